import { caseStates } from '../../src/domain/casework/derived.ts'
import type { CaseState } from '../../src/domain/casework/states.ts'
import type { Book } from '../cases/book.ts'
import { type DatedTale, dateTale } from '../cases/datedTale.ts'
import type { Land } from '../cases/land.ts'
import { shares, tales } from '../cases/tales.ts'
import type { Chance } from '../chance.ts'
import { cast } from './cast.ts'
import { type CompanyPeople, inventCompany } from './company.ts'
import type { Players } from './signIns.ts'
import { teamFor } from './staff.ts'

/** What is needed to tell a case; its number follows the day it was opened. */
export type Untold = Pick<Book, 'land' | 'company' | 'team' | 'tale' | 'chance' | 'number'>

/** So many companies of each state, every state at least once. */
export const countsOf = (companies: number): ReadonlyMap<CaseState, number> => {
  const whole = caseStates.reduce((sum, state) => sum + shares[state], 0)
  const counts = new Map(
    caseStates.map((state) => [state, Math.max(1, Math.floor((shares[state] * companies) / whole))]),
  )
  const told = [...counts.values()].reduce((sum, count) => sum + count, 0)
  counts.set('certified', Math.max(1, (counts.get('certified') ?? 0) + companies - told))
  return counts
}

/** Companies and the days of their cases, in the order in which the cases were opened. */
export const inventCountry = (
  land: Land,
  { people, officers }: Players,
  companies: number,
  chance: Chance,
): readonly Untold[] => {
  const taken = { names: new Set<string>(), taxIds: new Set<string>() }
  for (const one of Object.values(cast).flat()) taken.names.add(one.name)
  const drafts = [...countsOf(companies)].flatMap(([state, count]) =>
    Array.from({ length: count }, (_, place) => {
      const own = chance.apart(`${state} ${place}`)
      const played = cast[state]?.[place] ?? null
      const company = inventCompany(own, land.programme, taken, played, playing(played?.played, people))
      const tale = taleOf(land, state, place, own)
      const isPlayed = played?.played === 'byAll'
      const byPlayers = {
        ...(state === 'validationPlanned' && place < 3
          ? { validator: officers.find((one) => one.roles.includes('validator')) }
          : {}),
        ...(isPlayed ? { intake: officers.find((one) => one.roles.includes('intakeOfficer')) } : {}),
      }
      return { land, company, team: teamFor(land.officers, company, own, byPlayers), tale, chance: own }
    }),
  )
  return numbered(drafts)
}

const playing = (
  played: 'byAll' | 'byAdministrator' | undefined,
  people: Players['people'],
): CompanyPeople => {
  if (!played) return {}
  const administrator = people.companyAdministrator
  return played === 'byAll' ? { administrator, contributor: people.companyContributor } : { administrator }
}

const taleOf = (land: Land, state: CaseState, place: number, chance: Chance): DatedTale => {
  const tellings = tales[state]
  const telling = tellings[place % tellings.length]
  if (!telling) throw new Error(`nothing is told of ${state}`)
  const { days, rules } = land
  return dateTale(telling(chance), { chance, days, rules, place })
}

/** '26-00417': the year the case was opened in, and its place in it. */
const numbered = (untold: readonly Omit<Untold, 'number'>[]): readonly Untold[] => {
  const last = new Map<string, number>()
  return untold
    .toSorted((one, other) => one.tale.opened.localeCompare(other.tale.opened))
    .map((one) => {
      const year = one.tale.opened.slice(2, 4)
      const place = (last.get(year) ?? 0) + 1
      last.set(year, place)
      return { ...one, number: `${year}-${String(place).padStart(5, '0')}` }
    })
}

export const lastNumbers = (untold: readonly Untold[]): ReadonlyMap<number, number> =>
  new Map(untold.map(({ number }) => [2000 + Number(number.slice(0, 2)), Number(number.slice(3))]))
