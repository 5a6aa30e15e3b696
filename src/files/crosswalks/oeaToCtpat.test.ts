import { describe, expect, test } from 'vitest'
import { judgedOf } from '../../domain/crosswalk/checkCrosswalk.ts'
import type { Crosswalk } from '../../domain/crosswalk/crosswalk.ts'
import { kindsByStrength } from '../../domain/crosswalk/relation.ts'
import { readProgramme } from '../programmes/readProgramme.ts'
import { readCrosswalk } from './readCrosswalk.ts'

const programmes = await Promise.all(['mx-oea', 'us-ctpat'].map((id) => readProgramme(`programmes/${id}`)))
const read = await readCrosswalk(
  'crosswalks/mx-oea--us-ctpat.yaml',
  programmes.flatMap((one) => ('programme' in one ? [judgedOf(one.programme)] : [])),
)
const crosswalk: Crosswalk = (() => {
  if ('faults' in read) throw new Error(JSON.stringify(read.faults[0]))
  return read.crosswalk
})()
const between = (from: string | null, to: string | null) =>
  crosswalk.relations.find((one) => one.from === from && one.to === to)?.relation

describe('From the OEA of 2023 to CTPAT', () => {
  test('no kind of relation is everybody’s default', () => {
    const { length } = crosswalk.relations
    for (const kind of kindsByStrength)
      expect(crosswalk.relations.filter(({ relation }) => relation === kind).length).toBeLessThan(
        length * 0.7,
      )
  })

  test('what 2023 brought in from CTPAT is the same in both', () => {
    expect(between('social-compliance-programme', 'social-compliance-programme')).toBe('equal')
    expect(between('networks-tested', 'networks-tested')).toBe('equal')
    expect(between('shared-load-padlock', 'part-load-padlocks')).toBe('equal')
    expect(between('pests-found-removed', 'pests-cleaned-from-units')).toBe('equal')
  })

  test('encryption and back-up each answer half of what CTPAT asks of both', () => {
    expect(between('back-ups-made', 'backups-and-encryption')).toBe('narrower')
    expect(between('sensitive-data-encrypted', 'backups-and-encryption')).toBe('narrower')
  })

  test('ships and aircraft have no profile in the OEA', () => {
    expect(between(null, 'stowaway-sweep')).toBe('none')
    expect(between(null, 'aircraft-integrity')).toBe('none')
  })
})
