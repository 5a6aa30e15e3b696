import type { Day } from '../kernel/day.ts'

/** From when until when a paper speaks, apart from the day it was sent; null where it has no such bound. */
export interface EvidencePeriod {
  readonly effectiveFrom: Day | null
  readonly effectiveUntil: Day | null
}

/** Whether a paper speaks of a day; its first and its last day count. */
export const evidenceCovers = (evidence: EvidencePeriod, day: Day): boolean =>
  (evidence.effectiveFrom === null || evidence.effectiveFrom <= day) &&
  (evidence.effectiveUntil === null || day <= evidence.effectiveUntil)
