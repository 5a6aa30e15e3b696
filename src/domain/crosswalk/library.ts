import type { Programme } from '../programmes/programme.ts'
import type { Crosswalk } from './crosswalk.ts'
import { crosswalkBetween } from './derive.ts'

/** The programme over which relations are derived that nobody judged. */
export const MIDDLE_PROGRAMME = 'wco-safe'

/** Every programme there is as data, with the fingerprint of its edition, and every crosswalk between them. */
export interface Library {
  readonly editions: readonly { readonly programme: Programme; readonly hash: string }[]
  readonly crosswalks: readonly Crosswalk[]
}

export const findProgramme = (library: Library, id: string): Programme | undefined =>
  library.editions.find(({ programme }) => programme.id === id)?.programme

/** The relations from one programme's criteria to another's: as people judged them, or derived; nothing where neither is. */
export const relationsIn = (library: Library, from: string, to: string): Crosswalk | undefined =>
  crosswalkBetween(library.crosswalks, from, to, MIDDLE_PROGRAMME)
