import { nameKey } from '../../../src/domain/capacity/training/samePerson.ts'
import { type Chance, chanceOf } from '../../chance.ts'
import { addressOf } from '../../country/people.ts'
import { colours, firstNames, landmarks, surnames } from '../../words/names.ts'
import { pastWorkshops, type ToldWorkshop } from './pastWorkshops.ts'

export const PEOPLE = 4_487

/** One line of a list, and who it is in truth. */
export interface ToldSeat {
  readonly person: number
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly kind: string
  readonly gender: string
}

export interface ToldList {
  readonly workshop: ToldWorkshop
  readonly seats: readonly ToldSeat[]
}

interface Invented {
  readonly first: string
  readonly last: string
  readonly email: string
  readonly organisation: string
  readonly kind: string
  readonly gender: string
  readonly workshop: number
  /** Like somebody else: a namesake, or whose namesake there is. */
  readonly looksAlike?: true
}

/** Everybody who came to each workshop, as a tired coordinator wrote them; the same people for the same seed. */
export const inventHistory = (seed = 'talleres'): readonly ToldList[] => {
  const chance = chanceOf(seed)
  const people = inventPeople(chance.apart('people'))
  const seats = pastWorkshops.map((): ToldSeat[] => [])
  for (const [person, who] of people.entries()) {
    const came = cameTo(chance, who)
    // Nobody could say who a namesake without an address is, nor somebody from abroad.
    const forgets = !who.looksAlike && came.every((at) => landOf(at) === landOf(who.workshop))
    for (const at of came) seats[at]?.push(told(chance, person, who, forgets))
    // Some sign the list twice, in two ways.
    if (chance.happens(0.02)) seats[who.workshop]?.push(told(chance, person, who, forgets))
  }
  return pastWorkshops.map((workshop, at) => ({
    workshop,
    seats: (seats[at] ?? []).toSorted((one, other) => (nameKey(one.name) < nameKey(other.name) ? -1 : 1)),
  }))
}

/** How many pairs there are who look like one and are two: namesakes, and those a letter apart. */
export const LOOKALIKES = 24

const inventPeople = (chance: Chance): readonly Invented[] => {
  const taken = new Set<string>()
  const invented: Invented[] = []
  while (invented.length < PEOPLE - LOOKALIKES) {
    const workshop = chance.between(0, pastWorkshops.length - 1)
    const first = chance.oneOf(firstNames)
    const last = `${chance.oneOf(surnames)} ${chance.oneOf(surnames)}`
    const key = nameKey(`${first} ${last}`)
    if (taken.has(key)) continue
    taken.add(key)
    invented.push({
      first,
      last,
      ...placeOf(chance, workshop, `${first} ${last}`),
      gender: genderOf(chance, first),
      workshop,
    })
  }
  const lookalikes = chance.someOf(
    invented.filter(({ email }) => email !== ''),
    LOOKALIKES,
  )
  return [
    ...invented.map((who): Invented => (lookalikes.includes(who) ? { ...who, looksAlike: true } : who)),
    ...lookalikes.map(
      (who, at): Invented =>
        at % 2 === 0
          ? { ...who, organisation: `${who.organisation} II`, email: '', looksAlike: true }
          : { ...who, email: who.email.replace('@', '2@'), looksAlike: true },
    ),
  ]
}

const placeOf = (chance: Chance, workshop: number, name: string) => {
  const { country = '', track = '' } = pastWorkshops[workshop] ?? {}
  const land = addressOf(country, '-')
  const [kind, organisation] = track === 'Empresas' ? company(chance, land) : office(chance, country)
  const email = chance.happens(0.82) ? `${addressOf(name)}@${addressOf(organisation, '-')}.example` : ''
  return { kind, organisation, email }
}

const company = (chance: Chance, land: string): readonly [string, string] => {
  const name = `${chance.oneOf(landmarks)} ${chance.oneOf(colours)}`
  return chance.happens(0.12)
    ? ['Cámara', `Cámara ${chance.oneOf(landmarks)} (${land})`]
    : ['Empresa', `${name}, S.A. (${land})`]
}

const office = (chance: Chance, country: string): readonly [string, string] =>
  chance.weighed<readonly [string, string]>([
    [['Aduana', `Aduana de ${country}, sala ${chance.between(1, 12)}`], 7],
    [['Gobierno', `Autoridad portuaria ${chance.oneOf(landmarks)}`], 2],
    [['Universidad', `Universidad ${chance.oneOf(landmarks)}`], 1],
  ])

const men = new Set(
  'Adrián Anselmo Benito Clemente Damián Edmundo Esteban Fabián Felipe Fermín Gonzalo Hilario Ignacio Isidro Jacinto Joel Leandro Lucio Macario Noé Omar Ramiro Rodrigo Salvador Samuel Tadeo Tomás Virgilio Zacarías'.split(
    ' ',
  ),
)

const genderOf = (chance: Chance, first: string): string =>
  chance.happens(0.15) ? '' : men.has(first) ? 'M' : 'F'

const landOf = (at: number): string => addressOf(pastWorkshops[at]?.country ?? '').slice(0, 4)

/** The workshop they are from, and now and then another in the same country, or with their address anywhere. */
const cameTo = (chance: Chance, { workshop, email }: Invented): readonly number[] => {
  if (!chance.happens(0.22)) return [workshop]
  const others = pastWorkshops.flatMap((_, at) =>
    at !== workshop && landOf(at) === landOf(workshop) ? [at] : [],
  )
  const away = email === '' || !chance.happens(0.3) ? others : pastWorkshops.map((_, at) => at)
  return [...new Set([workshop, ...chance.someOf(away, chance.between(1, 2))])]
}

const told = (chance: Chance, person: number, who: Invented, mayForget: boolean): ToldSeat => {
  const { email, organisation, kind, gender } = who
  const forgets = mayForget && email !== '' && chance.happens(0.04)
  return {
    ...{ person, organisation, kind, gender },
    name: written(chance, who),
    email: forgets ? '' : chance.happens(0.1) ? email.toUpperCase() : email,
  }
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

const written = (chance: Chance, { first, last }: Invented): string =>
  chance.weighed([
    [`${first} ${last}`, 50],
    [`${last.toUpperCase()}, ${first}`, 22],
    [bare(`${first} ${last}`), 14],
    [`${last}, ${first}`, 8],
    [bare(`${first}  ${last}`).toUpperCase(), 6],
  ])
