import type { Instant } from '../kernel/day.ts'
import type { GoodsDeclaration, PartyRole } from './goodsDeclaration.ts'

/** For tests: a lorry of brake pads into Mexico, told whole. */
export const aDeclaration = (over: Partial<GoodsDeclaration> = {}): GoodsDeclaration => ({
  number: '26 24 3420 6001234',
  version: 1,
  kind: 'import',
  functionCode: 'original',
  issuedAt: '2026-11-02T15:04:05.000Z' as Instant,
  declarationOffice: 'central',
  procedure: 'A1',
  borderTransportMeans: { mode: 'road', id: 'AB-123-CD' },
  transportEquipment: [{ id: 'CSQU3054383', seals: ['HS-204418'] }],
  goodsItems: [
    {
      classification: '870830',
      origin: 'US',
      customsValue: 48_200.5,
      currency: 'USD',
      grossMass: 9_100,
      duty: 0,
    },
  ],
  parties: [party('importer', 'MX100000000001'), party('carrier', 'MX100000000002')],
  arrivalOn: null,
  ...over,
})

const party = (role: PartyRole, traderNumber: string) => ({ role, traderNumber, name: null })
