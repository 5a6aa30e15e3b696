/**
 * Certified shipments beside uncertified ones of the same kind: the same month, office, mode, chapter of the Harmonized System,
 * origin and value band. Were the certified treated as the others are, so many of them would have been inspected (*expected*); so
 * many were (*done*). This is direct standardisation to the certified (the effect on those who are certified).
 *
 * What the interval assumes: shipments of one kind are alike but for the certificate; kinds may differ from each other in every
 * way, also in the effect; shipments of one company may resemble each other, as far as `spread` says. What differs between
 * companies that certify and others within one kind, and is not the certificate's doing, no interval can tell.
 */
export interface Stratum {
  readonly certified: Count
  readonly others: Count
}

export interface Count {
  readonly n: number
  /** How many of them were inspected (or found wanting, or asked for documents). */
  readonly hits: number
}

/** INVARIANT: asks for numbers of shipments alone, never for what was found, or the choice would bend the result. */
export const isComparable = ({ certified, others }: Stratum): boolean =>
  certified.n > 0 && others.n >= FEWEST_OTHERS && certified.n <= MOST_FOR_ONE * others.n

/** Fewer than two others show no variance; and one shipment does not speak for more than ten. */
const FEWEST_OTHERS = 2
const MOST_FOR_ONE = 10
