import type { Text } from '../standards/text.ts'
import type { Crosswalk } from './crosswalk.ts'
import { type Chain, chainsBetween, joined } from './derive.ts'
import type { Relation } from './relation.ts'

/**
 * The crosswalk between two programmes, as `crosswalkBetween` has it. What was derived before is taken again while the
 * crosswalks it stands on say the same: a judgement of one pair of programmes leaves what follows from others as it was, and
 * whoever merely agrees changes nothing that follows.
 */
export const derivedAgain = (
  shipped: readonly Crosswalk[],
  from: string,
  to: string,
  middle: string,
): Crosswalk | undefined => {
  const chains = chainsBetween(shipped, from, to)
  const [first] = chains
  if (!first || (chains.length === 1 && first.length === 1)) return joined(chains, middle)
  const key = `${from} ${to} ${middle}`
  const before = latest.get(key)
  if (before && sayTheSame(before.chains, chains)) return before.crosswalk
  const crosswalk = joined(chains, middle)
  latest.set(key, { chains, crosswalk })
  return crosswalk
}

/** Of each pair of programmes what was derived last. */
const latest = new Map<
  string,
  { readonly chains: readonly Chain[]; readonly crosswalk: Crosswalk | undefined }
>()

const sayTheSame = (before: readonly Chain[], now: readonly Chain[]): boolean =>
  before.length === now.length &&
  before.every(
    (chain, i) =>
      chain.length === now[i]?.length && chain.every((one, k) => isAsBefore(one, now[i]?.[k] ?? one)),
  )

const isAsBefore = (one: Crosswalk, other: Crosswalk): boolean =>
  one === other ||
  (isSameEdition(one.from, other.from) &&
    isSameEdition(one.to, other.to) &&
    one.derivedThrough === other.derivedThrough &&
    one.relations.length === other.relations.length &&
    one.relations.every((relation, i) => saysTheSame(relation, other.relations[i] ?? relation)))

const isSameEdition = (one: Crosswalk['from'], other: Crosswalk['from']): boolean =>
  one.programme === other.programme && one.edition === other.edition

/** All that passes on to what is derived; who reviewed it does not. */
const saysTheSame = (one: Relation, other: Relation): boolean =>
  one === other ||
  (plain.every((key) => one[key] === other[key]) && texts.every((key) => isSameText(one[key], other[key])))

const plain = ['from', 'to', 'relation', 'confidence', 'saidBy', 'on'] as const
const texts = ['why', 'needs', 'needsBack'] as const

const isSameText = (one: Text | undefined, other: Text | undefined): boolean =>
  one === other || (one?.es === other?.es && one?.en === other?.en)
