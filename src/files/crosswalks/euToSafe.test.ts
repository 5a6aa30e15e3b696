import { describe, expect, test } from 'vitest'
import { judgedOf } from '../../domain/crosswalk/checkCrosswalk.ts'
import type { Crosswalk } from '../../domain/crosswalk/crosswalk.ts'
import { kindsByStrength } from '../../domain/crosswalk/relation.ts'
import { readProgramme } from '../programmes/readProgramme.ts'
import { readCrosswalk } from './readCrosswalk.ts'

const programmes = await Promise.all(['eu-aeo', 'wco-safe'].map((id) => readProgramme(`programmes/${id}`)))
const read = await readCrosswalk(
  'crosswalks/eu-aeo--wco-safe.yaml',
  programmes.flatMap((one) => ('programme' in one ? [judgedOf(one.programme)] : [])),
)
const crosswalk: Crosswalk = (() => {
  if ('faults' in read) throw new Error(JSON.stringify(read.faults[0]))
  return read.crosswalk
})()
const between = (from: string | null, to: string | null) =>
  crosswalk.relations.find((one) => one.from === from && one.to === to)?.relation

describe('From the European AEO to SAFE', () => {
  test('no kind of relation is everybody’s default', () => {
    const { length } = crosswalk.relations
    for (const kind of kindsByStrength)
      expect(crosswalk.relations.filter(({ relation }) => relation === kind).length).toBeLessThan(
        length * 0.7,
      )
  })

  test('crime, solvency and leavers are the same in both', () => {
    expect(between('no-serious-crime', 'no-serious-crime')).toBe('equal')
    expect(between('no-insolvency-proceedings', 'not-bankrupt')).toBe('equal')
    expect(between('leavers-lose-access', 'leavers-access-removed')).toBe('equal')
  })

  test('a seal that need not be of ISO 17712 does not answer SAFE', () => {
    expect(between('cargo-units-sealed', 'seals-meet-iso')).toBe('narrower')
  })

  test('professional competence has no counterpart, nor has a crisis plan', () => {
    expect(between('three-years-experience', null)).toBe('none')
    expect(between(null, 'crisis-plan')).toBe('none')
  })
})
