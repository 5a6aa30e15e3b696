import type { Instant } from '../kernel/day.ts'
import type { DeliveryKind } from './benefitKinds.ts'
import type { Given } from './given.ts'
import type { PartyRole } from './goodsDeclaration.ts'

/** The lighter first. */
export const lanes = ['green', 'blue', 'yellow', 'red'] as const
export type Lane = (typeof lanes)[number]

/** What an officer does with a shipment of a lane. A row is a lane. */
// biome-ignore format: a table, a row a line
export const laneTable = {
  green:  { treatment: 'release',          holds: false, auditedLater: false },
  blue:   { treatment: 'releaseThenAudit', holds: false, auditedLater: true },
  yellow: { treatment: 'documents',        holds: true,  auditedLater: false },
  red:    { treatment: 'physical',         holds: true,  auditedLater: false },
} as const satisfies Record<Lane, LaneRow>

interface LaneRow {
  readonly treatment: string
  /** Whether the goods wait for an officer. */
  readonly holds: boolean
  readonly auditedLater: boolean
}

/** How a physical inspection is begun. */
export type Means = 'scanner' | 'hand'

/**
 * In the order in which they are asked. The heaviest lane that any of them says is given, and the first that says it is the
 * basis: so nothing that is found against a shipment ever lightens its lane.
 */
export const bases = ['law', 'draw', 'rule', 'score', 'none'] as const
export type Basis = (typeof bases)[number]

/** `code` is a message's key; what is shown of it to whom is the message's business. */
export interface Reason {
  readonly code: string
  readonly with?: Readonly<Record<string, string | number>>
  /** Added to the score; negative where a standing lowers it. */
  readonly points?: number
}

/** How a party of the chain stood at the moment of the decision. */
export interface Standing {
  readonly role: PartyRole
  readonly traderNumber: string
  readonly is: 'certified' | 'reliefSuspended' | 'recognised' | 'notCertified'
  readonly tier: string | null
  /** Findings against it in inspections and audits of late; left out where there are none. */
  readonly recentFindings?: number
  /** How often of late companies disowned shipments in which it stood beside them; left out where none did. */
  readonly disowned?: number
  /** Kinds of benefit that are suspended for it; left out where none is. */
  readonly without?: readonly DeliveryKind[]
}

/**
 * Why a shipment goes where it goes. INVARIANT: from the declaration, the versions in `inputs`, `draw` and `chain` alone the
 * same decision comes out again.
 */
export interface LaneDecision {
  readonly lane: Lane
  /** Only of red. */
  readonly means: Means | null
  readonly basis: Basis
  readonly because: readonly Reason[]
  readonly score: {
    readonly raw: number
    /** What the standing of the chain took off; never more than the programme allows. */
    readonly relief: number
    readonly final: number
  }
  readonly draw: Draw
  readonly chain: readonly Standing[]
  readonly inputs: DecisionInputs
  /** Beyond the ordinary; left out where nothing was. */
  readonly given?: Given
  /** Where it was taken before it could be stored; left out where both were one. */
  readonly decidedAt?: Instant
}

/** The random draw, over everyone. `value` lies in [0, 1); drawn where it is below `probability`. */
export interface Draw {
  readonly value: number
  readonly probability: number
}

export const isDrawn = ({ value, probability }: Draw): boolean => value < probability

/** Whether the shipment was looked at by chance alone, so that what was found speaks for all. */
export const reachesRandomly = ({ basis }: Pick<LaneDecision, 'basis'>): boolean => basis === 'draw'

export interface DecisionInputs {
  /** The published version of the tables that risk officers edit. */
  readonly tables: number
  /** The published reckoning of thresholds per office; 0 where none was made yet. */
  readonly thresholds: number
  /** Content hash of the programme's edition. */
  readonly edition: string
  /** When the standing of the parties was last read. */
  readonly standingAsOf: Instant
  /** What was held in the same container under another number; left out where nothing was. */
  readonly held?: HeldBeside
}

export interface HeldBeside {
  /** The container's number, or the plate's. */
  readonly id: string
  readonly number: string
  readonly version: number
  readonly lane: Lane
  readonly means: Means | null
  /** An amendment has taken it out of that declaration. */
  readonly left: boolean
}
