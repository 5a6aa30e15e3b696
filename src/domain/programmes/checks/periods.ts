/** From its first day until the first day it no longer holds; null is without end. */
export interface Period {
  readonly from: string
  readonly until: string | null
}

export const periodsMeet = (one: Period, other: Period): boolean =>
  (one.until === null || other.from < one.until) && (other.until === null || one.from < other.until)
