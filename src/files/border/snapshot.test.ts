import { generateKeyPairSync } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Instant } from '../../domain/kernel/day.ts'
import { hashOfPart } from './snapshotHead.ts'
import { readSnapshot, snapshotFolder } from './snapshotReader.ts'
import { openSnapshotWriter } from './snapshotWriter.ts'

const root = mkdtempSync(join(tmpdir(), 'aval-snapshot-'))
const aKey = () => ({ keyId: 'k', ...generateKeyPairSync('ed25519') })
const house = aKey()
const at = (minute: number) => `2026-11-02T10:0${minute}:00.000Z` as Instant
let folder = ''
let nth = 0

const read = async (known: Record<string, string> = {}, now = at(5)) => {
  const snapshot = await readSnapshot(snapshotFolder(folder), { publicKey: house.publicKey, now, known })
  return (
    snapshot && [
      snapshot.asOf,
      Object.fromEntries([...snapshot.fresh].map(([name, bytes]) => [name, String(bytes)])),
    ]
  )
}
const damage = (name: string) =>
  writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(/./, '#'))

describe('A snapshot', () => {
  beforeEach(async () => {
    nth += 1
    folder = join(root, String(nth))
    const writer = openSnapshotWriter(folder, house)
    await writer.write(at(1), { ground: '"old"', 'holders-0': '[1]' })
    await writer.write(at(2), { 'holders-0': '[2]' })
  })
  afterAll(() => rmSync(root, { recursive: true }))

  it('is read whole, and then only what is new of it', async () => {
    expect(await read()).toEqual([at(2), { ground: '"old"', 'holders-0': '[2]' }])
    expect(await read({ ground: hashOfPart('"old"') })).toEqual([at(2), { 'holders-0': '[2]' }])
  })

  it('keeps the one before and nothing older', async () => {
    const writer = openSnapshotWriter(folder, house)
    await writer.write(at(3), { ground: '"new"', 'holders-0': '[3]' })
    await writer.write(at(4), {})
    expect(readdirSync(folder).filter((name) => name.length > 60)).toHaveLength(4)
    rmSync(join(folder, 'head.json'))
    expect(await read()).toEqual([at(2), { ground: '"old"', 'holders-0': '[2]' }])
  })

  it('gives way to the one before where it is damaged', async () => {
    const before = [at(1), { ground: '"old"', 'holders-0': '[1]' }]
    damage(`${hashOfPart('[2]')}.json`)
    expect(await read()).toEqual(before)
    damage('head.json')
    expect(await read()).toEqual(before)
    damage('head-before.json')
    expect(await read()).toBeUndefined()
  })

  it('is refused where somebody else signed it, its time was changed, or it comes from the future', async () => {
    const forged = join(root, `forged-${nth}`)
    await openSnapshotWriter(forged, aKey()).write(at(4), { ground: '"forged"' })
    for (const name of readdirSync(forged)) copyFileSync(join(forged, name), join(folder, name))
    expect((await read())?.[0]).toBe(at(1))
    const file = join(folder, 'head-before.json')
    const head = readFileSync(file, 'utf8')
    writeFileSync(file, head.replace(at(1), at(4)))
    expect(await read()).toBeUndefined()
    writeFileSync(file, head)
    expect((await read())?.[0]).toBe(at(1))
    expect(await read({}, '2026-11-02T09:00:00.000Z' as Instant)).toBeUndefined()
  })
})
