import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { companyRoles, officeRoles } from '../../src/domain/people/roles.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type Door, doors } from './doorTable.ts'
import { type PlantedCompany, places, plantCompany } from './twoCompanies.ts'

type Who = (typeof companyRoles)[number] | (typeof officeRoles)[number] | 'nobody'
/** A site's place is part of the confidential profile: its company's and the casework's. */
const mayKnowWhere: readonly Who[] = [
  ...companyRoles,
  'intakeOfficer',
  'accountOfficer',
  'validator',
  'decisionMaker',
  'programmeManager',
  'auditor',
]
const lies = String(places.norte.latitude)
const everybody: readonly Who[] = ['nobody', ...companyRoles, ...officeRoles]

describe('every door, by everybody', () => {
  let server: TestServer
  let north: PlantedCompany
  let south: PlantedCompany
  const cookies = new Map<string, string>()

  const signIn = async (who: Who, of: PlantedCompany) => {
    const key = `${who} ${of.office}`
    const known = cookies.get(key)
    if (known !== undefined) return known
    const isCompany = (companyRoles as readonly string[]).includes(who)
    const cookie =
      who === 'nobody'
        ? ''
        : (
            await server.people.signedIn(
              isCompany
                ? { operator: of.operatorId, as: who as 'companyAdministrator' }
                : { roles: [who as 'auditor'], office: of.office },
            )
          ).cookie
    cookies.set(key, cookie)
    return cookie
  }

  beforeAll(async () => {
    server = await aServer()
    north = await plantCompany(server, 'norte')
    south = await plantCompany(server, 'sur')
  })
  afterAll(() => server.stop())

  const knock = async (door: Door, who: Who, of: PlantedCompany, about: PlantedCompany) => {
    const [method = 'GET', path = ''] = door.route.split(' ')
    // A change is tried on things that do not exist: who may gets past the door and finds nothing, who may not does not get past.
    const ids =
      method === 'GET'
        ? about
        : {
            ...about,
            caseId: randomUUID(),
            siteId: randomUUID(),
            visitId: randomUUID(),
            evidenceId: randomUUID(),
            findingId: randomUUID(),
          }
    const cookie = await signIn(who, of)
    return server.app.inject({
      method: method as 'GET',
      url: `/api/v1${door.path?.(ids) ?? path}`,
      headers: { ...(cookie ? { cookie } : {}), host: 'localhost' },
      ...(door.body ? { payload: door.body(ids) as object } : {}),
    })
  }

  it('stands in the table, and the table knows no other', async () => {
    const document = (await server.app.inject({ url: '/api/openapi.json' })).json() as {
      paths: Record<string, Record<string, unknown>>
    }
    const there = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    )
    expect(there.filter((route) => !doors.some((door) => door.route === route))).toEqual([])
    expect(doors.map((door) => door.route).filter((route) => !there.includes(route))).toEqual([])
  })

  it('opens to whom it is for, and to nobody else', async () => {
    const wrong: string[] = []
    for (const door of doors.filter(({ skip }) => !skip)) {
      for (const who of everybody) {
        const answer = await knock(door, who, north, north)
        const opened = answer.statusCode !== 401 && answer.statusCode !== 403
        const should = door.opensTo === 'anyone' || door.opensTo.includes(who)
        if (opened !== should || answer.statusCode >= 500 + 4)
          wrong.push(`${door.route} ${who}: ${answer.statusCode} ${answer.body.slice(0, 120)}`)
      }
    }
    expect(wrong).toEqual([])
  }, 300_000)

  it('gives each its own, and nobody what is another’s', async () => {
    const wrong: string[] = []
    for (const door of doors.filter(({ route, skip }) => route.startsWith('GET') && !skip)) {
      for (const who of everybody)
        wrong.push(...(await leaks(door, who)).map((what) => `${door.route} ${who}: ${what}`))
    }
    expect(wrong).toEqual([])
  }, 300_000)

  const leaks = async (door: Door, who: Who): Promise<string[]> => {
    const mine = (await knock(door, who, north, north)).body
    const theirs = (await knock(door, who, south, north)).body
    const own = mine.includes(north.canary)
    const may = door.opensTo !== 'anyone' && door.opensTo.includes(who)
    return [
      ...(door.carries && may && !own ? ['lacks its own'] : []),
      ...(!may && own ? ['was told the canary'] : []),
      ...(theirs.includes(north.canary) ? ['of the south was told the north’s canary'] : []),
      ...tellsWhere(who, mine, theirs),
    ]
  }

  const tellsWhere = (who: Who, mine: string, theirs: string) => [
    ...(mine.includes(lies) && !mayKnowWhere.includes(who) ? ['was told where the site lies'] : []),
    ...(theirs.includes(lies) ? ['of the south was told where the north’s site lies'] : []),
  ]
})
