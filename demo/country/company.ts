import { searchNameOf } from '../../src/domain/operators/searchName.ts'
import type { Programme } from '../../src/domain/programmes/programme.ts'
import type { Chance } from '../chance.ts'
import { newId } from '../newId.ts'
import { colours, landmarks, siteWords, streets, type Trade, trades } from '../words/names.ts'
import type { CastCompany } from './cast.ts'
import { addressOf, inventPerson, type Person } from './people.ts'
import { type Place, placeNamed, places } from './places.ts'

export interface Site {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly address: string
  readonly city: string
  readonly state: string
  readonly latitude: number
  readonly longitude: number
  readonly employees: number
}

export interface Company {
  readonly id: string
  readonly name: string
  readonly searchName: string
  readonly taxId: string
  readonly types: readonly string[]
  readonly place: Place
  readonly representative: string
  readonly administrator: Person
  readonly contributor: Person | null
  readonly sites: readonly Site[]
  /** How well it keeps what is asked, from 0 to 1. */
  readonly care: number
  readonly publishes: boolean
  readonly cast: CastCompany | null
}

/** Names and tax ids that are given already. */
export interface Taken {
  readonly names: Set<string>
  readonly taxIds: Set<string>
}

export interface CompanyPeople {
  readonly administrator?: Person
  readonly contributor?: Person
}

export const inventCompany = (
  chance: Chance,
  programme: Programme,
  taken: Taken,
  cast: CastCompany | null,
  people: CompanyPeople = {},
): Company => {
  const trade = cast
    ? tradeNamed(cast.trade)
    : chance.weighed(trades.map((one) => [one, one.weight] as const))
  const place = cast ? placeNamed(cast.city) : chance.oneOf(places)
  const name = cast?.name ?? freeName(chance, trade, taken)
  taken.names.add(name)
  const domain = addressOf(name, '')
  const administrator = people.administrator ?? inventPerson(chance, domain)
  const other = inventPerson(chance, domain)
  const hasHelp = chance.happens(0.3) && other.email !== administrator.email && !cast?.played
  return {
    id: newId(),
    name,
    searchName: searchNameOf(name),
    taxId: freeTaxId(chance, name, taken),
    types: known(trade.types, programme.operatorTypes, chance),
    place,
    representative: cast?.representative ?? inventPerson(chance, domain).name,
    administrator,
    contributor: people.contributor ?? (hasHelp ? other : null),
    sites: inventSites(chance, programme, trade, place, cast),
    care: 0.72 + chance.next() * 0.26,
    publishes: chance.happens(0.93),
    cast,
  }
}

const tradeNamed = (word: string): Trade => {
  const found = trades.find((trade) => trade.word === word)
  if (!found) throw new RangeError(`no such trade: ${word}`)
  return found
}

/** Of what is wanted, what the programme knows; where it knows none of it, something it does know. */
const known = (
  wanted: readonly string[],
  rows: readonly { readonly id: string }[],
  chance: Chance,
): readonly string[] => {
  const there = wanted.filter((id) => rows.some((row) => row.id === id))
  return there.length > 0 ? there : [chance.oneOf(rows).id]
}

const freeName = (chance: Chance, { word }: Trade, { names }: Taken): string => {
  for (;;) {
    const name = `${word} ${chance.oneOf(landmarks)} ${chance.oneOf(colours)}`
    if (!names.has(name)) return name
  }
}

const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789'

/** In the form of Mexico's RFC: three letters of the name, a date, three signs. */
const freeTaxId = (chance: Chance, name: string, { taxIds }: Taken): string => {
  const letters = addressOf(name, '').toUpperCase().padEnd(3, 'X')
  const initials = addressOf(name, ' ')
    .toUpperCase()
    .split(' ')
    .map((word) => word.charAt(0))
  const head = (initials.join('') + letters.slice(1)).slice(0, 3)
  const two = (least: number, most: number) => String(chance.between(least, most)).padStart(2, '0')
  for (;;) {
    const tail = Array.from({ length: 3 }, () => SIGNS.charAt(chance.between(0, SIGNS.length - 1))).join('')
    const taxId = `${head}${two(85, 99)}${two(1, 12)}${two(1, 28)}${tail}`
    if (taxIds.has(taxId)) continue
    taxIds.add(taxId)
    return taxId
  }
}

const inventSites = (
  chance: Chance,
  programme: Programme,
  trade: Trade,
  place: Place,
  cast: CastCompany | null,
): readonly Site[] => {
  const kinds = known(trade.sites, programme.siteKinds, chance)
  if (cast?.sites) {
    return cast.sites.map(([kind, city]) =>
      site(chance, known([kind], programme.siteKinds, chance)[0] ?? kind, placeNamed(city)),
    )
  }
  const count = chance.weighed([
    [1, 76],
    [2, 19],
    [3, 5],
  ])
  const near = places.filter((one) => one.office === place.office && one.city !== place.city)
  const cities = [place, ...chance.someOf(near, count - 1)]
  return cities.map((city, index) => site(chance, kinds[index] ?? chance.oneOf(kinds), city))
}

const site = (chance: Chance, kind: string, place: Place): Site => ({
  id: newId(),
  name: `${siteWords[kind] ?? 'Sitio'} ${place.city}`,
  kind,
  address: `${chance.oneOf(streets)} ${chance.between(100, 2900)}`,
  city: place.city,
  state: place.state,
  // Within some kilometres of the city's middle, so that neighbours do not lie on one point of the map.
  latitude: Number((place.latitude + (chance.next() - 0.5) * 0.09).toFixed(5)),
  longitude: Number((place.longitude + (chance.next() - 0.5) * 0.09).toFixed(5)),
  employees: Math.round(12 * 1.9 ** chance.between(0, 7) + chance.between(0, 40)),
})
