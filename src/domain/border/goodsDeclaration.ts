import type { Day, Instant } from '../kernel/day.ts'

/**
 * What a trader tells customs about goods on their way, in the terms of the WCO data model: who sends what to whom, by which
 * conveyance, in which container under which seal. A declaration has a number and a version; a later version amends or
 * cancels the earlier ones and none is ever rewritten. Here are its words; what becomes of it is the lane's business.
 */
export interface GoodsDeclaration {
  readonly number: string
  /** From 1. The same number and version is the same declaration, or it is refused. */
  readonly version: number
  readonly kind: DeclarationKind
  readonly functionCode: FunctionCode
  /** When it was lodged, as its sender says. */
  readonly issuedAt: Instant
  /** The customs office where the goods are presented. */
  readonly declarationOffice: string
  /** The customs procedure (regime), as the country names it. */
  readonly procedure: string
  readonly borderTransportMeans: { readonly mode: TransportMode; readonly id: string }
  readonly transportEquipment: readonly TransportEquipment[]
  readonly goodsItems: readonly GoodsItem[]
  readonly parties: readonly DeclaredParty[]
  /** The day on which the goods are expected; none where they are there. */
  readonly arrivalOn: Day | null
}

export const declarationKinds = ['import', 'export', 'transit', 'advanceCargo'] as const
export type DeclarationKind = (typeof declarationKinds)[number]

/** WCO function codes 9, 5 and 1 by their names. */
export const functionCodes = ['original', 'amendment', 'cancellation'] as const
export type FunctionCode = (typeof functionCodes)[number]

/** UN/ECE Recommendation 19, by name; its code is the place in this list. */
export const transportModes = [
  'unspecified',
  'sea',
  'rail',
  'road',
  'air',
  'mail',
  'multimodal',
  'fixedInstallation',
  'inlandWater',
] as const
export type TransportMode = (typeof transportModes)[number]

export interface TransportEquipment {
  /** Container or trailer number; for containers ISO 6346. */
  readonly id: string
  readonly seals: readonly string[]
}

export interface GoodsItem {
  /** Harmonized System, six digits or the country's longer code that begins with them. */
  readonly classification: string
  /** ISO 3166-1 alpha-2. */
  readonly origin: string
  /** In `currency`, ISO 4217. */
  readonly customsValue: number
  readonly currency: string
  /** Kilograms. */
  readonly grossMass: number
  /** Duties and taxes, in `currency`. */
  readonly duty: number
}

export const partyRoles = [
  'importer',
  'exporter',
  'manufacturer',
  'seller',
  'customsAgent',
  'carrier',
  'forwarder',
  'warehouse',
  'terminal',
] as const
export type PartyRole = (typeof partyRoles)[number]

export interface DeclaredParty {
  readonly role: PartyRole
  /** As the border knows it: the programme's, or a partner country's. */
  readonly traderNumber: string | null
  readonly name: string | null
}

/** The first two digits: the chapter. */
export const chapterOf = ({ classification }: Pick<GoodsItem, 'classification'>): string =>
  classification.slice(0, 2)

/** Upper ends, exclusive, of the bands in which values are compared; the last band has none. In the programme's currency. */
export const valueBandEnds = [1_000, 10_000, 50_000, 250_000] as const

/** 0 is the lowest. */
export const valueBandOf = (value: number): number => {
  const band = valueBandEnds.findIndex((end) => value < end)
  return band === -1 ? valueBandEnds.length : band
}

export const declaredValue = ({ goodsItems }: Pick<GoodsDeclaration, 'goodsItems'>): number =>
  goodsItems.reduce((sum, { customsValue }) => sum + customsValue, 0)

/** The item of the greatest value speaks for the shipment where one chapter and origin are asked for. */
export const mainItemOf = ({ goodsItems }: Pick<GoodsDeclaration, 'goodsItems'>): GoodsItem | undefined =>
  goodsItems.reduce<GoodsItem | undefined>(
    (main, item) => (!main || item.customsValue > main.customsValue ? item : main),
    undefined,
  )
