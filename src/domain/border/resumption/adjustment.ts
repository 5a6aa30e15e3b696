import type { OrderKey } from './orderKey.ts'

/**
 * What an officer changes of the reckoned order, each time with a reason. An adjustment is kept as data beside the order, never
 * in it: whenever the order is reckoned anew, those that stand are laid over it again. Undoing is an adjustment too.
 */
export type Adjustment = Move | Pin | Hold | Undo

interface Adjusts {
  /** From 1, in the order in which they were made. */
  readonly turn: number
  /** Of the declaration. */
  readonly shipment: string
}

/** Put before or after another; `to` is the place as it was then. */
export interface Move extends Adjusts {
  readonly kind: 'move'
  readonly to: OrderKey
}

/** Worked on at this post's office and in this hour, whatever its place. */
export interface Pin extends Adjusts {
  readonly kind: 'pin'
  readonly office: string
  /** Milliseconds since 1970, at the beginning of an hour. */
  readonly hour: number
}

/** Waits until that is undone. */
export interface Hold extends Adjusts {
  readonly kind: 'hold'
}

export interface Undo extends Adjusts {
  readonly kind: 'undo'
  readonly undoes: number
}

/** What stands of one shipment's adjustments. */
export interface Adjusted {
  readonly move?: Move
  readonly pin?: Pin
  readonly hold?: Hold
}

/** Of every shipment that was adjusted, the last of each kind that nobody undid. */
export const standing = (adjustments: readonly Adjustment[]): ReadonlyMap<string, Adjusted> => {
  const undone = new Set(adjustments.flatMap((one) => (one.kind === 'undo' ? [one.undoes] : [])))
  const left = new Map<string, Adjusted>()
  for (const one of adjustments) {
    if (one.kind === 'undo' || undone.has(one.turn)) continue
    left.set(one.shipment, { ...left.get(one.shipment), [one.kind]: one })
  }
  return left
}

/** The last adjustment that can still be undone, of one shipment or of all. */
export const lastStanding = (
  adjustments: readonly Adjustment[],
  shipment?: string,
): Exclude<Adjustment, Undo> | undefined => {
  const undone = new Set(adjustments.flatMap((one) => (one.kind === 'undo' ? [one.undoes] : [])))
  return adjustments
    .filter((one): one is Exclude<Adjustment, Undo> => one.kind !== 'undo')
    .findLast(
      ({ turn, shipment: whose }) => !undone.has(turn) && (shipment === undefined || whose === shipment),
    )
}
