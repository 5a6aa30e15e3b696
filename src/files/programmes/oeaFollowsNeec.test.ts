import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Criterion, Followed } from '../../domain/standards/standard.ts'
import { readProgramme } from './readProgramme.ts'

const programmes = join(import.meta.dirname, '../../../programmes')

const sound = async (id: string): Promise<Programme> => {
  const read = await readProgramme(join(programmes, id))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 1))
  return read.programme
}
const criteriaOf = (programme: Programme) => placedCriteria(programme).map(({ criterion }) => criterion)

/** The day from which OEA's edition of 2023 is asked. */
const FIRST_DAY = '2024-01-25'

let oea: Programme
let [old, renewed]: readonly [readonly Criterion[], readonly Criterion[]] = [[], []]
let follows: readonly Followed[] = []
beforeAll(async () => {
  const neec = await sound('mx-neec')
  oea = await sound('mx-oea')
  old = criteriaOf(neec).filter(
    ({ from, until }) => from <= FIRST_DAY && (until === null || until > FIRST_DAY),
  )
  renewed = criteriaOf(oea)
  follows = renewed.flatMap((criterion) => criterion.follows ?? [])
})

describe('OEA of 2023', () => {
  test('succeeds NEEC, holds for two years and keeps the eleven standards', () => {
    expect(oea).toMatchObject({ succeeds: 'mx-neec', edition: '2023', validityMonths: 24 })
    expect(oea.standards.map(({ number }) => number)).toEqual([...Array(11)].map((_, i) => String(i + 1)))
    expect(oea.standards.flatMap(({ subStandards }) => subStandards)).toHaveLength(41)
  })

  test('asks at least two hundred criteria, of nine operator profiles, all from its first day', () => {
    expect(renewed.length).toBeGreaterThanOrEqual(200)
    expect(oea.operatorTypes.map(({ id }) => id)).toEqual([
      'company',
      'customsAgent',
      'roadCarrier',
      'courier',
      'bondedPremises',
      'strategicBondedPremises',
      'railCarrier',
      'industrialPark',
      'generalDepositWarehouse',
    ])
    expect(renewed.filter(({ from, until }) => from !== FIRST_DAY || until !== null)).toEqual([])
  })

  test('mixes must and should within one criterion, on its parts', () => {
    const mixed = renewed.filter(({ level }) => level === 'mixed')
    expect(mixed.length).toBeGreaterThan(10)
    for (const { id, parts } of mixed)
      expect(new Set(parts.map(({ level }) => level)), id).toEqual(new Set(['must', 'should']))
  })

  test('goes on only from criteria that NEEC has, each told once per follower', () => {
    const ids = new Set(old.map(({ id }) => id))
    expect(follows.filter(({ id }) => !ids.has(id))).toEqual([])
    for (const { id, follows: from = [] } of renewed)
      expect(new Set(from.map((one) => one.id)).size, id).toBe(from.length)
  })

  test('drops none of the 232 that NEEC asked on its first day', () => {
    const followed = new Set(follows.map(({ id }) => id))
    expect(old).toHaveLength(232)
    expect(old.filter(({ id }) => !followed.has(id)).map(({ id }) => id)).toEqual([])
  })

  test('says of each it goes on from how, and why in words of its own', () => {
    const counted = ['same', 'reworded', 'tightened', 'loosened'].map(
      (how) => follows.filter(({ as }) => as === how).length,
    )
    expect(counted).toEqual([210, 8, 14, 1])
    expect(repeated(follows.map(({ because }) => because.es))).toEqual([])
    expect(repeated(follows.map(({ because }) => because.en))).toEqual([])
  })

  test('says "same" only where level, parts and question are the same', () => {
    const before = new Map(old.map((criterion) => [criterion.id, criterion]))
    for (const { id, follows: from = [], level, asks, parts } of renewed)
      for (const one of from.filter(({ as }) => as === 'same')) {
        const { level: was, asks: asked, parts: had } = before.get(one.id) ?? {}
        expect({ id, level, asks, parts }).toEqual({ id: one.id, level: was, asks: asked, parts: had })
      }
  })

  test('gives an id of NEEC’s to nothing that does not go on from it', () => {
    const before = new Set(old.map(({ id }) => id))
    const taken = renewed.filter(({ id }) => before.has(id))
    expect(taken.filter(({ id, follows: from = [] }) => !from.some((one) => one.id === id))).toEqual([])
  })

  test('asks what is new of 2023 without a forerunner', () => {
    const fresh = renewed.filter(({ follows: from }) => from === undefined).map(({ id }) => id)
    for (const id of [
      'secure-remote-access',
      'sensitive-data-encrypted',
      'social-compliance-programme',
      'partner-money-laundering',
      'pest-prevention-procedure',
      'security-in-company-model',
    ])
      expect(fresh).toContain(id)
    expect(fresh).toHaveLength(49)
  })
})

describe.each(['mx-neec', 'mx-oea'])('What a small company may do, in %s,', (id) => {
  test('is said of every criterion, never twice in the same words, and not in the guidance too', async () => {
    const criteria = criteriaOf(await sound(id))
    expect(criteria.filter(({ smallCompany }) => smallCompany === undefined)).toEqual([])
    expect(repeated(criteria.map(({ smallCompany }) => smallCompany?.es ?? ''))).toEqual([])
    expect(repeated(criteria.map(({ smallCompany }) => smallCompany?.en ?? ''))).toEqual([])
    const told = criteria.filter(({ guidance: { es, en } }) =>
      /small company|empresa (chica|pequeña)/u.test(`${es} ${en}`),
    )
    expect(told.map((criterion) => criterion.id)).toEqual([])
  })
})

const repeated = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, i) => texts.indexOf(text) !== i)
