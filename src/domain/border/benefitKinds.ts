/**
 * The ways in which a benefit of a certificate reaches a company. A row is a kind: `by` says which part of this house gives
 * it, and `counts` what the ledger counts each time it is given; null where the figures of the comparison alone tell. What no
 * part gives reaches a company from outside this house, which claims nothing of it.
 */
// biome-ignore format: a table, a row a line
export const deliveryTable = {
  laneRelief:         { by: 'desk',       counts: null },
  scannerPriority:    { by: 'gate',       counts: null },
  frontOfLine:        { by: 'gate',       counts: null },
  namedContact:       { by: 'company',    counts: null },
  fewerDocuments:     { by: 'desk',       counts: 'documentsSpared' },
  deferredPayment:    { by: 'desk',       counts: 'paymentsDeferred' },
  penaltyMitigation:  { by: 'office',     counts: 'penaltiesMitigated' },
  longerTerms:        { by: 'desk',       counts: 'termsLengthened' },
  resumptionPriority: { by: 'resumption', counts: 'placesAhead' },
  elsewhere:          { by: null,         counts: null },
} as const satisfies Record<string, DeliveryRow>

interface DeliveryRow {
  readonly by: 'desk' | 'gate' | 'company' | 'office' | 'resumption' | null
  readonly counts: string | null
}

export type DeliveryKind = keyof typeof deliveryTable
export const deliveryKinds = Object.keys(deliveryTable) as readonly DeliveryKind[]

/** What is counted each time a benefit is given. */
export type GivenCount = Exclude<(typeof deliveryTable)[DeliveryKind]['counts'], null>
/** What the ledger compares with shipments of the same kind. */
export const measures = ['inspections', 'documents', 'clearance', 'wait'] as const
export type Measure = (typeof measures)[number]

/** `count`: how often it was given; `nothing`: the ledger holds no data of it, and says so. */
export const measuredBys = [...measures, 'count', 'nothing'] as const
export type MeasuredBy = (typeof measuredBys)[number]

/** Of a benefit, what is asked here. */
export interface Promised {
  readonly id: string
  readonly deliveredBy?: DeliveryKind
}

export const kindsPromised = (benefits: readonly Promised[]): ReadonlySet<DeliveryKind> =>
  new Set(benefits.flatMap(({ deliveredBy }) => deliveredBy ?? []))
