import type { Lane, Means, Standing } from '../lane.ts'

/** A shipment that an incident keeps waiting, with all that its place in the order follows from. */
export interface WaitingShipment {
  /** Of its declaration. */
  readonly id: string
  readonly number: string
  readonly office: string
  readonly mode: string
  readonly procedure: string
  readonly lane: Lane
  readonly means: Means | null
  /** Harmonized System codes of its items. */
  readonly goods: readonly string[]
  /** Milliseconds since 1970: when it began to wait. A number, for a hundred thousand of them are compared. */
  readonly since: number
  /** Milliseconds since 1970 when it can be worked on at the earliest; null where it is there. */
  readonly arrives: number | null
  /** How the party that speaks for it stands; null where it is not trusted. */
  readonly trust: Trust | null
}

export interface Trust {
  readonly is: Extract<Standing['is'], 'certified' | 'recognised'>
  readonly tier: string | null
}
