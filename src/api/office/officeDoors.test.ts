import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'
import type { SignedIn } from '../../../tests/fixtures/people.ts'
import { type ACase, aSubmittedCase, officersOf, toTheVisit } from '../../actions/office/casesForTests.ts'

const aPdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

const roles = {
  intake: 'intakeOfficer',
  account: 'accountOfficer',
  validator: 'validator',
  decider: 'decisionMaker',
  manager: 'programmeManager',
  auditor: 'auditor',
  evaluator: 'regionalEvaluator',
} as const
type Who = keyof typeof roles

describe('the office’s doors', () => {
  let server: TestServer
  let kase: ACase
  let elsewhere: ACase
  let company: SignedIn
  let administrator: SignedIn
  let northern: SignedIn
  const officers = new Map<Who, SignedIn>()

  const ask = async (
    who: SignedIn | undefined,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    more: Pick<InjectOptions, 'headers' | 'payload'> = {},
  ) => {
    const answer = await server.app.inject({
      method,
      url: `/api/v1${path}`,
      ...(body ? { payload: body } : {}),
      ...more,
      headers: { ...more.headers, ...(who ? { cookie: who.cookie } : {}) },
    })
    const isJson = String(answer.headers['content-type']).startsWith('application/json')
    return {
      status: answer.statusCode,
      type: answer.headers['content-type'],
      body: isJson ? answer.json() : answer.body,
    }
  }
  const as = (who: Who) => officers.get(who)

  beforeAll(async () => {
    server = await aServer()
    const desk = await officersOf(server)
    kase = await aSubmittedCase(server, 'Autopartes Tres Encinos')
    elsewhere = await aSubmittedCase(server, 'Molinos Santa Brisa')
    await toTheVisit(server, elsewhere, desk)
    for (const who of Object.keys(roles) as Who[])
      officers.set(who, await server.people.signedIn({ roles: [roles[who]] }))
    company = await server.people.signedIn({ operator: kase.operatorId })
    administrator = await server.people.signedIn({ roles: ['systemAdministrator'] })
    northern = await server.people.signedIn({ roles: ['accountOfficer'], office: 'norte' })
  })
  afterAll(() => server.stop())

  it('stay shut to strangers, companies and those who only manage people', async () => {
    const paths = [
      '/cases',
      `/cases/${kase.caseId}`,
      `/cases/by-number/${kase.number}`,
      '/visits',
      '/letters',
      '/team',
    ]
    for (const path of [...paths, '/overview', '/officers', '/views?page=cola', '/cases/export.xlsx']) {
      expect(`${path} ${(await ask(undefined, 'GET', path)).status}`).toBe(`${path} 401`)
      expect(`${path} ${(await ask(company, 'GET', path)).status}`).toBe(`${path} 403`)
      expect(`${path} ${(await ask(administrator, 'GET', path)).status}`).toBe(`${path} 403`)
    }
  })

  it('open to each role as the powers say', async () => {
    const expected: Record<string, Partial<Record<Who, number>>> = {
      '/cases': {
        intake: 200,
        account: 200,
        validator: 200,
        decider: 200,
        manager: 200,
        auditor: 200,
        evaluator: 403,
      },
      '/visits': { intake: 403, account: 200, validator: 200, auditor: 200, evaluator: 403 },
      '/letters': { intake: 200, auditor: 200, evaluator: 403 },
      '/overview': { intake: 403, account: 200, validator: 403, manager: 200, evaluator: 200 },
      '/team': { manager: 200, auditor: 200, evaluator: 403 },
      '/cases/export.xlsx?scope=all': { manager: 200, auditor: 200, evaluator: 403 },
    }
    for (const [path, statuses] of Object.entries(expected))
      for (const [who, status] of Object.entries(statuses))
        expect(`${path} ${who} ${(await ask(as(who as Who), 'GET', path)).status}`).toBe(
          `${path} ${who} ${status}`,
        )
  })

  it('show an officer only the companies of their own office', async () => {
    expect((await ask(northern, 'GET', '/cases?scope=all')).body.items).toEqual([])
    expect((await ask(northern, 'GET', `/cases/${kase.caseId}`)).status).toBe(404)
    expect((await ask(northern, 'GET', `/cases/by-number/${kase.number}`)).status).toBe(404)
    expect((await ask(northern, 'GET', `/cases/${kase.caseId}/profile`)).status).toBe(404)
    expect((await ask(northern, 'GET', `/cases/${kase.caseId}/messages`)).status).toBe(404)
  })

  it('take an address as people write it, and say what is wrong with another', async () => {
    expect((await ask(as('intake'), 'GET', `/cases/by-number/${kase.number}`)).body.case.id).toBe(kase.caseId)
    expect((await ask(as('intake'), 'GET', '/cases/by-number/..%2f')).status).toBe(400)
    expect((await ask(as('intake'), 'GET', `/cases/${kase.caseId}?on=yesterday`)).status).toBe(400)
    expect((await ask(as('intake'), 'GET', '/cases?states=submitted&mine=true&page=0')).status).toBe(400)
    const narrowed = await ask(as('intake'), 'GET', '/cases?states=submitted&states=vetting')
    expect(narrowed.body.items).toMatchObject([{ number: kase.number }])
  })

  it('take a case from review to vetting, step by step, each by its own role', async () => {
    const steps = `/cases/${kase.caseId}/steps`
    expect((await ask(as('validator'), 'POST', `${steps}/accept`, {})).body.error.code).toBe(
      'casework.steps.notYours',
    )
    const accepted = await ask(as('intake'), 'POST', `${steps}/accept`, {})
    expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted' } })
    expect((await ask(as('account'), 'POST', `${steps}/startVetting`, { version: 1 })).status).toBe(409)
    expect((await ask(as('account'), 'POST', `${steps}/startVetting`, {})).status).toBe(200)
    expect((await ask(as('account'), 'POST', `${steps}/dance`, {})).status).toBe(400)
    const check = { kind: 'solvency', result: 'concern', tells: '' }
    expect(
      (await ask(as('account'), 'POST', `/cases/${kase.caseId}/vetting`, check)).body.error,
    ).toMatchObject({
      code: 'vetting.tells',
      path: '/tells',
    })
    const told = { ...check, tells: 'Capital negativo en 2025.' }
    expect((await ask(as('account'), 'POST', `/cases/${kase.caseId}/vetting`, told)).status).toBe(201)
  })

  it('propose, plan and cancel a visit', async () => {
    const plan = await ask(as('account'), 'GET', `/cases/${kase.caseId}/visit-plan`)
    const { proposals, leads, earliest } = plan.body
    const visit = {
      siteId: proposals[0].siteId,
      plannedOn: earliest,
      remote: false,
      leadId: leads[0].id,
      because: '',
    }
    const planned = await ask(as('account'), 'POST', `/cases/${kase.caseId}/visits`, visit)
    expect(planned.status).toBe(201)
    expect((await ask(as('decider'), 'POST', `/cases/${kase.caseId}/visits`, visit)).status).toBe(403)
    const cancelled = await ask(as('account'), 'POST', `/visits/${planned.body.id}/cancel`, {
      reason: 'Se pospone.',
    })
    expect(cancelled.status).toBe(200)
    const { items } = (await ask(as('validator'), 'GET', '/visits?state=cancelled')).body
    expect(items).toMatchObject([{ caseNumber: kase.number, siteName: 'Planta Apodaca' }])
  })

  it('print a letter as a PDF, and only of the case in its address', async () => {
    const { desk } = (await ask(as('account'), 'GET', `/cases/${elsewhere.caseId}`)).body
    const [letter] = desk.letters
    const printed = await ask(as('account'), 'GET', `/cases/${elsewhere.caseId}/letters/${letter.id}.pdf`)
    expect(printed).toMatchObject({ status: 200, type: 'application/pdf' })
    expect(printed.body.slice(0, 5)).toBe('%PDF-')
    expect((await ask(as('account'), 'GET', `/cases/${kase.caseId}/letters/${letter.id}.pdf`)).status).toBe(
      404,
    )
    expect(
      (await ask(as('account'), 'GET', `/cases/${elsewhere.caseId}/certificate.pdf`)).body.error.code,
    ).toBe('certificates.none')
    expect((await ask(as('evaluator'), 'GET', `/cases/${elsewhere.caseId}/report.pdf`)).status).toBe(403)
  })

  it('carry messages, views, absences and cases between officers', async () => {
    const sent = await ask(as('account'), 'POST', `/cases/${kase.caseId}/messages`, {
      body: 'Falta el plano.',
    })
    expect(sent.status).toBe(201)
    expect((await ask(as('auditor'), 'POST', `/cases/${kase.caseId}/messages`, { body: 'x' })).status).toBe(
      403,
    )
    const view = { page: 'cola', name: 'Míos', filters: { ver: 'mios' } }
    const kept = await ask(as('account'), 'POST', '/views', view)
    expect(kept.status).toBe(201)
    expect((await ask(as('intake'), 'DELETE', `/views/${kept.body.id}`)).status).toBe(404)
    expect((await ask(as('account'), 'DELETE', `/views/${kept.body.id}`)).status).toBe(200)
    const to = as('account')?.id
    const given = await ask(as('manager'), 'POST', '/reassignments', { caseIds: [kase.caseId], to })
    expect(given.body).toEqual({ given: [kase.number], kept: [] })
    const taken = await ask(as('manager'), 'POST', '/reassignments', { caseIds: [kase.caseId], to: null })
    expect(taken.body.given).toEqual([kase.number])
    expect((await ask(as('intake'), 'POST', '/reassignments', { caseIds: [kase.caseId], to })).status).toBe(
      403,
    )
  })

  it('take in an application on paper with its scan', async () => {
    const lines = [
      ...[
        ['name', 'Cerámica Río Dulce'],
        ['taxId', 'CRD010203AB1'],
        ['types', 'importer'],
        ['city', 'Tepic'],
      ],
      ...[
        ['legalRepresentative', 'Rosa Cano'],
        ['officeId', 'central'],
      ],
    ]
    const parts = (file: string) =>
      [
        ...lines.map(
          ([key, value]) => `--x\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
        ),
        file &&
          `--x\r\ncontent-disposition: form-data; name="scan"; filename="s.pdf"\r\ncontent-type: application/pdf\r\n\r\n${file}\r\n`,
        '--x--\r\n',
      ].join('')
    const post = (who: Who, file: string) =>
      ask(as(who), 'POST', '/paper-applications', undefined, {
        payload: parts(file),
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      })
    expect((await post('intake', '')).body.error.code).toBe('paper.scan')
    expect((await post('account', aPdf)).status).toBe(403)
    const opened = await post('intake', aPdf)
    expect(opened.status).toBe(201)
    const { desk, case: file } = (await ask(as('intake'), 'GET', `/cases/${opened.body.caseId}`)).body
    expect(desk.operator.name).toBe('Cerámica Río Dulce')
    const scan = await ask(as('intake'), 'GET', `/evidence/${file.paperScanId}/file`)
    expect(scan).toMatchObject({ status: 200, body: aPdf })
    expect((await ask(northern, 'GET', `/evidence/${file.paperScanId}/file`)).status).toBe(404)
  })
})
