import type { DeclarationKind, TransportMode } from '../../src/domain/border/goodsDeclaration.ts'
import type { OfficeId } from '../country/places.ts'

/** What is brought over the border where: shipments of one row are of a kind, certified or not. Every row is invented. */
export interface Good {
  readonly office: OfficeId
  readonly mode: TransportMode
  readonly kind: DeclarationKind
  readonly hs: string
  readonly origin: string
  readonly currency: string
  /** Of a usual shipment, in `currency`. */
  readonly value: number
  /** In `currency`; what is declared too cheap is a third of it. */
  readonly perKg: number
  readonly duty: number
  readonly weight: number
}

// biome-ignore format: a table, a row a line
export const goods: readonly Good[] = [
  { office: 'norte',    mode: 'road', kind: 'import',  hs: '870830', origin: 'US', currency: 'USD', value: 48_000, perKg: 9,   duty: 0.03, weight: 9 },
  { office: 'norte',    mode: 'road', kind: 'import',  hs: '850440', origin: 'US', currency: 'USD', value: 61_000, perKg: 28,  duty: 0.02, weight: 7 },
  { office: 'norte',    mode: 'road', kind: 'import',  hs: '620342', origin: 'US', currency: 'USD', value: 22_000, perKg: 6,   duty: 0.25, weight: 4 },
  { office: 'norte',    mode: 'rail', kind: 'import',  hs: '720839', origin: 'US', currency: 'USD', value: 90_000, perKg: 1,   duty: 0.05, weight: 4 },
  { office: 'norte',    mode: 'road', kind: 'export',  hs: '854430', origin: 'MX', currency: 'USD', value: 75_000, perKg: 17,  duty: 0,    weight: 8 },
  { office: 'norte',    mode: 'road', kind: 'export',  hs: '870899', origin: 'MX', currency: 'USD', value: 66_000, perKg: 8,   duty: 0,    weight: 8 },
  { office: 'pacifico', mode: 'sea',  kind: 'import',  hs: '847130', origin: 'CN', currency: 'USD', value: 150_000, perKg: 70, duty: 0,    weight: 6 },
  { office: 'pacifico', mode: 'sea',  kind: 'import',  hs: '640399', origin: 'CN', currency: 'CNY', value: 190_000, perKg: 60, duty: 0.3,  weight: 5 },
  { office: 'pacifico', mode: 'sea',  kind: 'import',  hs: '850720', origin: 'KR', currency: 'USD', value: 84_000, perKg: 11,  duty: 0.05, weight: 4 },
  { office: 'pacifico', mode: 'sea',  kind: 'import',  hs: '392690', origin: 'CN', currency: 'USD', value: 31_000, perKg: 7,   duty: 0.1,  weight: 5 },
  { office: 'pacifico', mode: 'road', kind: 'export',  hs: '080440', origin: 'MX', currency: 'USD', value: 52_000, perKg: 3,   duty: 0,    weight: 5 },
  { office: 'golfo',    mode: 'sea',  kind: 'import',  hs: '870323', origin: 'DE', currency: 'EUR', value: 240_000, perKg: 16, duty: 0.15, weight: 4 },
  { office: 'golfo',    mode: 'sea',  kind: 'import',  hs: '220830', origin: 'GB', currency: 'GBP', value: 37_000, perKg: 8,   duty: 0.28, weight: 3 },
  { office: 'golfo',    mode: 'sea',  kind: 'import',  hs: '611020', origin: 'BR', currency: 'USD', value: 26_000, perKg: 6,   duty: 0.25, weight: 3 },
  { office: 'golfo',    mode: 'sea',  kind: 'import',  hs: '390120', origin: 'US', currency: 'USD', value: 58_000, perKg: 1.4, duty: 0.04, weight: 4 },
  { office: 'golfo',    mode: 'sea',  kind: 'export',  hs: '090111', origin: 'MX', currency: 'USD', value: 70_000, perKg: 5,   duty: 0,    weight: 3 },
  { office: 'central',  mode: 'air',  kind: 'import',  hs: '854231', origin: 'US', currency: 'USD', value: 120_000, perKg: 300, duty: 0,   weight: 6 },
  { office: 'central',  mode: 'air',  kind: 'import',  hs: '300490', origin: 'DE', currency: 'EUR', value: 44_000, perKg: 90,  duty: 0.05, weight: 2 },
  { office: 'central',  mode: 'air',  kind: 'import',  hs: '610910', origin: 'CN', currency: 'USD', value: 15_000, perKg: 7,   duty: 0.25, weight: 4 },
  { office: 'central',  mode: 'air',  kind: 'transit', hs: '901890', origin: 'US', currency: 'USD', value: 38_000, perKg: 80,  duty: 0.02, weight: 3 },
]
