import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Judged, judgedOf } from '../../domain/crosswalk/checkCrosswalk.ts'
import type { Crosswalk } from '../../domain/crosswalk/crosswalk.ts'
import type { Relation } from '../../domain/crosswalk/relation.ts'
import { day } from '../../domain/kernel/day.ts'
import { readProgramme } from '../programmes/readProgramme.ts'
import { crosswalkText } from './crosswalkText.ts'
import { readCrosswalk } from './readCrosswalk.ts'

describe('A crosswalk’s file with what was judged since', () => {
  const path = 'crosswalks/mx-neec--wco-safe.yaml'
  const text = readFileSync(path, 'utf8')
  const folder = mkdtempSync(join(tmpdir(), 'aval-crosswalk-'))
  let sides: readonly Judged[]
  let written: Crosswalk

  const read = async (of: string) => {
    writeFileSync(join(folder, 'one.yaml'), of)
    const found = await readCrosswalk(join(folder, 'one.yaml'), sides)
    if ('faults' in found) throw new Error(JSON.stringify(found.faults))
    return found.crosswalk
  }

  beforeAll(async () => {
    const programmes = await Promise.all(
      ['mx-neec', 'wco-safe'].map(async (id) => readProgramme(`programmes/${id}`)),
    )
    sides = programmes.flatMap((one) => ('programme' in one ? [judgedOf(one.programme)] : []))
    written = await read(text)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is the file to the letter while nobody judged anything', () => {
    expect(crosswalkText(text, written.relations)).toBe(text)
  })

  test('says what was judged, and differs nowhere else', async () => {
    const reviewed = { by: 'Luis "el Güero" Paz: # oficial', on: day('2026-12-01') }
    const judged = written.relations.map((one, place): Relation => {
      if (place === 0 || place === written.relations.length - 1) return { ...one, reviewed }
      const { needs: _, needsBack: __, ...words } = one
      const why = { es: `Otra razón: "igual" \\ ${place}`, en: `Another reason: 'equal' ${place}` }
      return place === 3
        ? { ...words, relation: 'equal', why, saidBy: 'Ana', on: day('2026-11-30'), reviewed }
        : one
    })
    const out = crosswalkText(text, judged)
    expect((await read(out)).relations).toEqual(judged)
    const before = new Set(text.split('\n'))
    const added = out.split('\n').filter((line) => !before.has(line))
    expect(added.filter((line) => line.includes('reviewed:'))).toHaveLength(3)
    // besides those its other reason, who said it and when
    expect(added).toHaveLength(6)
    expect(out.split('\n').filter((line) => /^\s*#/.test(line))).toEqual(
      text.split('\n').filter((line) => /^\s*#/.test(line)),
    )
  })
})
