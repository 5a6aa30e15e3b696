import {
  type DeliveryKind,
  deliveryTable,
  type GivenCount,
  type Measure,
  type MeasuredBy,
  measures,
} from '../border/benefitKinds.ts'

interface Judged {
  readonly deliveredBy?: DeliveryKind
  readonly measuredBy?: MeasuredBy
}

/** By which figure a benefit is judged: whether the certified fare better than others of their kind, for programmes promise no figures. */
export const measureOf = ({ measuredBy }: Judged): Measure | null =>
  measures.find((one) => one === measuredBy) ?? null

/** What is counted each time it is given; null where nothing is. */
export const countOf = ({ deliveredBy = 'elsewhere' }: Judged): GivenCount | null =>
  deliveryTable[deliveredBy].counts

/**
 * Promised against delivered. Compared: kept where the certified fare better, not kept where they fare no better or worse.
 * Counted: given, or not given in these months. INVARIANT: of what this house does not deliver it claims nothing, whatever the
 * figures; they may be shown beside it.
 */
export const deliveries = [
  'kept',
  'notKept',
  'tooFew',
  'given',
  'notGiven',
  'notMeasured',
  'notDelivered',
] as const
export type Delivery = (typeof deliveries)[number]

export const deliveryOf = (
  benefit: Judged,
  effect: { readonly finding: { readonly verdict: string } } | null,
  times: number,
): Delivery => {
  if (deliveryTable[benefit.deliveredBy ?? 'elsewhere'].by === null) return 'notDelivered'
  if (benefit.measuredBy === 'count') return times > 0 ? 'given' : 'notGiven'
  if (!measureOf(benefit)) return 'notMeasured'
  if (!effect || effect.finding.verdict === 'tooFew') return 'tooFew'
  return effect.finding.verdict === 'less' ? 'kept' : 'notKept'
}
