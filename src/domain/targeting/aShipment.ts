import type { GoodsDeclaration } from '../border/goodsDeclaration.ts'
import type { Standing } from '../border/lane.ts'
import type { Day, Instant } from '../kernel/day.ts'
import { compileTables } from './compileTables.ts'
import type { Grounds } from './decideLane.ts'
import { type FactsSetting, factsOf } from './facts.ts'
import { officeHours } from './officeHours.ts'
import type { TargetingTables } from './tables.ts'

/** For tests: brake pads on a lorry; what a test is about is said in `but`. */
export const aShipment = (but: Partial<GoodsDeclaration> = {}): GoodsDeclaration => ({
  number: '26 47 3420 6000001',
  version: 1,
  kind: 'import',
  functionCode: 'original',
  issuedAt: '2026-03-02T17:04:05.000Z' as Instant,
  declarationOffice: 'laredo',
  procedure: 'A1',
  borderTransportMeans: { mode: 'road', id: 'AB-123-CD' },
  transportEquipment: [{ id: 'CSQU3054383', seals: ['HS-204418'] }],
  goodsItems: [
    {
      classification: '870830',
      origin: 'US',
      customsValue: 48_200,
      currency: 'MXN',
      grossMass: 900,
      duty: 0,
    },
  ],
  parties: [
    { role: 'importer', traderNumber: 'MX100000000001', name: 'Frenos del Norte' },
    { role: 'carrier', traderNumber: 'MX100000000002', name: 'Transportes Sierra' },
  ],
  arrivalOn: '2026-03-04' as Day,
  ...but,
})

/** Tables with one row of each kind. */
export const someTables = (but: Partial<TargetingTables> = {}): TargetingTables => ({
  law: [
    {
      id: 'arms',
      name: { es: 'Armas', en: 'Arms' },
      when: [{ field: 'hs', is: 'startsWith', value: ['93'] }],
      lane: 'red',
      means: 'hand',
    },
  ],
  drawShare: 0.1,
  rules: [
    {
      id: 'embargo',
      kind: 'embargo',
      name: { es: 'Origen bajo embargo', en: 'Origin under embargo' },
      when: [{ field: 'origin', is: 'in', value: ['KP'] }],
      lane: 'red',
    },
    {
      id: 'permit',
      kind: 'licence',
      name: { es: 'Necesita permiso', en: 'Needs a permit' },
      when: [{ field: 'hs', is: 'startsWith', value: ['3004'] }],
      lane: 'yellow',
    },
  ],
  score: [
    {
      id: 'cheap-clothing',
      name: { es: 'Ropa muy barata', en: 'Very cheap clothing' },
      when: [
        { field: 'hs', is: 'startsWith', value: ['61', '62'] },
        { field: 'valuePerKg', is: 'below', value: 50 },
      ],
      points: 60,
    },
    {
      id: 'unsealed',
      name: { es: 'Sin sello', en: 'Without a seal' },
      when: [{ field: 'unsealed', is: 'atLeast', value: 1 }],
      points: 45,
    },
  ],
  rates: [
    {
      office: 'everywhere',
      expected: { red: 0.05, yellow: 0.05, blue: 0.1 },
      minimum: { red: 0, yellow: 0, blue: 0 },
    },
  ],
  thresholds: { red: 60, yellow: 40, blue: 25 },
  chainWeights: { importer: 0.5, carrier: 0.3, manufacturer: 0.2 },
  ...but,
})

export const theSetting: FactsSetting = {
  rateOf: (currency) => ({ MXN: 1, USD: 18 })[currency],
  hourAt: officeHours('America/Mexico_City'),
}

export const theFacts = (but: Partial<GoodsDeclaration> = {}) => factsOf(aShipment(but), theSetting)

export const certified = (role: Standing['role'], tier: string | null = null): Standing => ({
  ...{ role, traderNumber: `MX-${role}`, is: 'certified', tier },
})

/** Nothing drawn, nobody certified, thresholds as the tables say; what a test is about is said in `but`. */
export const theGrounds = (but: Partial<Grounds> = {}, tables = someTables()): Grounds => ({
  tables: compileTables(tables),
  bounds: { byTier: { tierOne: 0.2, tierThree: 0.5 }, untiered: 0.2, recognised: 0.1 },
  thresholds: { ...tables.thresholds, drawProbability: 0.005, means: 'scanner' },
  chain: [],
  drawn: 0.9,
  inputs: { tables: 1, thresholds: 0, edition: 'e', standingAsOf: '2026-03-02T17:04:00.000Z' as Instant },
  ...but,
})
