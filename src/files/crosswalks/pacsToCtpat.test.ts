import { describe, expect, test } from 'vitest'
import { creditOf } from '../../domain/capacity/pilots/credit.ts'
import { findProgramme, relationsIn } from '../../domain/crosswalk/library.ts'
import { targetsFor } from '../../domain/crosswalk/targetsFor.ts'
import { day } from '../../domain/kernel/day.ts'
import { criteriaFor } from '../../domain/programmes/criteriaFor.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { openLibrary } from './openLibrary.ts'

const library = await openLibrary('programmes', 'crosswalks')()
const on = day('2026-11-20')
const the = (id: string): Programme => {
  const found = findProgramme(library, id)
  if (!found) throw new Error(`${id} is not there`)
  return found
}
const pacs = the('mx-pacs')
const asked = placedCriteria(pacs).map(({ criterion }) => criterion.id)
const credited = (from: string, types: readonly string[]) =>
  creditOf(
    criteriaFor(the(from), { operatorTypes: types, on }),
    relationsIn(library, from, 'mx-pacs')?.relations ?? [],
    targetsFor(pacs, ['exporter'], on).standards,
  )
const whole = (from: string, types: readonly string[]) =>
  credited(from, types).flatMap(({ covers, criterionId }) => (covers === 'whole' ? [criterionId] : []))

describe('From the pilot of 2011 to CTPAT', () => {
  test('pair by pair, and not through the programme that followed', () => {
    expect(relationsIn(library, 'mx-pacs', 'us-ctpat')?.derivedThrough).toBeUndefined()
  })

  test('an exporter certified by CTPAT is asked much less', () => {
    const spared = whole('us-ctpat', ['exporter'])
    expect(spared).toHaveLength(20)
    expect(spared).toEqual(
      expect.arrayContaining(['seals-iso-17712', 'seven-point-inspection', 'perimeter-barrier']),
    )
    expect(spared.length / asked.length).toBeGreaterThan(0.4)
  })

  test('what CTPAT merely recommends spares nothing, nor does it answer for what is this pilot’s alone', () => {
    const all = credited('us-ctpat', ['exporter']).map(({ criterionId }) => criterionId)
    for (const id of [
      'parcels-checked',
      'loading-supervised',
      'inspection-form-fixed',
      'private-cars-away-from-cargo',
    ])
      expect(all).not.toContain(id)
    for (const id of [
      'participation-agreement-signed',
      'sector-evaluation-joined',
      'working-group-told',
      'staff-list-current',
    ])
      expect(all).not.toContain(id)
  })

  test('a European AEO is spared something as well, over SAFE and CTPAT; a customs-only AEO next to nothing', () => {
    expect(whole('eu-aeo', ['aeos']).length).toBeGreaterThan(5)
    expect(whole('eu-aeo', ['aeoc']).length).toBeLessThan(3)
  })
})
