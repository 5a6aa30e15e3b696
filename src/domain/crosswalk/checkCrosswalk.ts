import { type Fault, fault, type Place } from '../programmes/fault.ts'
import { placedCriteria } from '../programmes/placedCriteria.ts'
import type { Programme } from '../programmes/programme.ts'
import type { WrittenCrosswalk, WrittenRelation } from './crosswalk.ts'
import { pairOf } from './derive.ts'
import { relationKinds } from './relation.ts'

/**
 * Whether a crosswalk is sound and complete: it names editions and criteria that are there, judges a pair once, says for
 * every criterion of both sides how it stands, gives each judgement a reason of its own, and says what an answer lacks
 * wherever one does not pass.
 */
export const checkCrosswalk = (crosswalk: WrittenCrosswalk, from: Judged, to: Judged): readonly Fault[] => [
  ...editionFaults(crosswalk, 'from', from),
  ...editionFaults(crosswalk, 'to', to),
  ...unknown(crosswalk.relations, 'from', from),
  ...unknown(crosswalk.relations, 'to', to),
  ...crosswalk.relations.flatMap((one, i) => sideFaults(one, ['relations', i])),
  ...again(crosswalk.relations, pairOf, (one, at) =>
    fault(at, 'relationTwice', { from: one.from ?? '–', to: one.to ?? '–' }),
  ),
  ...again(
    crosswalk.relations,
    ({ why }) => why.es.trim().toLowerCase(),
    (one, at) => fault([...at, 'why'], 'reasonTwice', { from: one.from ?? '–', to: one.to ?? '–' }),
  ),
  ...(to.isReference ? [] : leftOut(crosswalk.relations, 'from', from)),
  ...(from.isReference ? [] : leftOut(crosswalk.relations, 'to', to)),
]

/** One side of a crosswalk: a programme's criteria, or the provisions of a text that programmes rest on. */
export interface Judged {
  readonly id: string
  readonly edition: string
  readonly criterionIds: readonly string[]
  /** Against a reference only its own provisions have to be judged, not all that a programme asks. */
  readonly isReference: boolean
}

export const judgedOf = ({
  id,
  edition,
  standards,
}: Pick<Programme, 'id' | 'edition' | 'standards'>): Judged => ({
  id,
  edition,
  criterionIds: placedCriteria({ standards }).map(({ criterion }) => criterion.id),
  isReference: false,
})

type Side = 'from' | 'to'

const editionFaults = (
  crosswalk: WrittenCrosswalk,
  side: Side,
  { id, edition }: Judged,
): readonly Fault[] => {
  const named = crosswalk[side]
  return named.programme === id && named.edition === edition
    ? []
    : [
        fault([side], 'editionOther', {
          named: `${named.programme} ${named.edition}`,
          found: `${id} ${edition}`,
        }),
      ]
}

const unknown = (relations: readonly WrittenRelation[], side: Side, programme: Judged): readonly Fault[] => {
  const known = new Set(programme.criterionIds)
  return relations.flatMap((one, i) => {
    const id = one[side]
    return id === null || known.has(id)
      ? []
      : [fault(['relations', i, side], 'criterionUnknown', { id, programme: programme.id })]
  })
}

const sideFaults = (one: WrittenRelation, at: Place): readonly Fault[] => {
  const { from, to, relation, needs, needsBack } = one
  const oneSided = from === null || to === null
  if (oneSided && relation !== 'none') return [fault([...at, 'relation'], 'noneOneSided', { relation })]
  if (from === null && to === null) return [fault(at, 'noneOneSided', { relation })]
  const wants = relationKinds[relation].needs
  const wantsBack = relationKinds[relationKinds[relation].inverse].needs
  return [
    ...(wants === (needs !== undefined)
      ? []
      : [fault(at, wants ? 'needsMissing' : 'needsUnwanted', { key: 'needs', relation })]),
    ...(wantsBack === (needsBack !== undefined)
      ? []
      : [fault(at, wantsBack ? 'needsMissing' : 'needsUnwanted', { key: 'needsBack', relation })]),
  ]
}

const again = (
  relations: readonly WrittenRelation[],
  keyOf: (one: WrittenRelation) => string,
  say: (one: WrittenRelation, at: Place) => Fault,
): readonly Fault[] => {
  const seen = new Set<string>()
  return relations.flatMap((one, i) => {
    const key = keyOf(one)
    const twice = seen.has(key)
    seen.add(key)
    return twice ? [say(one, ['relations', i])] : []
  })
}

const leftOut = (relations: readonly WrittenRelation[], side: Side, programme: Judged): readonly Fault[] => {
  const judged = new Set(relations.map((one) => one[side]))
  return programme.criterionIds
    .filter((id) => !judged.has(id))
    .map((id) => fault(['relations'], 'criterionLeftOut', { id, programme: programme.id }))
}
