import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../domain/kernel/day.ts'
import { criteriaFor } from '../../domain/programmes/criteriaFor.ts'
import { deadlineFor } from '../../domain/programmes/deadlineFor.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { readProgramme } from './readProgramme.ts'

let aeo: Programme
beforeAll(async () => {
  const read = await readProgramme(join(import.meta.dirname, '../../../programmes/eu-aeo'))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 1))
  aeo = read.programme
})

const lettersAskedOf = (...authorisations: string[]) => [
  ...new Set(
    criteriaFor(aeo, { operatorTypes: authorisations, on: day('2026-03-02') }).map(({ number }) => number[0]),
  ),
]

describe('The European Union’s AEO', () => {
  test('holds at least fifty criteria under the five letters of article 39', () => {
    expect(placedCriteria(aeo).length).toBeGreaterThanOrEqual(50)
    expect(aeo.standards.map(({ number }) => number)).toEqual(['A', 'B', 'C', 'D', 'E'])
  })

  test('asks competence for customs simplifications, security for security, and all of whoever wants both', () => {
    expect(lettersAskedOf('aeoc')).toEqual(['A', 'B', 'C', 'D'])
    expect(lettersAskedOf('aeos')).toEqual(['A', 'B', 'C', 'E'])
    expect(lettersAskedOf('aeoc', 'aeos')).toEqual(['A', 'B', 'C', 'D', 'E'])
  })

  test('tells Union from non-Union goods only where simplifications are asked for', () => {
    const union = placedCriteria(aeo).find(({ criterion }) => criterion.id === 'union-goods-told-apart')
    expect(union?.criterion.operatorTypes).toEqual(['aeoc'])
  })

  test('has no end of validity, hence no clock for one', () => {
    expect(aeo.validityMonths).toBeNull()
    expect(deadlineFor(aeo, 'validity')).toBeUndefined()
    expect(deadlineFor(aeo, 'renewalWindow')).toBeUndefined()
    expect(aeo.certificate.states.es).not.toContain('{until}')
  })

  test('accepts within thirty days, decides within 120, and hears for thirty before a refusal', () => {
    for (const [clock, days] of [
      ['completenessReview', 30],
      ['resubmission', 30],
      ['decision', 120],
      ['companyReply', 30],
    ] as const)
      expect(deadlineFor(aeo, clock), clock).toMatchObject({ days, count: 'calendar' })
    expect(aeo.terms).toContainEqual(expect.objectContaining({ id: 'decision-extension', amount: 60 }))
    expect(aeo.terms).toContainEqual(
      expect.objectContaining({ id: 'bar-after-revocation', amount: 3, unit: 'years' }),
    )
  })

  test('says of every criterion what a small company may do', () =>
    expect(placedCriteria(aeo).filter(({ criterion }) => !criterion.smallCompany)).toEqual([]))
})
