import type { Instant } from '../kernel/day.ts'
import type { Role } from '../people/roles.ts'
import type { RunningClock } from './clockRun.ts'
import type { CaseState } from './states.ts'
import type { Need, Part } from './steps.ts'

/** A case as it stands, with whatever the table of steps asks of it. */
export interface CaseNow {
  readonly state: CaseState
  /** The state to return to from an interruption. */
  readonly before: CaseState | null
  /** One of each name at most: the latest. */
  readonly clocks: readonly RunningClock[]
  /** Who ever played which part. Rows only come: giving the case to somebody else takes none away. */
  readonly parts: readonly PartPlayed[]
  /** Persons whose latest word is that they have a conflict of interest. */
  readonly conflicts: readonly string[]
  readonly suspendedBenefits: readonly string[]
}

export interface PartPlayed {
  readonly personId: string
  readonly part: Part
  readonly at: Instant
}

export interface Actor {
  readonly personId: string
  readonly roles: readonly Role[]
}

/** What is established from data. Needs about persons are not believed from here: the case's own parts say. */
export interface Facts {
  readonly has: ReadonlySet<Need>
}
