import type { Day } from '../kernel/day.ts'
import { inverseOf, type Relation } from './relation.ts'

/** All relations between the criteria of two editions. */
export interface Crosswalk {
  readonly from: EditionNamed
  readonly to: EditionNamed
  readonly relations: readonly Relation[]
  /** The programme it was derived through; left out where people judged each pair. */
  readonly derivedThrough?: string
}

export interface EditionNamed {
  readonly programme: string
  readonly edition: string
}

/** A crosswalk as its file tells it: who judged and when is said once, unless a relation says otherwise. */
export interface WrittenCrosswalk {
  readonly from: EditionNamed
  readonly to: EditionNamed
  readonly saidBy: string
  readonly on: Day
  readonly relations: readonly WrittenRelation[]
}

export type WrittenRelation = Omit<Relation, 'saidBy' | 'on' | 'reviewed' | 'through' | 'chain'> &
  Partial<Pick<Relation, 'saidBy' | 'on' | 'reviewed'>>

export const crosswalkOf = ({ from, to, saidBy, on, relations }: WrittenCrosswalk): Crosswalk => ({
  from,
  to,
  relations: relations.map((one) => ({ saidBy, on, reviewed: null, ...one })),
})

/** The same read from the other side; one crosswalk turned twice is turned once. */
export const turned = (crosswalk: Crosswalk): Crosswalk => {
  const known = turnedOnes.get(crosswalk)
  if (known) return known
  const { from, to, relations, derivedThrough } = crosswalk
  const fresh = {
    from: to,
    to: from,
    relations: relations.map(inverseOf),
    ...(derivedThrough === undefined ? {} : { derivedThrough }),
  }
  turnedOnes.set(crosswalk, fresh)
  return fresh
}

const turnedOnes = new WeakMap<Crosswalk, Crosswalk>()
