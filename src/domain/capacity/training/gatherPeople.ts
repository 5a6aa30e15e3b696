import { alikePairs, bucketsOf, likeness, MOST_ALIKE, mostAlikeFirst, pairsOf } from './alikePairs.ts'
import { foldedName } from './participant.ts'
import { type Likeness, type Mentioned, nameKey, plainEmail } from './samePerson.ts'

export interface Gathered {
  /** Places in the list, of each person, in its order. */
  readonly people: readonly (readonly number[])[]
  /** Two of the people who may be one: somebody is to say. */
  readonly doubts: readonly Doubt[]
}

export interface Doubt extends Likeness {
  /** Places among the people, the smaller first. */
  readonly one: number
  readonly other: number
}

/**
 * Who of a list is who. Those of one address and a like name are one; whoever has no address is the one of their name at their
 * organisation and country, unless there are several with addresses: then nobody guesses which. Several without an address and of
 * one name at one place are taken for one, as whoever registers them one by one does.
 * INVARIANT: who is one with whom does not depend on the order of the list.
 */
export const gatherPeople = (list: readonly Mentioned[]): Gathered => {
  const { distinct, placesOf } = toldOnce(list)
  const joined = sets(distinct.length)
  joinByAddress(distinct, joined)
  joinNameless(distinct, joined)
  const people = joined.all()
  return {
    people: people.map((own) => own.flatMap((at) => placesOf[at] ?? []).toSorted((x, y) => x - y)),
    doubts: doubtsAmong(distinct, people),
  }
}

/** What is said of somebody in the same words again and again is laid beside the others once. */
const toldOnce = (list: readonly Mentioned[]) => {
  const placesOf = new Map<string, number[]>()
  for (const [at, who] of list.entries()) {
    const key = `${placeKey(who)}|${who.emails.map(plainEmail).toSorted().join(' ')}`
    const places = placesOf.get(key)
    if (places) places.push(at)
    else placesOf.set(key, [at])
  }
  const all = [...placesOf.values()]
  return {
    distinct: all.flatMap(([first]) => (first === undefined ? [] : (list[first] ?? []))),
    placesOf: all,
  }
}

/** One address and one name are one person always; near names where few enough have the address to tell. */
const joinByAddress = (list: readonly Mentioned[], joined: Sets): void => {
  const named = ({ name, emails }: Mentioned) =>
    emails.map((email) => `${plainEmail(email)}|${nameKey(name)}`)
  for (const [first = 0, ...others] of bucketsOf(list, named))
    for (const other of others) joined.join(first, other)
  for (const bucket of bucketsOf(list, ({ emails }) => emails.map(plainEmail))) {
    if (bucket.length > MOST_ALIKE) continue
    for (const [one, other] of pairsOf(bucket))
      if (likeness(list, one, other).verdict === 'certain') joined.join(one, other)
  }
}

const placeKey = ({ name, organisation, country }: Mentioned): string =>
  `${nameKey(name)}|${foldedName(organisation)}|${country ?? ''}`

const joinNameless = (list: readonly Mentioned[], joined: Sets): void => {
  // Who has an address stands fast before anybody without one comes to them.
  const settled = list.map((_, at) => joined.of(at))
  for (const bucket of bucketsOf(list, (who) => [placeKey(who)])) {
    const nameless = bucket.filter((at) => list[at]?.emails.length === 0)
    const [first] = nameless
    if (first === undefined) continue
    for (const other of nameless) joined.join(first, other)
    const known = bucket.filter((at) => list[at]?.emails.length !== 0)
    const [only] = known
    if (only === undefined || new Set(known.map((at) => settled[at])).size > 1) continue
    if (likeness(list, first, only).verdict === 'certain') joined.join(only, first)
  }
}

const doubtsAmong = (
  list: readonly Mentioned[],
  people: readonly (readonly number[])[],
): readonly Doubt[] => {
  const personOf = new Map(people.flatMap((places, person) => places.map((at) => [at, person] as const)))
  const found = new Map<string, Doubt>()
  for (const { one: a, other: b, ...like } of alikePairs(list)) {
    const [one = 0, other = 0] = [personOf.get(a) ?? 0, personOf.get(b) ?? 0].toSorted((x, y) => x - y)
    const key = `${one} ${other}`
    if (one !== other && like.weight > (found.get(key)?.weight ?? 0))
      found.set(key, { ...like, verdict: 'doubtful', one, other })
  }
  return [...found.values()].toSorted(mostAlikeFirst)
}

interface Sets {
  readonly of: (at: number) => number
  readonly join: (one: number, other: number) => void
  readonly all: () => readonly (readonly number[])[]
}

const sets = (size: number): Sets => {
  const above = Array.from({ length: size }, (_, at) => at)
  const of = (at: number): number => {
    let top = at
    for (let next = above[top]; next !== undefined && next !== top; next = above[top]) top = next
    above[at] = top
    return top
  }
  return {
    of,
    join: (one, other) => {
      const [low = 0, high = 0] = [of(one), of(other)].toSorted((x, y) => x - y)
      above[high] = low
    },
    all: () => {
      const groups = new Map<number, number[]>()
      for (const at of above.keys()) {
        const group = groups.get(of(at))
        if (group) group.push(at)
        else groups.set(of(at), [at])
      }
      return [...groups.values()]
    },
  }
}
