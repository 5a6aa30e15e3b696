import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Instant } from '../../domain/kernel/day.ts'
import { copiedSnapshot } from './snapshotCopy.ts'
import { hashOfPart } from './snapshotHead.ts'
import { readSnapshot, type SnapshotSource, snapshotFolder } from './snapshotReader.ts'
import { openSnapshotWriter } from './snapshotWriter.ts'

const root = mkdtempSync(join(tmpdir(), 'aval-copy-'))
const house = { keyId: 'k', ...generateKeyPairSync('ed25519') }
const at = (minute: number) => `2026-11-02T10:0${minute}:00.000Z` as Instant
const writer = openSnapshotWriter(join(root, 'house'), house)
const folder = join(root, 'post')

let isCut = false
const asked: string[] = []
const far: SnapshotSource = async (name) => {
  asked.push(name)
  if (isCut) throw new Error('the line is cut')
  return snapshotFolder(join(root, 'house'))(name)
}
const { source, keep } = copiedSnapshot(far, folder)
const read = async () => {
  const snapshot = await readSnapshot(source, { publicKey: house.publicKey, now: at(9), known: {} })
  if (snapshot) await keep(snapshot)
  return snapshot && [snapshot.asOf, ...[...snapshot.fresh.values()].map(String)]
}

describe('The copy of a snapshot at a post', () => {
  afterAll(() => rmSync(root, { recursive: true }))

  it('is read from when the line is cut, and holds the newest alone', async () => {
    await writer.write(at(1), { ground: '"same"', recognised: '[1]' })
    expect(await read()).toEqual([at(1), '"same"', '[1]'])
    await writer.write(at(2), { recognised: '[2]' })
    expect(await read()).toEqual([at(2), '"same"', '[2]'])
    expect(readdirSync(folder)).toHaveLength(3)
    isCut = true
    expect(await read()).toEqual([at(2), '"same"', '[2]'])
    isCut = false
  })

  it('is not asked for again, but for a part that was damaged', async () => {
    asked.length = 0
    expect(await read()).toEqual([at(2), '"same"', '[2]'])
    expect(asked).toEqual(['head.json'])
    const part = `${hashOfPart('[2]')}.json`
    writeFileSync(join(folder, part), '[3]')
    expect(await read()).toEqual([at(2), '"same"', '[2]'])
    expect(asked).toEqual(['head.json', 'head.json', part])
  })

  it('certifies nobody whose part was changed while the line is cut', async () => {
    writeFileSync(join(folder, `${hashOfPart('[2]')}.json`), '[3]')
    isCut = true
    expect(await read()).toBeUndefined()
  })
})
