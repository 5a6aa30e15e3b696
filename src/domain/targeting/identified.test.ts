import { describe, expect, it } from 'vitest'
import { readDeclaration } from '../border/readDeclaration.ts'
import type { Instant } from '../kernel/day.ts'
import { aShipment, someTables, theGrounds, theSetting } from './aShipment.ts'
import { decideLane } from './decideLane.ts'
import { factsOf } from './facts.ts'
import type { Condition } from './tables.ts'

const now = '2026-11-28T12:00:00.000Z' as Instant

const watched = (condition: Condition) =>
  someTables({
    rules: [{ id: 'w', kind: 'watchList', name: { es: 'L', en: 'L' }, when: [condition], lane: 'red' }],
  })

const laneOf = (condition: Condition, but: Parameters<typeof aShipment>[0]) => {
  const read = readDeclaration(aShipment(but), now)
  if (!read.ok) return 'refused'
  return decideLane(factsOf(read.declaration, theSetting), theGrounds({}, watched(condition))).lane
}
const importedBy = (traderNumber: string) => ({
  parties: [{ role: 'importer' as const, traderNumber, name: null }],
})

describe('Whoever stands on a watch-list', () => {
  const trader: Condition = { field: 'trader', is: 'in', value: ['MX100000000066'] }

  it('is found by the number, however it is typed', () => {
    for (const typed of [
      ...['MX100000000066', 'mx100000000066', ' MX100000000066 ', 'MX 100000000066', 'MX  1000-0000-0066'],
      ...['ＭＸ１０００００００００６６', 'MX/100.000.000.066'],
    ])
      expect([typed, laneOf(trader, importedBy(typed))]).toEqual([typed, 'red'])
    expect(laneOf(trader, importedBy('MX100000000067'))).toBe('green')
    expect(
      laneOf({ field: 'importer', is: 'in', value: ['mx-100000000066'] }, importedBy('MX100000000066')),
    ).toBe('red')
  })

  it('does not hide behind letters of another alphabet', () => {
    expect(laneOf(trader, importedBy('МX100000000066'))).toBe('refused')
    const container: Condition = { field: 'container', is: 'in', value: ['CSQU3054383'] }
    const inBox = (id: string) => ({ transportEquipment: [{ id, seals: ['S'] }] })
    expect(laneOf(container, inBox('СSQU3054383'))).toBe('refused')
    for (const typed of ['CSQU3054383', 'csqu3054383', 'CSQU 305438-3'])
      expect([typed, laneOf(container, inBox(typed))]).toEqual([typed, 'red'])
  })

  it('is found by the plates of the lorry too, and whoever is let off is known as well', () => {
    const plates: Condition = { field: 'conveyance', is: 'in', value: ['AB 123 CD'] }
    const by = (id: string) => ({ borderTransportMeans: { mode: 'road' as const, id } })
    for (const typed of ['AB-123-CD', 'ab123cd', 'AB 123 CD'])
      expect([typed, laneOf(plates, by(typed))]).toEqual([typed, 'red'])
    const others: Condition = { field: 'importer', is: 'notIn', value: ['MX-1'] }
    expect(laneOf(others, importedBy('mx1'))).toBe('green')
    expect(laneOf(others, importedBy('MX2'))).toBe('red')
  })

  it('by its beginning is found no further than the beginning goes', () => {
    const begins: Condition = { field: 'importer', is: 'startsWith', value: ['mx-1'] }
    expect(laneOf(begins, importedBy('MX-17'))).toBe('red')
    expect(laneOf(begins, importedBy('MX17'))).toBe('red')
    expect(laneOf(begins, importedBy('MX-27'))).toBe('green')
    const plates: Condition = { field: 'conveyance', is: 'startsWith', value: ['ab-1'] }
    const by = (id: string) => ({ borderTransportMeans: { mode: 'road' as const, id } })
    expect(laneOf(plates, by('AB-123-CD'))).toBe('red')
    expect(laneOf(plates, by('AB123CD'))).toBe('green')
  })
})
