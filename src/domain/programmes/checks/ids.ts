import { type Fault, fault, type Place } from '../fault.ts'
import { placedCriteria } from '../placedCriteria.ts'
import type { Programme } from '../programme.ts'

/** Keys are for ever: within its kind, no id stands twice; parts share one space with the criteria. */
export const idFaults = (programme: Programme): readonly Fault[] => [
  ...twice(headings(programme)),
  ...twice(criteriaAndParts(programme)),
  ...lists(programme).flatMap(([key, items]) =>
    twice(items.map((item, i) => ({ id: item.id, at: [key, i, 'id'] }))),
  ),
]

interface Key {
  readonly id: string
  readonly at: Place
}

const twice = (keys: readonly Key[]): readonly Fault[] => {
  const seen = new Set<string>()
  return keys.flatMap(({ id, at }) => {
    const again = seen.has(id)
    seen.add(id)
    return again ? [fault(at, 'idTwice', { id })] : []
  })
}

const headings = ({ standards }: Programme): readonly Key[] =>
  standards.flatMap((standard, s) => [
    { id: standard.id, at: ['standards', s, 'id'] },
    ...standard.subStandards.map((sub, u) => ({ id: sub.id, at: ['standards', s, 'subStandards', u, 'id'] })),
  ])

const criteriaAndParts = (programme: Programme): readonly Key[] =>
  placedCriteria(programme).flatMap(({ criterion, at }) => [
    { id: criterion.id, at: [...at, 'id'] },
    ...criterion.parts.map((part, i) => ({ id: part.id, at: [...at, 'parts', i, 'id'] })),
  ])

const lists = (programme: Programme): readonly (readonly [string, readonly { readonly id: string }[]])[] => [
  ['operatorTypes', programme.operatorTypes],
  ['siteKinds', programme.siteKinds],
  ['eligibility', programme.eligibility],
  ['tiers', programme.tiers],
  ['fees', programme.fees],
  ['benefits', programme.benefits],
  ['letters', programme.letters],
  ['bibliography', programme.bibliography],
  ['focusAreas', programme.focusAreas ?? []],
  ['terms', programme.terms ?? []],
]
