import { describe, expect, test } from 'vitest'
import { judgedOf } from '../../domain/crosswalk/checkCrosswalk.ts'
import type { Crosswalk } from '../../domain/crosswalk/crosswalk.ts'
import { kindsByStrength } from '../../domain/crosswalk/relation.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import { readProgramme } from '../programmes/readProgramme.ts'
import { readCrosswalk } from './readCrosswalk.ts'

const programmes = (
  await Promise.all(['mx-neec', 'wco-safe'].map((id) => readProgramme(`programmes/${id}`)))
).flatMap((one) => ('programme' in one ? [one.programme] : []))
const read = await readCrosswalk('crosswalks/mx-neec--wco-safe.yaml', programmes.map(judgedOf))
const crosswalk: Crosswalk = (() => {
  if ('faults' in read) throw new Error(JSON.stringify(read.faults[0]))
  return read.crosswalk
})()
const between = (from: string | null, to: string | null) =>
  crosswalk.relations.find((one) => one.from === from && one.to === to)?.relation

describe('From NEEC to SAFE', () => {
  test('no kind of relation is everybody’s default, and each kind is used', () => {
    const { length } = crosswalk.relations
    for (const kind of kindsByStrength) {
      const count = crosswalk.relations.filter(({ relation }) => relation === kind).length
      expect(count).toBeGreaterThan(0)
      expect(count).toBeLessThan(length * 0.7)
    }
  })

  test('a seal that NEEC accepts meets SAFE, which does not ask for the certificate', () => {
    expect(between('seals-iso-17712', 'seals-meet-iso')).toBe('broader')
  })

  test('drivers at the dock, signed partner terms and marked areas are the same in both', () => {
    expect(between('driver-identified-before-loading', 'carrier-identity-at-handover')).toBe('equal')
    expect(between('partner-written-commitment', 'partner-security-terms')).toBe('equal')
    expect(between('restricted-areas-marked', 'control-zones-marked')).toBe('equal')
  })

  test('five days to tell an incident do not answer “at once”', () => {
    expect(between('incident-told-in-time', 'suspicious-cargo-reported')).toBe('partly')
  })

  test('the profile says nothing of solvency nor of the record of infringements', () => {
    expect(between(null, 'financial-standing')).toBe('none')
    expect(between(null, 'no-disqualifying-infringement')).toBe('none')
  })

  test('no company answers what customs owes', () => {
    const owed = programmes
      .flatMap((one) => placedCriteria(one))
      .flatMap(({ criterion }) => (criterion.owedBy === 'customs' ? [criterion.id] : []))
    expect(owed).toHaveLength(45)
    expect(owed.filter((id) => between(null, id) !== 'none')).toEqual([])
  })
})
