import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterWriting,
  beginWriting,
  isDirty,
  saveStateOf,
  type Writing,
  type WritingEvent,
  wantsSending,
} from './autosaveState.ts'

const gabriel = { value: 'la gerencia de planta', version: 8, by: 'Gabriel Tena', at: '2026-11-23T16:31:00Z' }
const typed = (value: string, onDevice = true): WritingEvent<string> => ({ kind: 'typed', value, onDevice })
const saved = (version: number): WritingEvent<string> => ({
  kind: 'saved',
  version,
  at: '2026-11-23T16:42:00Z',
})
const after = (...events: WritingEvent<string>[]) =>
  events.reduce<Writing<string>>((writing, event) => afterWriting(writing, event), beginWriting('', 7))

describe('A text that saves itself', () => {
  it('is on the device from the first key, and on the server once it answers', () => {
    expect(saveStateOf(after(typed('a')))).toBe('savedOnDevice')
    const done = after(typed('a'), { kind: 'paused' }, { kind: 'sent' }, saved(8))
    expect([saveStateOf(done), done.version, done.savedAt]).toEqual(['saved', 8, '2026-11-23T16:42:00Z'])
  })

  it('waits for a pause before it is sent', () => {
    expect(wantsSending(after(typed('a')))).toBe(false)
    expect(wantsSending(after(typed('a'), { kind: 'paused' }))).toBe(true)
  })

  it('is sent again when more was written meanwhile', () => {
    const writing = after(typed('a'), { kind: 'paused' }, { kind: 'sent' }, typed('ab'), saved(8))
    expect([saveStateOf(writing), wantsSending(writing), writing.version]).toEqual(['savedOnDevice', true, 8])
  })

  it('is held without a connection and sent by itself when it returns', () => {
    const held = after(typed('a'), { kind: 'paused' }, { kind: 'sent' }, { kind: 'offline' })
    expect([saveStateOf(held), wantsSending(held)]).toEqual(['savedOnDevice', false])
    expect(wantsSending(afterWriting(held, { kind: 'online' }))).toBe(true)
  })

  it('says so when not even the device could keep it', () => {
    expect(saveStateOf(after(typed('a', false)))).toBe('notSaved')
  })

  it('shows both texts when somebody else wrote, and sends nothing until one is chosen', () => {
    const writing = after(
      typed('mío'),
      { kind: 'paused' },
      { kind: 'sent' },
      { kind: 'conflicted', theirs: gabriel },
    )
    expect([saveStateOf(writing), wantsSending(writing), writing.value, writing.theirs?.value]).toEqual([
      'conflict',
      false,
      'mío',
      'la gerencia de planta',
    ])
    const mine = afterWriting(writing, { kind: 'chose', value: 'mío', onDevice: true })
    expect([wantsSending(mine), mine.version]).toEqual([true, 8])
    const theirs = afterWriting(writing, { kind: 'chose', value: gabriel.value, onDevice: true })
    expect([saveStateOf(theirs), wantsSending(theirs)]).toEqual(['saved', false])
  })

  it('takes a fresher text from the server only while nobody is writing', () => {
    const fresh: WritingEvent<string> = { kind: 'refreshed', value: 'del servidor', version: 9 }
    expect(after(fresh).value).toBe('del servidor')
    expect(after(typed('a'), fresh).value).toBe('a')
  })

  const anyEvent: fc.Arbitrary<WritingEvent<string>> = fc.oneof(
    fc.tuple(fc.string(), fc.boolean()).map(([value, onDevice]) => typed(value, onDevice)),
    fc.constantFrom<WritingEvent<string>>(
      { kind: 'paused' },
      { kind: 'sent' },
      { kind: 'offline' },
      { kind: 'online' },
      { kind: 'refused', why: 'no' },
      { kind: 'conflicted', theirs: gabriel },
    ),
    fc.nat(50).map(saved),
  )

  it('never changes what was last written, whatever happens around it', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 40 }), (events) => {
        const last = events.findLast((event) => event.kind === 'typed')
        const writing = after(...events)
        return last === undefined || writing.value === last.value
      }),
    )
  })

  it('never says saved of a text the server has not acknowledged', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const acknowledged = new Set([''])
        let writing = beginWriting('', 7)
        for (const event of events) {
          if (event.kind === 'saved' && writing.phase === 'sending' && writing.sent !== undefined)
            acknowledged.add(writing.sent)
          writing = afterWriting(writing, event)
        }
        return saveStateOf(writing) !== 'saved' || acknowledged.has(writing.value)
      }),
    )
  })

  it('never rests with something unsent', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const writing = after(...events)
        return !(writing.phase === 'resting' && isDirty(writing) && !writing.theirs)
      }),
    )
  })
})

describe('A text whose answer was lost on the way', () => {
  const lost = after(typed('Cumple'), { kind: 'paused' }, { kind: 'sent' }, { kind: 'offline' })
  const held = { value: 'Cumple', version: 8, by: 'Inés Robledo', at: '2026-11-23T16:31:00Z' }
  const again = (writing: Writing<string>) =>
    [{ kind: 'online' }, { kind: 'sent' }, { kind: 'conflicted', theirs: held } as const].reduce(
      (now, event) => afterWriting(now, event as WritingEvent<string>),
      writing,
    )

  it('goes on from its own words, and asks nobody to choose', () => {
    const more = again(afterWriting(afterWriting(lost, typed('Cumple, y hay bitácora')), { kind: 'paused' }))
    expect([more.theirs, more.version, more.value, wantsSending(more)]).toEqual([
      undefined,
      8,
      'Cumple, y hay bitácora',
      true,
    ])
  })

  it('is saved when the server holds all of it', () => {
    const same = again(lost)
    expect([saveStateOf(same), same.version, same.savedAt]).toEqual(['saved', 8, held.at])
  })

  it('is sent again though the old text was put back, for the server may hold the other', () => {
    const back = afterWriting(afterWriting(lost, typed('')), { kind: 'paused' })
    expect([saveStateOf(back), wantsSending(back)]).toEqual(['savedOnDevice', true])
    expect([again(back).version, wantsSending(again(back))]).toEqual([8, true])
  })

  it('still asks when somebody else wrote after it', () => {
    const other = afterWriting(afterWriting(afterWriting(lost, { kind: 'online' }), { kind: 'sent' }), {
      kind: 'conflicted',
      theirs: gabriel,
    })
    expect(saveStateOf(other)).toBe('conflict')
  })
})
