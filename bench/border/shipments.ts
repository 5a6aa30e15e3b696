import type { GoodsDeclaration } from '../../src/domain/border/goodsDeclaration.ts'
import type { Day, Instant } from '../../src/domain/kernel/day.ts'

/** Numbers that look like chance and are the same every time. */
export const seeded = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const goods = [
  '870829',
  '392690',
  '731815',
  '620342',
  '610910',
  '852872',
  '220830',
  '300490',
  '010221',
  '080440',
]
const origins = ['US', 'MX', 'CN', 'DE', 'KR', 'CA', 'KP']
const offices = ['nuevo-laredo', 'manzanillo', 'aicm', 'tijuana', 'veracruz']
const modes = ['road', 'sea', 'air', 'rail'] as const

export const traderOf = (n: number): string => `MX${String(n).padStart(12, '0')}`

/** A declaration of one to five items and three to six parties, lodged within the year. */
export const aSeededShipment = (n: number, below: (most: number) => number): GoodsDeclaration => ({
  number: `26 47 3420 ${String(n).padStart(8, '0')}`,
  version: 1 + (below(20) === 0 ? 1 + below(3) : 0),
  kind: below(3) === 0 ? 'export' : 'import',
  functionCode: 'original',
  issuedAt: new Date(Date.UTC(2026, 0, 1) + n * 31_000).toISOString() as Instant,
  declarationOffice: offices[below(offices.length)] ?? 'aicm',
  procedure: 'A1',
  borderTransportMeans: { mode: modes[below(modes.length)] ?? 'road', id: `AB-${below(9_999)}` },
  transportEquipment: Array.from({ length: below(3) }, (_, i) => ({
    id: `CSQU305${below(9_999)}${i}`,
    seals: below(30) === 0 ? [] : [`H${below(999_999)}`],
  })),
  goodsItems: Array.from({ length: 1 + below(5) }, () => ({
    classification: goods[below(goods.length)] ?? '870829',
    origin: origins[below(below(50) === 0 ? origins.length : 6)] ?? 'US',
    customsValue: 50 + below(900_000) / 10,
    currency: below(2) === 0 ? 'USD' : 'MXN',
    grossMass: 1 + below(20_000) / 10,
    duty: below(9_000) / 10,
  })),
  parties: [
    ...(below(25) === 0
      ? []
      : [{ role: 'importer' as const, traderNumber: traderOf(below(20_000)), name: 'Importadora' }]),
    { role: 'exporter', traderNumber: traderOf(below(20_000)), name: 'Exportadora' },
    { role: 'customsAgent', traderNumber: traderOf(below(800)), name: 'Agencia' },
    { role: 'carrier', traderNumber: below(15) === 0 ? null : traderOf(below(3_000)), name: 'Transportes' },
  ],
  arrivalOn: '2026-12-01' as Day,
})
