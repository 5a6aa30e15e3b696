import type { OfficeId } from '../country/places.ts'

/**
 * What certification truly does in the demonstration country, besides what tables and programme say of a score: planted here,
 * so that what the ledger finds can be held against it.
 */
export interface Planted {
  /** Hours from the decision to an inspection for somebody uncertified, in the middle. */
  readonly waitHours: number
  /** By what a certificate multiplies that wait. 1: it earns nothing there. */
  readonly waitOfCertified: number
  /** How much likelier than elsewhere there is something to be found. */
  readonly faults: number
}

// biome-ignore format: a table, a row a line
export const plantedAt: Readonly<Record<OfficeId, Planted>> = {
  norte:    { waitHours: 5, waitOfCertified: 0.55, faults: 1 },
  central:  { waitHours: 3, waitOfCertified: 0.7,  faults: 0.8 },
  pacifico: { waitHours: 9, waitOfCertified: 0.8,  faults: 1.3 },
  golfo:    { waitHours: 7, waitOfCertified: 1,    faults: 1 },
}

/** The chance that there is something to be found in a shipment of nothing against it. */
export const faultOf = { certified: 0.025, others: 0.075 } as const

/** By tier, from the lowest: how much less is to be found, and how much shorter one waits, than a certificate alone brings. */
export const byTier = [
  { faults: 1, wait: 1 },
  { faults: 0.8, wait: 0.9 },
  { faults: 0.6, wait: 0.8 },
] as const

export const tierEffect = (place: number) =>
  byTier[Math.min(Math.max(place, 0), byTier.length - 1)] ?? byTier[0]
