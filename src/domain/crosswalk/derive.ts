import { type Crosswalk, turned } from './crosswalk.ts'
import {
  type Confidence,
  confidences,
  kindsByStrength,
  type Relation,
  type RelationKind,
  relationKinds,
} from './relation.ts'

/**
 * What two judgements say together, the first from A to the middle, the second from the middle to B; null where nothing
 * follows. Read the kinds as sets: A holds all of the middle, the middle all of B, so A holds all of B. 'None' names one
 * side only and leads nowhere.
 */
// biome-ignore format: a table, a row a line
export const together: Readonly<Record<Related, Readonly<Record<Related, Related | null>>>> = {
  equal:    { equal: 'equal',    broader: 'broader', narrower: 'narrower', partly: 'partly' },
  broader:  { equal: 'broader',  broader: 'broader', narrower: 'partly',   partly: 'partly' },
  narrower: { equal: 'narrower', broader: null,      narrower: 'narrower', partly: null },
  partly:   { equal: 'partly',   broader: null,      narrower: 'partly',   partly: null },
}

type Related = Exclude<RelationKind, 'none'>

/**
 * The crosswalk between two programmes that follows from two others over a third. Every way there is kept as a relation of
 * its own; each is less sure than the less sure of the two it stands on, and counts as reviewed by nobody.
 */
export const derive = (first: Crosswalk, second: Crosswalk): Crosswalk => {
  const middle = first.to.programme
  const onward = new Map<string, Relation[]>()
  for (const relation of second.relations)
    if (relation.from !== null) onward.set(relation.from, [...(onward.get(relation.from) ?? []), relation])
  const relations = first.relations.flatMap((one) =>
    one.to === null || one.from === null
      ? []
      : (onward.get(one.to) ?? []).flatMap((other) => composed(one, other, middle)),
  )
  return { from: first.from, to: second.to, relations, derivedThrough: middle }
}

const composed = (one: Relation, other: Relation, middle: string): readonly Relation[] => {
  if (one.relation === 'none' || other.relation === 'none' || one.to === null) return []
  const relation = together[one.relation][other.relation]
  if (relation === null) return []
  return [
    {
      from: one.from,
      to: other.to,
      relation,
      why: inBoth(one.why, other.why),
      ...(relationKinds[relation].needs ? lacking('needs', one, other) : {}),
      ...(relationKinds[relationKinds[relation].inverse].needs ? lacking('needsBack', other, one) : {}),
      confidence: lessSure(one.confidence, other.confidence),
      saidBy: one.saidBy === other.saidBy ? one.saidBy : `${one.saidBy}; ${other.saidBy}`,
      on: laterOf(one.on, other.on),
      reviewed: null,
      through: { programme: middle, criterion: one.to },
    },
  ]
}

const laterOf = (one: Relation['on'], other: Relation['on']) => (one < other ? other : one)

const lacking = (key: 'needs' | 'needsBack', one: Relation, other: Relation) => {
  const [first, second] = [one[key], other[key]]
  if (first && second) return { [key]: inBoth(first, second) }
  return first || second ? { [key]: first ?? second } : {}
}

const inBoth = (one: Relation['why'], other: Relation['why']): Relation['why'] =>
  one.es === other.es ? one : { es: `${one.es} ${other.es}`, en: `${one.en} ${other.en}` }

const lessSure = (one: Confidence, other: Confidence): Confidence => {
  const place = Math.max(confidences.indexOf(one), confidences.indexOf(other)) + 1
  return confidences[Math.min(place, confidences.length - 1)] ?? 'low'
}

export const pairOf = ({ from, to }: Pick<Relation, 'from' | 'to'>): string => `${from ?? ''} ${to ?? ''}`

/** The strongest of what is said of one pair; all of it is kept beside. */
export const strongestFirst = (relations: readonly Relation[]): readonly Relation[] =>
  relations.toSorted(
    (one, other) =>
      kindsByStrength.indexOf(one.relation) - kindsByStrength.indexOf(other.relation) ||
      confidences.indexOf(one.confidence) - confidences.indexOf(other.confidence),
  )

/** The crosswalk from one programme to another: judged, judged the other way round, or derived over `middle`. */
export const crosswalkBetween = (
  shipped: readonly Crosswalk[],
  from: string,
  to: string,
  middle: string,
): Crosswalk | undefined => {
  const direct = judged(shipped, from, to)
  if (direct || from === middle || to === middle) return direct
  const [first, second] = [judged(shipped, from, middle), judged(shipped, middle, to)]
  return first && second ? derive(first, second) : undefined
}

const judged = (shipped: readonly Crosswalk[], from: string, to: string): Crosswalk | undefined => {
  const forward = shipped.find((one) => one.from.programme === from && one.to.programme === to)
  if (forward) return forward
  const back = shipped.find((one) => one.from.programme === to && one.to.programme === from)
  return back && turned(back)
}
