import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openJournal } from './journal.ts'
import { closedJournals } from './journalFolder.ts'

const root = mkdtempSync(join(tmpdir(), 'aval-journal-'))
let folder = ''
let nth = 0

const everything = async () => {
  const values: unknown[] = []
  let torn = 0
  let damaged = 0
  for await (const one of closedJournals(folder)) {
    values.push(...one.values)
    torn += one.isTorn ? 1 : 0
    damaged += one.damaged
  }
  return { values, torn, damaged }
}

describe('A journal', () => {
  beforeEach(() => {
    nth += 1
    folder = join(root, String(nth))
  })
  afterAll(() => rmSync(root, { recursive: true }))

  it('keeps what was added, in its order, however many add at once', async () => {
    const journal = openJournal(folder)
    await Promise.all(Array.from({ length: 3_000 }, (_, n) => journal.add([{ n }])))
    await journal.add([])
    await journal.close()
    const { values, torn, damaged } = await everything()
    expect(values).toEqual(Array.from({ length: 3_000 }, (_, n) => ({ n })))
    expect([torn, damaged]).toEqual([0, 0])
  })

  it('gives nothing away that is still being written', async () => {
    const journal = openJournal(folder)
    await journal.add([1])
    expect((await everything()).values).toEqual([])
    await journal.turnPage()
    await journal.add([2])
    expect((await everything()).values).toEqual([1])
    await journal.close()
    expect((await everything()).values).toEqual([1, 2])
  })

  it('does without a last line that was torn, and tells of one that was changed', async () => {
    const journal = openJournal(folder)
    await journal.add([{ lane: 'red' }, { lane: 'green' }])
    await journal.close()
    const file = join(folder, readdirSync(folder)[0] ?? '')
    appendFileSync(file, '0123456789abcdef {"la')
    expect(await everything()).toEqual({ values: [{ lane: 'red' }, { lane: 'green' }], torn: 1, damaged: 0 })
    writeFileSync(file, readFileSync(file, 'utf8').replace('red', 'blue'))
    expect(await everything()).toEqual({ values: [{ lane: 'green' }], torn: 1, damaged: 1 })
  })

  it('has everything it acknowledged when its process is killed in the middle of writing', async () => {
    const writer = fileURLToPath(new URL('./journalWriterForTests.ts', import.meta.url))
    let acknowledged = 0
    for (let round = 0; round < 3; round += 1) {
      const child = spawn(process.execPath, ['--import', 'tsx', writer, folder, String(round)])
      const told: string[] = []
      child.stdout.on('data', (piece: Buffer) => told.push(piece.toString()))
      await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, 150 + 100 * round))
      child.kill('SIGKILL')
      await once(child, 'close')
      const lines = told.join('').split('\n')
      lines.pop()
      acknowledged += lines.length
      await openJournal(folder).adopt()
      const kept = new Set((await everything()).values.map((value) => JSON.stringify(value)))
      expect(lines.filter((line) => !kept.has(line))).toEqual([])
      expect((await everything()).damaged).toBe(0)
    }
    expect(acknowledged).toBeGreaterThan(100)
  })
})
