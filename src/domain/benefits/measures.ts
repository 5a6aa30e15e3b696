import type { Measure, MeasuredBy } from '../border/benefitKinds.ts'

/** By which figure a benefit is judged: whether the certified fare better than others of their kind, for programmes promise no figures. */
export const measureOf = ({ measuredBy }: { readonly measuredBy?: MeasuredBy }): Measure | null =>
  measuredBy === undefined || measuredBy === 'nothing' ? null : measuredBy

/** Promised against delivered: kept where the certified fare better, not kept where they fare no better or worse. */
export const deliveries = ['kept', 'notKept', 'tooFew', 'notMeasured'] as const
export type Delivery = (typeof deliveries)[number]

export const deliveryOf = (
  effect: { readonly finding: { readonly verdict: string } } | null,
  measure: Measure | null,
): Delivery => {
  if (!measure) return 'notMeasured'
  if (!effect || effect.finding.verdict === 'tooFew') return 'tooFew'
  return effect.finding.verdict === 'less' ? 'kept' : 'notKept'
}
