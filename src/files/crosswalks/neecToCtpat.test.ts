import { describe, expect, test } from 'vitest'
import { judgedOf } from '../../domain/crosswalk/checkCrosswalk.ts'
import type { Crosswalk } from '../../domain/crosswalk/crosswalk.ts'
import { kindsByStrength } from '../../domain/crosswalk/relation.ts'
import { readProgramme } from '../programmes/readProgramme.ts'
import { readCrosswalk } from './readCrosswalk.ts'

const programmes = await Promise.all(['mx-neec', 'us-ctpat'].map((id) => readProgramme(`programmes/${id}`)))
const read = await readCrosswalk(
  'crosswalks/mx-neec--us-ctpat.yaml',
  programmes.flatMap((one) => ('programme' in one ? [judgedOf(one.programme)] : [])),
)
const crosswalk: Crosswalk = (() => {
  if ('faults' in read) throw new Error(JSON.stringify(read.faults[0]))
  return read.crosswalk
})()
const between = (from: string | null, to: string | null) =>
  crosswalk.relations.find((one) => one.from === from && one.to === to)?.relation

describe('From NEEC to CTPAT', () => {
  test('no kind of relation is everybody’s default', () => {
    const { length } = crosswalk.relations
    for (const kind of kindsByStrength)
      expect(crosswalk.relations.filter(({ relation }) => relation === kind).length).toBeLessThan(
        length * 0.7,
      )
  })

  test('the four steps of a seal and strangers’ challenge are the same in both', () => {
    expect(between('seal-four-step-check', 'seal-four-step-check')).toBe('equal')
    expect(between('challenge-and-removal', 'strangers-challenged')).toBe('equal')
  })

  test('seven points alone do not answer the inspection with a tractor', () => {
    expect(between('seven-point-inspection', 'inspected-before-loading')).toBe('narrower')
  })

  test('what only Mexican law knows has no counterpart, nor has forced labour in 2012', () => {
    expect(between('immex-programme-declared', null)).toBe('none')
    expect(between(null, 'social-compliance-programme')).toBe('none')
  })
})
