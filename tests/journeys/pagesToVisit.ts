import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { openBorderDesk } from '../../src/actions/border/borderDesk.ts'
import { receiveDeclarations } from '../../src/actions/border/receiveDeclarations.ts'
import { hashOfLink } from '../../src/actions/capacity/pilots/inviteCompany.ts'
import { aDeclaration } from '../../src/domain/border/aDeclaration.ts'
import type { CaseState } from '../../src/domain/casework/states.ts'
import { type PageRow, routeTable } from '../../web/src/routeTable.ts'
import { type FullServer, signedInWhole } from '../fixtures/aFullServer.ts'
import type { TestServer } from '../fixtures/aServer.ts'

/** Who sits down before a page. */
export type Seat =
  | 'nobody'
  | 'company'
  | 'corrects'
  | 'certified'
  | 'office'
  | 'auditor'
  | 'gate'
  | 'clearance'
  | 'analyst'
  | 'regional'
  | 'admin'

export interface PageToVisit {
  readonly row: PageRow
  readonly address: string
  readonly cookie: string
}

const rows: readonly PageRow[] = routeTable
export const pages = rows.filter((row) => !row.onlyInDevelopment)

const seats: Partial<Record<string, Seat>> = {
  '/respuestas': 'corrects',
  '/acuses': 'corrects',
  '/acuses/$id': 'corrects',
  '/paises': 'regional',
  '/paises/comparacion': 'regional',
  '/paises/$pais': 'regional',
  '/paises/$pais/visitas/$id': 'regional',
  '/bitacora': 'auditor',
  '/focalizacion': 'analyst',
  '/focalizacion/$version': 'analyst',
  '/puestos': 'office',
  '/garita': 'gate',
  '/auditoria-posterior': 'clearance',
  '/garita/inspeccion/$id': 'gate',
}
const bySide = {
  public: 'nobody',
  company: 'company',
  office: 'office',
  admin: 'admin',
  signedIn: 'company',
} as const

export const seatAt = (row: PageRow): Seat => seats[row.path] ?? bySide[row.side]

const officeRoles = [
  'accountOfficer',
  'intakeOfficer',
  'validator',
  'decisionMaker',
  'programmeManager',
] as const

/** In which state a case shows most on each of its pages. */
const caseFor: Readonly<Record<string, CaseState>> = {
  'decide/CasePage': 'correctiveAction',
  'decide/CaseProfile': 'submitted',
  'cover/CaseCoverage': 'submitted',
  'decide/CaseVetting': 'vetting',
  'decide/CaseVisits': 'validationPlanned',
  'decide/CaseFindings': 'correctiveAction',
  'decide/CaseLetters': 'certified',
  'decide/CaseMessages': 'awaitingReply',
  'decide/CaseDecision': 'recommended',
  'editions/CaseEdition': 'returned',
}

/** Two programmes of which one took the other's place. */
const compared = { de: 'mx-neec', a: 'mx-oea' }

/** Every page of the route table with nothing behind it: an account that has just come, an office without a case. */
export const emptyPages = async (server: TestServer): Promise<readonly PageToVisit[]> => {
  const { people } = server
  const cookies = new Map<Seat, string>([['nobody', '']])
  for (const row of pages) {
    const seat = seatAt(row)
    if (cookies.has(seat)) continue
    const roles = rolesAt(seat)
    const who = roles ? await signedInWhole(server, { roles }) : await people.signedIn({ name: 'Alba Nueva' })
    cookies.set(seat, who.cookie)
  }
  const [standard] = server.world.programme.standards
  const words: Readonly<Record<string, string>> = {
    standard: standard?.id ?? '',
    number: '26-99999',
    programa: 'xx-ninguno',
    estandar: 'ninguno',
    id: randomUUID(),
    pais: 'PY',
    version: '1',
    enlace: 'x'.repeat(43),
    ...compared,
  }
  return pages.map((row) => ({ row, address: addressOf(row, words), cookie: cookies.get(seatAt(row)) ?? '' }))
}

/** Every page of the route table with something on it. */
export const fullPages = async (server: FullServer): Promise<readonly PageToVisit[]> => {
  const cookies = new Map<Seat, string>([['nobody', '']])
  const sites: { readonly row: PageRow; readonly address: string; readonly cookie: string }[] = []
  for (const row of pages) {
    const seat = seatAt(row)
    const cookie = cookies.get(seat) ?? (await signInAt(server, seat))
    cookies.set(seat, cookie)
    sites.push({ row, address: addressOf(row, await wordsFor(server, row)), cookie })
  }
  return sites
}

const rolesAt = (seat: Seat) => {
  if (seat === 'office') return officeRoles
  if (seat === 'regional') return ['regionalEvaluator'] as const
  if (seat === 'auditor') return ['auditor'] as const
  if (seat === 'clearance') return ['clearanceAuditor'] as const
  if (seat === 'gate') return ['borderOfficer'] as const
  if (seat === 'analyst') return ['riskAnalyst'] as const
  return seat === 'admin' ? (['systemAdministrator'] as const) : undefined
}

const companyAt: Partial<Record<Seat, CaseState>> = {
  company: 'returned',
  corrects: 'correctiveAction',
  certified: 'certified',
}

const signInAt = async (server: FullServer, seat: Seat): Promise<string> => {
  const roles = rolesAt(seat)
  const state = companyAt[seat]
  const name = roles ? 'Lidia Paz' : 'Inés Robledo'
  const operator = state ? (await server.caseIn(state)).operatorId : undefined
  return (
    await signedInWhole(server, { name, ...(roles ? { roles } : {}), ...(operator ? { operator } : {}) })
  ).cookie
}

/** What stands for the `$words` of an address; a page with a new one says here what a good example is. */
const wordsFor = async (
  server: FullServer,
  { path, page }: PageRow,
): Promise<Readonly<Record<string, string>>> => {
  const state = caseFor[page] ?? 'certified'
  const found = await server.caseIn(state)
  const ids: Readonly<Record<string, () => Promise<string>>> = {
    '/verificar/$id': () =>
      server.oneOf(`select public_id from aval.certificate where state = 'valid' limit 1`),
    '/usuarios/$id': () => server.oneOf('select person_id as id from aval.officer_role limit 1'),
    '/visitas/$id': async () =>
      server.oneOf(
        'select id from aval.visit where case_id = $1 limit 1',
        (await server.caseIn('validationPlanned')).id,
      ),
    '/marcos/$id': () => aLibrary(server),
    '/incidentes/$id': () => anIncident(server),
    '/talleres/$id': () => aWorkshop(server),
    '/paises/$pais/visitas/$id': () => anEvaluation(server),
    '/grupo/reuniones/$id': () =>
      server.oneOf('select id from aval.group_meeting where source is null order by number limit 1'),
    '/grupo/iniciativas/$id': () =>
      server.oneOf(`select id from aval.initiative where state = 'voting' limit 1`),
    '/comunicados/$id': () => server.oneOf('select id from aval.announcement where number = 2'),
    '/pilotos/$id': () => aPilot(server),
    '/declaraciones/$number': () => aGoodsDeclaration(server),
    // An inspection opens on the device that began it; here another looks, and gate.test.ts looks at it filled.
    '/garita/inspeccion/$id': async () => randomUUID(),
    '/acuses/$id': async () =>
      server.oneOf(
        'select id from aval.letter where case_id = $1 limit 1',
        (await server.caseIn('correctiveAction')).id,
      ),
  }
  if (path === '/invitacion/$enlace') return { enlace: await anInvitationLink(server) }
  if (path === '/taller/$enlace') return { enlace: await aWorkshopLink(server) }
  if (path.startsWith('/cruces')) return { de: 'mx-neec', a: 'us-ctpat' }
  const id = await ids[path]?.()
  if (path === '/declaraciones/$number') return { number: encodeURIComponent(id ?? '') }
  const standard = server.world.programme.standards[6] ?? server.world.programme.standards[0]
  if (path.startsWith('/programas'))
    return { programa: 'us-ctpat', estandar: 'seals', id: 'social-compliance-programme' }
  return {
    number: found.number,
    standard: standard?.id ?? '',
    version: '1',
    pais: 'PY',
    enlace: 'x'.repeat(43),
    ...compared,
    ...(id ? { id } : {}),
  }
}

/** The link of a letter of the demonstration's own pilot. */
const anInvitationLink = async (server: FullServer): Promise<string> => {
  const link = 'x'.repeat(43)
  await server.oneOf(
    `update aval.pilot_invitation set link_hash = $1
     where id = (select id from aval.pilot_invitation order by name limit 1) returning id`,
    hashOfLink(link),
  )
  return link
}

/** A pilot that was just prepared, of a programme that takes nobody here yet. */
const aPilot = async (server: FullServer): Promise<string> => {
  const { cookie } = await signedInWhole(server, { name: 'Elena Duarte', roles: ['programmeManager'] })
  const told = await server.app.inject({
    ...{ method: 'POST', url: '/api/v1/pilots', headers: { cookie, host: 'localhost' } },
    payload: { programmeId: 'us-ctpat', reason: '' },
  })
  return told.json<{ id: string }>().id
}

/** A library with groups, questions and two languages, imported by whoever leads the programme. */
const aLibrary = async (server: FullServer): Promise<string> => {
  const file = new URL('../fixtures/frameworks/yard.yaml', import.meta.url)
  const { cookie } = await signedInWhole(server, { roles: ['programmeManager'] })
  const sent = await server.app.inject({
    ...{ method: 'POST', url: '/api/v1/frameworks', payload: readFileSync(file) },
    headers: { cookie, host: 'localhost', 'content-type': 'application/yaml' },
  })
  return sent.json().id
}

/** Declared, decided and amended: with two versions, a lane and its reasons. */
const aGoodsDeclaration = async (server: FullServer): Promise<string> => {
  const declarationOffice = await server.oneOf('select id from aval.office order by id limit 1')
  const desk = openBorderDesk(server.world, { drawKey: 'test' })
  await desk.start()
  const versions = [{}, { version: 2, functionCode: 'amendment' as const }]
  const lines = versions.map((over, place) => ({
    line: place + 1,
    text: JSON.stringify(aDeclaration({ declarationOffice, ...over })),
  }))
  const manager = await server.anOfficer('Marta', 'programmeManager')
  const sent = await receiveDeclarations(server.world, manager, desk.decide, lines, 'file')
  await desk.stop()
  if (!sent.ok) throw new Error(sent.refusal.code)
  return aDeclaration().number
}

/** An exercise at an office with a shipment that waits: there is no other incident in a demonstration. */
const anIncident = async (server: FullServer): Promise<string> => {
  const office = await server.oneOf('select id from aval.office order by id limit 1')
  await server.oneOf(
    `insert into aval.goods_declaration (id, issued_at, number, version, kind, function_code, office_id, procedure, mode, conveyance,
       containers, traders, operator_ids, hs_chapter, origin, value, value_band, body, batch_id, received_at, state, state_at, demonstration)
     select gen_random_uuid(), now() - interval '5 hours', 'ESPERA-' || n, 1, 'import', 'original', $1, 'A1', 'road', 'X', '{}', '{}', '{}',
       '30', 'US', 1, 0, '{"goodsItems": [{"classification": "300490"}], "parties": []}', gen_random_uuid(), now(), 'waiting', now(), true
     from generate_series(1, 3) n returning id`,
    office,
  )
  const manager = await signedInWhole(server, { name: 'Elena Duarte', roles: ['programmeManager'] })
  const told = await server.app.inject({
    method: 'POST',
    url: '/api/v1/incidents',
    headers: { cookie: manager.cookie, host: 'localhost' },
    payload: {
      ...{ name: 'Simulacro de cierre', kind: 'storm', offices: [office], modes: [], receiving: [] },
      ...{
        from: new Date(Date.now() - 3_600_000).toISOString(),
        until: null,
        exercise: true,
        reason: 'Prueba anual',
      },
    },
  })
  return told.json<{ id: string }>().id
}

const aWorkshopLink = async (server: FullServer): Promise<string> =>
  server.oneOf('select link from aval.workshop where id = $1', await aWorkshop(server))

/** Open, with a session and somebody in it. */
const aWorkshop = async (server: FullServer): Promise<string> => {
  const { cookie } = await signedInWhole(server, { name: 'Rosa Lima', roles: ['trainer'] })
  const ask = async <T>(url: string, payload: object): Promise<T> => {
    const headers = { cookie, host: 'localhost' }
    return (
      await server.app.inject({ method: 'POST', url: `/api/v1/workshops${url}`, headers, payload })
    ).json<T>()
  }
  const { id } = await ask<{ id: string }>('', {
    ...{ title: 'Sellos en la práctica', track: 'companies', forSmallFirms: true, country: 'MX' },
    ...{
      place: 'Nuevo Laredo',
      mode: 'hybrid',
      language: 'es',
      startsOn: '2027-02-04',
      endsOn: '2027-02-05',
    },
    ...{ organiser: 'Oficina', provider: 'Instituto', capacity: 30, modules: ['seals-and-inspection'] },
    ...{ about: 'Con práctica en patio.', attendanceAsked: 0.8 },
  })
  await ask(`/${id}/sessions`, {
    ...{ startsAt: '2027-02-04T15:00:00Z', endsAt: '2027-02-04T18:00:00Z', subject: 'ISO 17712' },
    ...{ instructor: 'Rosa Lima', module: 'seals-and-inspection', forSmallFirms: false },
  })
  await ask(`/${id}/steps`, { step: 'open', reason: '' })
  await ask(`/${id}/people`, {
    ...{ name: 'Ana Núñez', email: null, organisation: 'Autopartes', organisationKind: 'company' },
    ...{ country: 'MX', gender: 'woman', language: 'es' },
  })
  return id
}

/** Planned with the draft agenda, by an evaluator of the regional body. */
const anEvaluation = async (server: FullServer): Promise<string> => {
  const { cookie } = await signedInWhole(server, { roles: ['regionalEvaluator'] })
  const told = await server.app.inject({
    ...{ method: 'POST', url: '/api/v1/evaluations/countries/PY/visits' },
    headers: { cookie, host: 'localhost' },
    payload: { kind: 'visit', from: '2026-09-07', until: '2026-09-10', place: 'Asunción', template: true },
  })
  return told.json<{ id: string }>().id
}

const addressOf = ({ path }: PageRow, words: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\$(\w+)/g, (_, word: string) => {
    const known = words[word]
    if (known === undefined) throw new Error(`${path} has $${word}: say in pagesToVisit.ts what stands there`)
    return known
  })
