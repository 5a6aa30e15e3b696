import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { autosave, type Saved } from './autosave.ts'
import { saveStateOf } from './autosaveState.ts'

/** The browser's memory, which may be full. */
const memory = () => {
  const kept = new Map<string, string>()
  let full = false
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key: string) => kept.delete(key),
  })
  return {
    kept,
    fill: () => {
      full = true
    },
  }
}

const server = (...answers: Saved<string>[]) => {
  const received: { value: string; version: number | undefined; keepalive: boolean }[] = []
  const save = async (value: string, version: number | undefined, how: { readonly keepalive: boolean }) => {
    received.push({ value, version, ...how })
    return answers.shift() ?? ({ kind: 'saved', version: (version ?? 0) + 1, at: 'now' } as const)
  }
  return { received, save }
}

const text = (save: ReturnType<typeof server>['save'], initial = '', version = 1) =>
  autosave({ key: 'ines.answer', initial, version, save })

describe('Autosave', () => {
  let device: ReturnType<typeof memory>
  beforeEach(() => {
    vi.useFakeTimers()
    device = memory()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('sends once, 800 ms after the last key, and then clears the device', async () => {
    const { received, save } = server()
    const answer = text(save)
    for (const value of ['D', 'Do', 'Dos llaves']) answer.write(value)
    expect(device.kept.size).toBe(1)
    await vi.advanceTimersByTimeAsync(799)
    expect(received).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(received).toEqual([{ value: 'Dos llaves', version: 1, keepalive: false }])
    expect([saveStateOf(answer.now()), device.kept.size]).toEqual(['saved', 0])
  })

  it('brings back what a closed page left, and sends it', async () => {
    text(server().save).write('Sin enviar')
    const { received, save } = server()
    const again = text(save)
    expect(again.now().value).toBe('Sin enviar')
    await vi.advanceTimersByTimeAsync(0)
    expect(received.map(({ value }) => value)).toEqual(['Sin enviar'])
  })

  it('keeps the text on the device through a lost line and sends it when the line returns', async () => {
    const { received, save } = server({ kind: 'offline' })
    const answer = text(save)
    answer.write('En el andén')
    await vi.advanceTimersByTimeAsync(800)
    expect([saveStateOf(answer.now()), device.kept.size]).toEqual(['savedOnDevice', 1])
    answer.online()
    await vi.advanceTimersByTimeAsync(0)
    expect([saveStateOf(answer.now()), received.length]).toEqual(['saved', 2])
  })

  it('treats a save that breaks as a lost line, never as saved', async () => {
    const answer = autosave({
      key: 'k',
      initial: '',
      version: 1,
      save: () => Promise.reject(new Error('network')),
    })
    answer.write('x')
    await vi.advanceTimersByTimeAsync(800)
    expect(saveStateOf(answer.now())).toBe('savedOnDevice')
  })

  it('says not saved when the device is full and the server cannot be reached', async () => {
    device.fill()
    const answer = text(server({ kind: 'offline' }).save)
    answer.write('x')
    await vi.advanceTimersByTimeAsync(800)
    expect(saveStateOf(answer.now())).toBe('notSaved')
  })

  it('hands the text to the browser when the page closes in mid-word', () => {
    const { received, save } = server()
    const answer = text(save)
    answer.write('A medias')
    answer.flush(true)
    expect(received).toEqual([{ value: 'A medias', version: 1, keepalive: true }])
    expect(device.kept.size).toBe(1)
  })

  it('knows its own words again after the answer was lost and the page closed', async () => {
    const first = text(server({ kind: 'offline' }).save)
    first.write('Cumple')
    await vi.advanceTimersByTimeAsync(800)
    first.write('Cumple, y hay bitácora')
    const theirs = { value: 'Cumple', version: 2, by: 'Inés Robledo', at: 'then' }
    const { received, save } = server({ kind: 'conflict', theirs })
    const again = text(save)
    await vi.advanceTimersByTimeAsync(0)
    expect(received.map(({ version }) => version)).toEqual([1, 2])
    expect([saveStateOf(again.now()), device.kept.size]).toEqual(['saved', 0])
  })

  it('leaves alone what another page of the same browser left there', async () => {
    const beside = text(server().save)
    text(server({ kind: 'offline' }).save).write('La última línea antes de cerrar.')
    beside.online()
    beside.flush(true)
    expect(device.kept.size).toBe(1)
  })

  it('builds on the other version after a conflict was settled', async () => {
    const theirs = { value: 'De Gabriel', version: 5, by: 'Gabriel Tena', at: 'then' }
    const { received, save } = server({ kind: 'conflict', theirs })
    const answer = text(save)
    answer.write('De Inés')
    await vi.advanceTimersByTimeAsync(800)
    expect(saveStateOf(answer.now())).toBe('conflict')
    answer.choose('De Inés y de Gabriel')
    await vi.advanceTimersByTimeAsync(0)
    expect(received.at(-1)).toEqual({ value: 'De Inés y de Gabriel', version: 5, keepalive: false })
    expect(saveStateOf(answer.now())).toBe('saved')
  })
})
