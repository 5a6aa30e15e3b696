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
  const through = { programme: middle, criterion: one.to }
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
      through,
      chain: [...(one.chain ?? []), through, ...(other.chain ?? [])],
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

/** How many crosswalks in a row still say something worth reading. */
const LONGEST_CHAIN = 3

/** One crosswalk after the other, from the first programme to the last. */
export type Chain = readonly Crosswalk[]

/** The shortest chains of judged crosswalks, either way round, that lead from one programme to another. */
export const chainsBetween = (shipped: readonly Crosswalk[], from: string, to: string): readonly Chain[] => {
  const every = shipped.flatMap((one) => [one, turned(one)])
  let chains: readonly Chain[] = [[]]
  for (let length = 1; length <= LONGEST_CHAIN; length++) {
    chains = chains.flatMap((chain) => lengthened(chain, every, from))
    const arrived = chains.filter((chain) => chain.at(-1)?.to.programme === to)
    if (arrived.length > 0) return arrived
  }
  return []
}

/**
 * The crosswalk from one programme to another: judged, judged the other way round, or derived over the shortest chain of
 * judged ones. Where several chains are as short, all that they say is kept; those over `middle` come first.
 */
export const crosswalkBetween = (
  shipped: readonly Crosswalk[],
  from: string,
  to: string,
  middle: string,
): Crosswalk | undefined => joined(chainsBetween(shipped, from, to), middle)

const lengthened = (chain: Chain, every: readonly Crosswalk[], from: string) => {
  const seen = [from, ...chain.map((one) => one.to.programme)]
  return every
    .filter((one) => one.from.programme === seen.at(-1) && !seen.includes(one.to.programme))
    .map((one) => [...chain, one])
}

/** What chains say together. */
export const joined = (chains: readonly Chain[], middle: string): Crosswalk | undefined => {
  const over = (chain: Chain) => (chain.some((one) => one.to.programme === middle) ? 0 : 1)
  const crosswalks = chains.toSorted((one, other) => over(one) - over(other)).flatMap(composedChain)
  const [first] = crosswalks
  if (!first || crosswalks.length === 1) return first
  const through = [...new Set(crosswalks.flatMap(({ derivedThrough }) => derivedThrough ?? []))].join(' / ')
  return {
    ...first,
    relations: crosswalks.flatMap(({ relations }) => relations),
    ...(through === '' ? {} : { derivedThrough: through }),
  }
}

const composedChain = ([first, ...others]: Chain): readonly Crosswalk[] =>
  first
    ? [
        others.reduce((so, next) => {
          const along = derive(so, next)
          return so.derivedThrough
            ? { ...along, derivedThrough: `${so.derivedThrough}, ${along.derivedThrough}` }
            : along
        }, first),
      ]
    : []
