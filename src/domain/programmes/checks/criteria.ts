import { type Fault, fault, type Place } from '../fault.ts'
import { type PlacedCriterion, placedCriteria } from '../placedCriteria.ts'
import type { Programme } from '../programme.ts'
import type { Period } from './periods.ts'

/** Whom a criterion, a benefit or a rule is for must be known; a mixed criterion has parts that must and parts that should. */
export const criterionFaults = (programme: Programme): readonly Fault[] => {
  const placed = placedCriteria(programme)
  return [
    ...placed.flatMap(({ criterion, at }) => unknownTypes(programme, criterion.operatorTypes, at)),
    ...placed.flatMap(({ criterion, at }) => unknownKinds(programme, criterion.siteKinds, at)),
    ...programme.benefits.flatMap((one, i) => unknownTypes(programme, one.operatorTypes, ['benefits', i])),
    ...programme.eligibility.flatMap((one, i) =>
      unknownTypes(programme, one.operatorTypes, ['eligibility', i]),
    ),
    ...(programme.pilot?.stages ?? []).flatMap((one, i) =>
      unknownTypes(programme, one.operatorTypes, ['pilot', 'stages', i]),
    ),
    ...placedParts(placed).flatMap(({ part, at }) =>
      unknownTypes(programme, part.operatorTypes ?? 'all', at),
    ),
    ...placed.flatMap(partFaults),
    ...placed.flatMap(({ criterion, at }) => periodFaults(criterion, at)),
    ...placedParts(placed).flatMap(({ criterion, part, at }) =>
      periodFaults({ from: part.from ?? criterion.from, until: part.until ?? criterion.until }, at),
    ),
    ...placed.flatMap(({ criterion: { follows = [] }, at }) =>
      follows.length > 0 && programme.succeeds === undefined
        ? [fault([...at, 'follows'], 'followsNobody', { id: follows[0]?.id ?? '' })]
        : [],
    ),
    ...programme.standards.flatMap(({ focusArea }, s) =>
      focusArea === undefined || programme.focusAreas?.some(({ id }) => id === focusArea)
        ? []
        : [fault(['standards', s, 'focusArea'], 'focusAreaUnknown', { id: focusArea })],
    ),
  ]
}

const placedParts = (placed: readonly PlacedCriterion[]) =>
  placed.flatMap(({ criterion, at }) =>
    criterion.parts.map((part, i) => ({ criterion, part, at: [...at, 'parts', i] })),
  )

const periodFaults = ({ from, until }: Period, at: Place): readonly Fault[] =>
  until !== null && until <= from ? [fault([...at, 'until'], 'untilBeforeFrom', { from, until })] : []

const unknownTypes = (programme: Programme, list: readonly string[] | 'all', at: Place): readonly Fault[] =>
  strangers(list, programme.operatorTypes).map(([id, i]) =>
    fault([...at, 'operatorTypes', i], 'unknownOperatorType', { id }),
  )

const unknownKinds = (programme: Programme, list: readonly string[] | 'all', at: Place): readonly Fault[] =>
  strangers(list, programme.siteKinds).map(([id, i]) =>
    fault([...at, 'siteKinds', i], 'unknownSiteKind', { id }),
  )

const strangers = (
  list: readonly string[] | 'all',
  known: readonly { readonly id: string }[],
): readonly (readonly [string, number])[] =>
  list === 'all'
    ? []
    : list.map((id, i) => [id, i] as const).filter(([id]) => !known.some((one) => one.id === id))

const partFaults = ({ criterion: { id, level, parts }, at }: PlacedCriterion): readonly Fault[] => {
  if (level !== 'mixed')
    return parts.length > 0 ? [fault([...at, 'parts'], 'partsUnwanted', { id, level })] : []
  const levels = new Set(parts.map((part) => part.level))
  return levels.size < 2 ? [fault([...at, 'parts'], 'partsOneSided', { id })] : []
}
