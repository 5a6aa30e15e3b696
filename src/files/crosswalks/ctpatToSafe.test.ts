import { describe, expect, test } from 'vitest'
import { judgedOf } from '../../domain/crosswalk/checkCrosswalk.ts'
import type { Crosswalk } from '../../domain/crosswalk/crosswalk.ts'
import { kindsByStrength } from '../../domain/crosswalk/relation.ts'
import { readProgramme } from '../programmes/readProgramme.ts'
import { readCrosswalk } from './readCrosswalk.ts'

const programmes = await Promise.all(['us-ctpat', 'wco-safe'].map((id) => readProgramme(`programmes/${id}`)))
const read = await readCrosswalk(
  'crosswalks/us-ctpat--wco-safe.yaml',
  programmes.flatMap((one) => ('programme' in one ? [judgedOf(one.programme)] : [])),
)
const crosswalk: Crosswalk = (() => {
  if ('faults' in read) throw new Error(JSON.stringify(read.faults[0]))
  return read.crosswalk
})()
const between = (from: string | null, to: string | null) =>
  crosswalk.relations.find((one) => one.from === from && one.to === to)?.relation

describe('From CTPAT to SAFE', () => {
  test('no kind of relation is everybody’s default', () => {
    const { length } = crosswalk.relations
    for (const kind of kindsByStrength)
      expect(crosswalk.relations.filter(({ relation }) => relation === kind).length).toBeLessThan(
        length * 0.7,
      )
  })

  test('gates, light, strangers and seals of ISO 17712 are the same in both', () => {
    expect(between('gates-watched', 'gates-monitored')).toBe('equal')
    expect(between('adequate-light', 'lighting-sufficient')).toBe('equal')
    expect(between('strangers-challenged', 'strangers-challenged-and-registered')).toBe('equal')
    expect(between('seals-proven-to-standard', 'seals-meet-iso')).toBe('equal')
  })

  test('pests and forced labour are CTPAT’s alone, solvency and records SAFE’s', () => {
    expect(between('pest-prevention-procedures', null)).toBe('none')
    expect(between('social-compliance-programme', null)).toBe('none')
    expect(between(null, 'financial-standing')).toBe('none')
    expect(between(null, 'records-auditable')).toBe('none')
  })

  test('seventeen points hold the inspection that SAFE asks for', () => {
    expect(between('inspected-before-loading', 'structure-inspected-before-loading')).toBe('broader')
  })
})
