import type {
  DeclaredParty,
  GoodsDeclaration,
  TransportEquipment,
} from '../../src/domain/border/goodsDeclaration.ts'
import type { Instant } from '../../src/domain/kernel/day.ts'
import type { Chance } from '../chance.ts'
import type { Trade } from './trade.ts'

const HOUR = 3_600_000

/** A shipment of a trade. What is wrong with its papers falls by how careless whoever brings it is, certified or not. */
export const inventShipment = (
  { lead, good, ...others }: Trade,
  number: string,
  issuedAt: Instant,
  chance: Chance,
): GoodsDeclaration => {
  const wrong = (share: number) => chance.happens(share * lead.carelessness)
  const value = Math.round(good.value * Math.exp(0.7 * (chance.next() + chance.next() - 1)) * 100) / 100
  const perKg = wrong(0.5) ? good.perKg / 3 : good.perKg
  const carried = inCarriage(good.mode, wrong(0.6), chance)
  return {
    number,
    version: 1,
    kind: good.kind,
    functionCode: 'original',
    issuedAt,
    declarationOffice: good.office,
    procedure: good.kind === 'transit' ? 'T3' : 'A1',
    borderTransportMeans: { mode: good.mode, id: carried.conveyance },
    transportEquipment: carried.equipment,
    goodsItems: [
      {
        classification: good.hs,
        origin: good.origin,
        customsValue: value,
        currency: good.currency,
        grossMass: Math.max(1, Math.round(value / perKg)),
        duty: Math.round(value * good.duty * 100) / 100,
      },
    ],
    parties: partiesOf({ lead, good, ...others }, wrong(0.4)),
    arrivalOn: null,
  }
}

const partiesOf = (
  { lead, good, agent, carrier, forwarder, partner }: Trade,
  carrierUnnamed: boolean,
): readonly DeclaredParty[] => {
  const told = (
    role: DeclaredParty['role'],
    who: { readonly number: string | null; readonly name: string },
  ) => ({
    role,
    traderNumber: who.number,
    name: who.name,
  })
  const abroad = { number: null, name: partner }
  const ends =
    good.kind === 'export'
      ? [told('importer', abroad), told('exporter', lead), told('manufacturer', lead)]
      : [told('importer', lead), told('exporter', abroad)]
  return [
    ...ends,
    told('customsAgent', agent),
    ...(carrierUnnamed ? [] : [told('carrier', carrier)]),
    ...(forwarder ? [told('forwarder', forwarder)] : []),
  ]
}

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'
const letter = (chance: Chance) => LETTERS.charAt(chance.between(0, LETTERS.length - 1))
const digits = (chance: Chance, most: number) =>
  String(chance.between(0, most)).padStart(String(most).length, '0')

const inCarriage = (
  mode: string,
  unsealed: boolean,
  chance: Chance,
): { readonly conveyance: string; readonly equipment: readonly TransportEquipment[] } => {
  const seals = unsealed ? [] : [`HS-${digits(chance, 999_999)}`]
  const plate = `${letter(chance)}${letter(chance)}-${digits(chance, 999)}-${letter(chance)}`
  if (mode === 'air') return { conveyance: `AV${digits(chance, 999)}`, equipment: [] }
  if (mode === 'sea')
    return { conveyance: `98${digits(chance, 99_999)}`, equipment: [{ id: containerNumber(chance), seals }] }
  const id =
    mode === 'rail'
      ? `TR-${digits(chance, 99_999)}`
      : `${digits(chance, 99)}-${letter(chance)}${digits(chance, 999)}`
  return { conveyance: mode === 'rail' ? `FX ${digits(chance, 999)}` : plate, equipment: [{ id, seals }] }
}

/** With its check digit, by ISO 6346. */
const containerNumber = (chance: Chance): string => {
  const head = `DM${letter(chance)}U${digits(chance, 999_999)}`
  let sum = 0
  for (let place = 0; place < head.length; place += 1) {
    const code = head.charCodeAt(place)
    const plain = code < 65 ? code - 48 : code - 55
    sum += (code < 65 ? plain : plain + Math.floor((plain - 1) / 10)) * 2 ** place
  }
  return `${head}${(sum % 11) % 10}`
}

/** More by day than by night, and less on a Sunday. `from` and `until` in milliseconds. */
export const lodgedWithin = (from: number, until: number, chance: Chance): number => {
  for (;;) {
    const at = Math.floor(from + chance.next() * (until - from))
    const hour = Math.floor(at / HOUR) % 24
    const isSunday = (Math.floor(at / (24 * HOUR)) + 4) % 7 === 0
    // By the clock of Mexico City, six hours behind.
    const busy = (hour >= 13 || hour < 2 ? 1 : 0.25) * (isSunday ? 0.4 : 1)
    if (chance.next() < busy) return at
  }
}
