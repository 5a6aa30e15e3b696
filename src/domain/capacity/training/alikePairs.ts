import { foldedName } from './participant.ts'
import { type Likeness, likenessOf, type Mentioned, nameKey, namePieces, plainEmail } from './samePerson.ts'

/** Two places of the list, the smaller first, who are one or may be, and why. */
export interface AlikePair extends Likeness {
  readonly one: number
  readonly other: number
}

/** What more than so many bear tells none of them from another; nobody would answer each with each of them either. */
export const MOST_ALIKE = 20
/** So many are laid side by side at most, whatever a list holds: whoever fills in a public form adds to it. */
const MOST_COMPARED = 200_000
/** Words of a name that are looked at. */
const MOST_WORDS = 8

/** Whoever of a list may be somebody else of it, each two once: what is most alike first. */
export const alikePairs = (list: readonly Mentioned[]): readonly AlikePair[] => {
  const found = new Map<string, AlikePair>()
  for (const [one, other] of pairsToCompare(list)) {
    if (found.has(`${one} ${other}`)) continue
    const like = likeness(list, one, other)
    if (like.verdict !== 'different') found.set(`${one} ${other}`, { ...like, one, other })
  }
  return [...found.values()].toSorted(mostAlikeFirst)
}

/** From where fewest are alike, so that what tells most is compared first. */
const pairsToCompare = (list: readonly Mentioned[]): readonly (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = []
  const telling = bucketsOf(list, asksFor).filter(({ length }) => length <= MOST_ALIKE)
  for (const bucket of telling.toSorted((one, other) => one.length - other.length)) {
    if (pairs.length >= MOST_COMPARED) break
    pairs.push(...pairsOf(bucket))
  }
  return pairs
}

export const mostAlikeFirst = (x: AlikePair, y: AlikePair): number =>
  y.weight - x.weight || x.one - y.one || x.other - y.other

/**
 * Likeness enough to ask about needs an address, a whole name, or an organisation with a name near the other: two words of it, or
 * one where there are two in all. However many work at one place, few have two words in common.
 */
const asksFor = (who: Mentioned): readonly string[] => [
  ...who.emails.map((email) => `mail ${plainEmail(email)}`),
  `name ${nameKey(who.name)}`,
  ...(who.organisation === ''
    ? []
    : nearKeys(namePieces(who.name).slice(0, MOST_WORDS)).map(
        (key) => `at ${foldedName(who.organisation)}|${key}`,
      )),
]

const nearKeys = (words: readonly string[]): readonly string[] => [
  ...pairsOf(words).map(([one, other]) => `${one} ${other}`),
  ...(words.length === 2 ? words : []),
]

/** Of two places of a list. */
export const likeness = (list: readonly Mentioned[], one: number, other: number): Likeness => {
  const [a, b] = [list[one], list[other]]
  if (!a || !b) throw new RangeError('nobody stands at this place of the list')
  return likenessOf(a, b)
}

/** Places of the list under each key that several have. */
export const bucketsOf = (
  list: readonly Mentioned[],
  keysOf: (who: Mentioned, at: number) => readonly string[],
): readonly (readonly number[])[] => {
  const buckets = new Map<string, number[]>()
  for (const [at, who] of list.entries()) {
    for (const key of new Set(keysOf(who, at))) {
      const bucket = buckets.get(key)
      if (bucket) bucket.push(at)
      else buckets.set(key, [at])
    }
  }
  return [...buckets.values()].filter((bucket) => bucket.length > 1)
}

export const pairsOf = <T>(bucket: readonly T[]): readonly (readonly [T, T])[] =>
  bucket.flatMap((one, at) => bucket.slice(at + 1).map((other) => [one, other] as const))
