/** What the ledger can measure of a benefit. */
export const measures = ['inspections', 'documents', 'clearance', 'wait'] as const
export type Measure = (typeof measures)[number]

/**
 * By which figure a benefit is judged, by its name in a programme's data. What is not here the ledger holds no data of, and says
 * so. Judged is whether the certified fare better than others of their kind: programmes promise no figures.
 */
const measuredBy: Readonly<Record<string, Measure>> = {
  'fewer-inspections': 'inspections',
  'fewer-examinations': 'inspections',
  'fewer-security-controls': 'inspections',
  'fewer-customs-controls': 'inspections',
  'lower-score': 'inspections',
  'no-second-inspection': 'inspections',
  'stratified-exam-exemption': 'inspections',
  'fewer-documents': 'documents',
  'rapid-release': 'clearance',
  'exclusive-lanes': 'clearance',
  'fast-lane': 'clearance',
  'fast-lanes': 'clearance',
  'shorter-border-wait': 'clearance',
  'priority-in-inspection': 'wait',
  'priority-treatment': 'wait',
  'priority-examination': 'wait',
}

export const measureOf = (benefitId: string): Measure | null => measuredBy[benefitId] ?? null

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
