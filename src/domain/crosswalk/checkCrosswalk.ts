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
export const checkCrosswalk = (
  crosswalk: WrittenCrosswalk,
  from: Pick<Programme, 'id' | 'edition' | 'standards'>,
  to: Pick<Programme, 'id' | 'edition' | 'standards'>,
): readonly Fault[] => [
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
  ...leftOut(crosswalk.relations, 'from', from),
  ...leftOut(crosswalk.relations, 'to', to),
]

type Side = 'from' | 'to'

const editionFaults = (
  crosswalk: WrittenCrosswalk,
  side: Side,
  { id, edition }: Pick<Programme, 'id' | 'edition'>,
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

const unknown = (
  relations: readonly WrittenRelation[],
  side: Side,
  programme: Pick<Programme, 'id' | 'standards'>,
): readonly Fault[] => {
  const known = idsOf(programme)
  return relations.flatMap((one, i) => {
    const id = one[side]
    return id === null || known.has(id)
      ? []
      : [fault(['relations', i, side], 'criterionUnknown', { id, programme: programme.id })]
  })
}

const sideFaults = (one: WrittenRelation, at: Place): readonly Fault[] => {
  const { from, to, relation, needs, needsBack } = one
  const oneSided = (from === null) !== (to === null)
  if (oneSided !== (relation === 'none')) return [fault([...at, 'relation'], 'noneOneSided', { relation })]
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

const leftOut = (
  relations: readonly WrittenRelation[],
  side: Side,
  programme: Pick<Programme, 'id' | 'standards'>,
): readonly Fault[] => {
  const judged = new Set(relations.map((one) => one[side]))
  return [...idsOf(programme)]
    .filter((id) => !judged.has(id))
    .map((id) => fault(['relations'], 'criterionLeftOut', { id, programme: programme.id }))
}

const idsOf = (programme: Pick<Programme, 'standards'>): ReadonlySet<string> =>
  new Set(placedCriteria(programme).map(({ criterion }) => criterion.id))
