import type { Day } from '../../kernel/day.ts'
import type { Text } from '../../standards/text.ts'

/** What bounds a pilot and what it is to teach. Stages stand apart: each begins on a day of its own. */
export interface PilotBounds {
  readonly flows: readonly Flow[]
  readonly sectors: readonly { readonly id: string; readonly name: Text }[]
  readonly aims: readonly { readonly id: string; readonly tells: Text }[]
}

export const flows = ['import', 'export', 'transit'] as const
export type Flow = (typeof flows)[number]

export interface PilotStage {
  readonly id: string
  readonly name: Text
  /** Which kinds of operator come in with it. */
  readonly operatorTypes: readonly string[]
  /** As it is planned; null where nobody said. */
  readonly from: Day | null
  readonly until: Day | null
  /** From this day its companies may apply; null while it has not begun. */
  readonly startedOn: Day | null
}

/** What still has to be said before anybody is invited. */
export const boundsLack = (
  bounds: PilotBounds,
  stages: readonly Pick<PilotStage, 'operatorTypes'>[],
): 'flows' | 'sectors' | 'aims' | 'stages' | undefined => {
  if (bounds.flows.length === 0) return 'flows'
  if (bounds.sectors.length === 0) return 'sectors'
  if (bounds.aims.length === 0) return 'aims'
  return stages.length === 0 || stages.some(({ operatorTypes }) => operatorTypes.length === 0)
    ? 'stages'
    : undefined
}
