import type { Programme } from '../programmes/programme.ts'
import type { Sourced, Text } from '../standards/text.ts'
import type { Crosswalk } from './crosswalk.ts'
import { derivedAgain } from './derivedAgain.ts'

/** The programme over which relations are derived that nobody judged. */
export const MIDDLE_PROGRAMME = 'wco-safe'

/** Every programme there is as data, with the fingerprint of its edition, and every crosswalk between them. */
export interface Library {
  readonly references: readonly Reference[]
  readonly editions: readonly { readonly programme: Programme; readonly hash: string }[]
  readonly crosswalks: readonly Crosswalk[]
  /** The text of each crosswalk's file, by `crosswalkKey`. */
  readonly crosswalkFiles: ReadonlyMap<string, string>
}

export const crosswalkKey = (from: string, to: string): string => `${from} ${to}`

/** A text that programmes rest on and that certifies nobody: a convention's provisions. */
export interface Reference {
  readonly id: string
  readonly edition: string
  readonly name: Text
  readonly provisions: readonly Provision[]
}

export interface Provision extends Sourced {
  readonly id: string
  readonly number: string
  readonly asks: Text
  readonly owedBy: 'operator' | 'customs'
}

export const findProgramme = (library: Library, id: string): Programme | undefined =>
  library.editions.find(({ programme }) => programme.id === id)?.programme

/** The relations from one programme's criteria to another's: as people judged them, or derived; nothing where neither is. */
export const relationsIn = (library: Library, from: string, to: string): Crosswalk | undefined => {
  const known = derived.get(library) ?? new Map<string, Crosswalk | undefined>()
  derived.set(library, known)
  const pair = `${from} ${to}`
  if (!known.has(pair)) known.set(pair, derivedAgain(library.crosswalks, from, to, MIDDLE_PROGRAMME))
  return known.get(pair)
}

/** What follows from a library is worked out once for each pair. */
const derived = new WeakMap<Library, Map<string, Crosswalk | undefined>>()
