/**
 * Where a shipment stands among the others: its class, how soon its goods perish, since when it waits, and its number so that
 * the order is one. `path` is empty unless an officer moved it: then the other four are those of the shipment it was put
 * beside, and the path says on which side. So a move keeps its sense when the order is reckoned anew, though the neighbour
 * has left long since.
 */
export interface OrderKey {
  readonly rank: number
  /** Hours; infinite is told as null where it is kept. */
  readonly keeps: number
  readonly since: number
  readonly number: string
  readonly path: readonly number[]
}

/** Of the same class and perishability. */
export const compareWithin = (one: OrderKey, other: OrderKey): number =>
  one.since - other.since ||
  (one.number < other.number ? -1 : one.number > other.number ? 1 : comparePaths(one.path, other.path))

/** What is missing counts as nought: the neighbour itself. Before it is below nought, after it above. */
const comparePaths = (one: readonly number[], other: readonly number[]): number => {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const apart = (one[at] ?? 0) - (other[at] ?? 0)
    if (apart !== 0) return apart
  }
  return 0
}

export type Side = 'before' | 'after'

/** `turn` counts adjustments: of two put before the same neighbour the later stands closer to it. */
export const beside = (neighbour: OrderKey, side: Side, turn: number): OrderKey => ({
  ...neighbour,
  path: [...neighbour.path, (side === 'before' ? -1 : 1) / turn],
})
