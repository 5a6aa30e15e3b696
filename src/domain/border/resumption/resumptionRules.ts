/**
 * What a programme says of the order in which goods move again. All of it is data with its source; a programme that says
 * nothing has no priority goods and no perishables, and its order is trust, then waiting time.
 */
export interface ResumptionRules {
  /** Go before everybody's, whoever they belong to. */
  readonly priorityGoods: readonly PriorityGoods[]
  readonly perishables: readonly Perishable[]
  /** Tiers of trusted operators, the one that goes first first; those without a tier come after them. */
  readonly trustedTiers: readonly string[]
  /** The benefit whose suspension takes the place among the trusted away. */
  readonly benefit: string | null
  /** Whose standing speaks for a shipment, by kind of declaration. */
  readonly standingOf: Readonly<Record<string, readonly string[]>>
  readonly work: WorkAtOffices
}

export interface PriorityGoods {
  readonly id: string
  readonly kind: 'relief' | 'nationalPriority'
  /** Beginnings of Harmonized System codes. */
  readonly hs: readonly string[]
  /** Customs procedures that mark such goods, whatever their code. */
  readonly procedures?: readonly string[]
  /** Only in incidents of these kinds; left out: in all. */
  readonly incidents?: readonly string[]
}

export interface Perishable {
  readonly id: string
  readonly hs: readonly string[]
  /** How long such goods keep while they stand. */
  readonly hours: number
}

/** How much a shipment takes of what an office can do, in inspections by hand. */
export interface WorkAtOffices {
  readonly efforts: Readonly<Record<'green' | 'blue' | 'yellow' | 'red', number>>
  /** Hour of the local day at which a post that is not open all day opens. */
  readonly opensAt: number
  /** Hours it takes a shipment to reach another office. */
  readonly detourHours: number
  /** The share of another office's work that strangers' shipments get. */
  readonly receivingShare: number
}

/** For a programme whose folder says nothing: ours, and shown as assumed. */
export const plainRules: ResumptionRules = {
  priorityGoods: [],
  perishables: [],
  trustedTiers: [],
  benefit: null,
  standingOf: {
    import: ['importer'],
    export: ['exporter'],
    transit: ['carrier'],
    advanceCargo: ['importer', 'carrier'],
  },
  work: {
    efforts: { green: 0.05, blue: 0.05, yellow: 0.25, red: 1 },
    opensAt: 8,
    detourHours: 12,
    receivingShare: 0.5,
  },
}
