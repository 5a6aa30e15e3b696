import type { Instant } from '../kernel/day.ts'

/** What a validator found of what was answered. `needsNote`: it does not stand without a word on what was seen. */
// biome-ignore format: a table, a row a line
export const visitVerdicts = {
  confirmed:    { needsNote: false, seen: true },
  partly:       { needsNote: true,  seen: true },
  notConfirmed: { needsNote: true,  seen: true },
  notSeen:      { needsNote: true,  seen: false },
} as const satisfies Record<string, { readonly needsNote: boolean; readonly seen: boolean }>

export type VisitVerdict = keyof typeof visitVerdicts

/** One criterion's result at one visit. `version` is that of the server's record it was written on, 0 for none. */
export interface VisitResult {
  readonly criterionId: string
  readonly result: VisitVerdict | null
  readonly note: string
  readonly photoIds: readonly string[]
  readonly version: number
  readonly by: string
  readonly at: Instant
}
