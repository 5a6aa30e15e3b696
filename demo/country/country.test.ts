import { beforeAll, describe, expect, it } from 'vitest'
import { calendarOf, clockRulesFor } from '../../src/actions/cases/clockRules.ts'
import type { World } from '../../src/actions/world.ts'
import { caseStates } from '../../src/domain/casework/derived.ts'
import type { Instant } from '../../src/domain/kernel/day.ts'
import { officeRoles } from '../../src/domain/people/roles.ts'
import type { Programme } from '../../src/domain/programmes/programme.ts'
import { readProgramme } from '../../src/files/programmes/readProgramme.ts'
import { criteriaIn, type Land, standardsIn } from '../cases/land.ts'
import { shares } from '../cases/tales.ts'
import { tellCase } from '../cases/tellCase.ts'
import { chanceOf } from '../chance.ts'
import { daysSeenFrom } from '../days.ts'
import { countsOf, inventCountry } from './country.ts'
import { inventOfficers, type Person } from './people.ts'
import type { Players } from './signIns.ts'

const somebody = (name: string): Person => ({
  id: `id of ${name}`,
  name,
  email: `${name}@x.example`,
  language: 'es',
})
const players: Players = {
  signIns: [],
  officers: officeRoles.map((role) => ({ ...somebody(role), roles: [role], officeId: null })),
  people: {
    companyAdministrator: somebody('administrator'),
    companyContributor: somebody('contributor'),
    mandatedAgent: somebody('agent'),
  },
}

describe('an invented country', () => {
  let programme: Programme
  const landOn = (now: string): Land => ({
    world: { say: () => '', url: '' } as unknown as World,
    programme,
    officers: [...players.officers, ...inventOfficers(chanceOf('officers'), players.officers)],
    days: daysSeenFrom(now as Instant, programme.timeZone, calendarOf(programme)),
    rules: clockRulesFor(programme),
    papers: [],
    criteriaOf: criteriaIn(programme),
    standardOf: standardsIn(programme),
  })
  const countryOf = (now: string, companies: number, seed: string) =>
    inventCountry(landOn(now), players, companies, chanceOf(seed))

  beforeAll(async () => {
    const read = await readProgramme('programmes/mx-neec')
    if ('faults' in read) throw new Error('mx-neec has faults')
    programme = read.programme
  })

  it('shares four hundred companies out over every state', () => {
    expect(caseStates.reduce((sum, state) => sum + shares[state], 0)).toBe(400)
    const counts = countsOf(400)
    expect(caseStates.map((state) => counts.get(state))).toEqual(caseStates.map((state) => shares[state]))
    expect(Math.min(...countsOf(30).values())).toBe(1)
  })

  it('has the same names, tax ids and case numbers for the same seed, and others for another', () => {
    const now = '2026-11-23T18:00:00.000Z'
    const named = (seed: string) =>
      countryOf(now, 400, seed).map(({ company, number, tale }) => [
        company.name,
        company.taxId,
        number,
        tale.opened,
      ])
    expect(named('one')).toEqual(named('one'))
    expect(named('one')).not.toEqual(named('two'))
    expect(new Set(named('one').map(([name]) => name)).size).toBe(400)
    expect(new Set(named('one').map(([, taxId]) => taxId)).size).toBe(400)
  })

  it('writes tax ids in the programme’s own form', () => {
    const form = new RegExp(programme.taxId.pattern, 'u')
    const wrong = countryOf('2026-11-23T18:00:00.000Z', 400, 'one').filter(
      ({ company }) => !form.test(company.taxId),
    )
    expect(wrong.map(({ company }) => company.taxId)).toEqual([])
  })

  it.each([
    '2026-11-22T18:00:00.000Z',
    '2026-12-25T06:10:00.000Z',
    '2027-01-01T07:00:00.000Z',
    '2027-05-03T23:59:00.000Z',
    '2028-02-29T12:00:00.000Z',
  ])('can be told on any day of any year, and nothing in it lies ahead: %s', (now) => {
    const books = countryOf(now, 60, now).map(tellCase)
    expect(books.flatMap(({ stopped }) => stopped?.message ?? [])).toEqual([])
    expect(new Set(books.map(({ kase }) => kase.state)).size).toBe(caseStates.length)
    expect(books.flatMap(({ steps }) => steps.filter((step) => step.now.at > now))).toEqual([])
    expect(books.flatMap(({ rows }) => rows.answer.filter((row) => row.writtenAt > now))).toEqual([])
  })
})
