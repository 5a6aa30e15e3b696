import type { Instant } from '../kernel/day.ts'
import { isSoundContainerNumber } from './containerNumber.ts'
import type { GoodsDeclaration, PartyRole } from './goodsDeclaration.ts'

/** For tests: a lorry of brake pads into Mexico, told whole. Each number has a container of its own. */
export const aDeclaration = (over: Partial<GoodsDeclaration> = {}): GoodsDeclaration => ({
  number: usual,
  version: 1,
  kind: 'import',
  functionCode: 'original',
  issuedAt: '2026-11-02T15:04:05.000Z' as Instant,
  declarationOffice: 'central',
  procedure: 'A1',
  borderTransportMeans: { mode: 'road', id: 'AB-123-CD' },
  transportEquipment: [{ id: containerFor(over.number ?? usual), seals: ['HS-204418'] }],
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

const usual = '26 24 3420 6001234'

const containerFor = (number: string): string => {
  if (number === usual) return 'CSQU3054383'
  const serial = [...number].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 999_983, 7)
  const begins = `AVLU${String(serial).padStart(6, '0')}`
  const digits = Array.from({ length: 10 }, (_, digit) => `${begins}${digit}`)
  return digits.find(isSoundContainerNumber) ?? begins
}

const party = (role: PartyRole, traderNumber: string) => ({ role, traderNumber, name: null })
