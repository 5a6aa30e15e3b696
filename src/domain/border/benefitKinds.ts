/**
 * The ways in which a benefit of a certificate reaches a company at the border. `elsewhere`: by somebody or something outside
 * this house, which can only keep a record that it is promised.
 */
export const deliveryKinds = [
  'laneRelief',
  'scannerPriority',
  'frontOfLine',
  'namedContact',
  'fewerDocuments',
  'deferredPayment',
  'penaltyMitigation',
  'longerTerms',
  'resumptionPriority',
  'elsewhere',
] as const
export type DeliveryKind = (typeof deliveryKinds)[number]

/** What the ledger can measure of a benefit. */
export const measures = ['inspections', 'documents', 'clearance', 'wait'] as const
export type Measure = (typeof measures)[number]

/** `nothing`: the ledger holds no data of it, and says so. */
export const measuredBys = [...measures, 'nothing'] as const
export type MeasuredBy = (typeof measuredBys)[number]
