import { readdir } from 'node:fs/promises'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { openPeople, type People, type SignedIn } from '../../../tests/fixtures/people.ts'
import { openBorderDesk } from '../../actions/border/borderDesk.ts'
import { buildServer } from '../server.ts'

const aPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-')

interface SentPart {
  readonly name: string
  readonly value: string | Buffer
  readonly fileName?: string
}

const formOf = (parts: readonly SentPart[]): Pick<InjectOptions, 'payload' | 'headers'> => {
  const boundary = 'aval-parts'
  const pieces = parts.flatMap(({ name, value, fileName }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${fileName ? `; filename="${fileName}"` : ''}\r\n`,
    fileName ? 'content-type: application/octet-stream\r\n\r\n' : '\r\n',
    value,
    '\r\n',
  ])
  return {
    payload: Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece))),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

describe('the company’s doors', () => {
  let ground: TestWorld
  let people: People
  let app: FastifyInstance
  let ines: SignedIn
  let stranger: SignedIn
  let siteId = ''
  let criterionId = ''
  let standardId = ''

  const ask = async (
    who: SignedIn | undefined,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
  ) => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: who ? { cookie: who.cookie } : {},
      ...(body ? { payload: body } : {}),
    })
    return {
      status: answer.statusCode,
      body: answer.body.startsWith('{') ? answer.json() : answer.body,
      headers: answer.headers,
    }
  }
  const send = async (who: SignedIn, parts: readonly SentPart[], query = '') => {
    const { payload, headers } = formOf(parts)
    const answer = await app.inject({
      method: 'POST',
      url: `/api/v1/company/evidence${query}`,
      headers: { ...headers, cookie: who.cookie },
      payload: payload ?? '',
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  const aCompany = (taxId: string) => ({
    name: `Empresa ${taxId}`,
    taxId,
    types: ['importer'],
    city: 'Apodaca',
    legalRepresentative: 'Julián Ocampo',
    officeId: 'central',
    eligibility: [{ rule: 'incorporated-in-mexico', answer: true }],
  })
  const site = { name: 'Planta', kind: 'plant', address: 'Av. Uno', city: 'Apodaca', state: 'NL' }

  beforeAll(async () => {
    ground = await aWorld()
    people = openPeople(ground)
    app = await buildServer({
      world: ground.world,
      desk: openBorderDesk(ground.world, { drawKey: 'test' }),
      accounts: people.accounts,
      say: ground.world.say,
      perMinute: 10_000,
    })
    ines = await people.signedIn({ name: 'Inés Robledo' })
    stranger = await people.signedIn({ name: 'Otra Persona' })
    const [standard] = ground.world.programme.standards
    standardId = standard?.id ?? ''
    criterionId =
      standard?.subStandards
        .flatMap((sub) => sub.criteria)
        .find((one) => one.operatorTypes === 'all' && one.siteKinds === 'all')?.id ?? ''
  })
  afterAll(async () => {
    await app.close()
    await people.close()
    await ground.drop()
  })

  it('tell somebody new that there is no application yet, and nobody anything', async () => {
    expect(await ask(ines, 'GET', '/company/home')).toMatchObject({
      status: 404,
      body: { error: { code: 'operators.noCase' } },
    })
    expect((await ask(undefined, 'GET', '/company/home')).status).toBe(401)
    const officer = await people.signedIn({ roles: ['intakeOfficer'] })
    expect((await ask(officer, 'GET', '/company/home')).status).toBe(403)
    expect((await ask(officer, 'POST', '/company/applications', aCompany('OFI010203AB1'))).status).toBe(403)
  })

  it('say before anything is written whether one may apply, and why', async () => {
    const asked = { types: ['importer'], answers: [{ rule: 'first-foreign-trade', answer: '2999-01-01' }] }
    const { body } = await ask(ines, 'POST', '/company/eligibility', asked)
    expect(body.eligible).toBe(false)
    const rule = body.because.find((one: { rule: string }) => one.rule === 'first-foreign-trade')
    expect(rule).toMatchObject({
      result: 'doesNotFit',
      says: { es: expect.any(String), en: expect.any(String) },
    })
    const other = body.because.find((one: { rule: string }) => one.rule === 'tax-opinion-positive')
    expect(other).toMatchObject({ result: 'notAnswered', says: null })
  })

  it('enter a company once, with whoever starts it as its administrator', async () => {
    expect((await ask(ines, 'GET', '/offices')).body.offices).toContainEqual(
      expect.objectContaining({ id: 'central' }),
    )
    const entered = await ask(ines, 'POST', '/company/applications', aCompany('ATE010203AB1'))
    expect(entered).toMatchObject({ status: 201, body: { number: expect.stringMatching(/^\d\d-00001$/) } })
    const again = await ask(stranger, 'POST', '/company/applications', aCompany('ATE010203AB1'))
    expect(again).toMatchObject({
      status: 409,
      body: { error: { code: 'operators.taxIdTaken', path: '/taxId' } },
    })
    const wrong = await ask(stranger, 'POST', '/company/applications', aCompany('NO-ES-UN-RFC'))
    expect(wrong).toMatchObject({ status: 400, body: { error: { code: 'operators.taxId', path: '/taxId' } } })
    expect((await ask(stranger, 'POST', '/company/applications', aCompany('FLE010203AB1'))).status).toBe(201)
  })

  it('keep a site with its place on the map, or without one', async () => {
    const bare = await ask(ines, 'POST', '/company/sites', { ...site, latitude: null, longitude: null })
    expect(bare.status).toBe(201)
    siteId = bare.body.id
    const placed = { ...site, latitude: 25.78, longitude: 0, employees: 40, version: 1 }
    expect((await ask(ines, 'PUT', `/company/sites/${siteId}`, placed)).body).toEqual({
      id: siteId,
      version: 2,
    })
    expect((await ask(ines, 'PUT', `/company/sites/${siteId}`, placed)).status).toBe(409)
    expect((await ask(ines, 'GET', '/company')).body.sites[0]).toMatchObject({
      latitude: 25.78,
      longitude: 0,
    })
    expect((await ask(ines, 'POST', '/company/sites', { ...site, latitude: 91 })).status).toBe(400)
    expect((await ask(ines, 'POST', '/company/sites', { ...site, kind: 'moon' })).body.error.code).toBe(
      'operators.siteKind',
    )
  })

  it('save an answer, and show both texts to the second of two', async () => {
    const answer = { siteId, criterionId, status: 'meets', text: 'Así.', reason: '', baseVersion: 0 }
    expect((await ask(ines, 'PUT', '/company/answers', answer)).body).toMatchObject({
      saved: true,
      version: 1,
    })
    const late = { ...answer, status: null, text: 'De otro modo.' }
    expect((await ask(ines, 'PUT', '/company/answers', late)).body).toEqual({
      saved: false,
      theirs: {
        status: 'meets',
        text: 'Así.',
        reason: '',
        parts: {},
        version: 1,
        by: 'Inés Robledo',
        at: expect.any(String),
      },
    })
    expect((await ask(ines, 'PUT', '/company/answers', { ...answer, status: 'perhaps' })).status).toBe(400)
    expect((await ask(ines, 'PUT', '/company/answers', { ...answer, criterionId: 'none' })).status).toBe(400)
    const history = await ask(ines, 'GET', `/company/answers/${siteId}/${criterionId}/history`)
    expect(history.body.versions).toMatchObject([{ version: 1, text: 'Así.' }])
  })

  it('take an answer part by part, as the criterion has them and no other way', async () => {
    const { body: sheet } = await ask(ines, 'GET', `/company/profile?standard=${standardId}`)
    const criteria = sheet.subStandards.flatMap((sub: { criteria: readonly object[] }) => sub.criteria)
    const mixed = criteria.find((one: { level: string }) => one.level === 'mixed')
    const said = (status: string, reason: unknown = '') => ({ status, reason })
    const parts = Object.fromEntries(
      mixed.parts.map(({ id, level }: { id: string; level: string }) => [
        id,
        said(level === 'must' ? 'meets' : 'doesNot'),
      ]),
    )
    const answer = { siteId, criterionId: mixed.id, status: null, text: 'x', reason: '', baseVersion: 0 }
    const put = (given: unknown) => ask(ines, 'PUT', '/company/answers', { ...answer, parts: given })
    for (const wrong of [
      { [mixed.parts[0].id]: said('perhaps') },
      { [mixed.parts[0].id]: said('meets', 'a\u0000b') },
      { [mixed.parts[0].id]: { status: 'meets' } },
      { [mixed.parts[0].id]: null },
      { none: said('meets') },
      Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`p${at}`, said('meets')])),
      [],
    ])
      expect((await put(wrong)).status, JSON.stringify(wrong)).toBe(400)
    expect((await put(parts)).body).toMatchObject({ saved: true, version: 1 })
    const { body } = await ask(ines, 'GET', `/company/answers/${siteId}/${mixed.id}/history`)
    expect(body.versions).toMatchObject([{ status: 'partly', parts }])
  })

  it('take several files at once, lay them to the answer and say what is wrong with the others', async () => {
    const { status, body } = await send(
      ines,
      [
        { name: 'siteId', value: siteId },
        { name: 'file', value: aPdf, fileName: 'Control de sellos.pdf' },
        { name: 'file', value: '<html>', fileName: 'mentira.pdf' },
        { name: 'criterionId', value: criterionId },
      ],
      '?effectiveFrom=2026-01-15',
    )
    expect(status).toBe(201)
    expect(body.kept).toMatchObject([
      { name: 'Control de sellos.pdf', mediaType: 'application/pdf', scan: 'notScanned' },
    ])
    expect(body.refused).toMatchObject([{ name: 'mentira.pdf', code: 'evidence.notWhatItSays' }])
    const sheet = await ask(ines, 'GET', `/company/profile?standard=${standardId}&site=${siteId}`)
    const shown = sheet.body.subStandards
      .flatMap((sub: { criteria: object[] }) => sub.criteria)
      .find((one: { id: string }) => one.id === criterionId)
    expect(shown.evidence).toMatchObject([{ name: 'Control de sellos.pdf', effectiveFrom: '2026-01-15' }])
  })

  it('answer a file that cannot be kept with its reason, and leave nothing of it', async () => {
    const kept = async () => (await readdir(ground.world.evidence.folder, { recursive: true })).length
    const before = await kept()
    const large = Buffer.concat([aPdf, Buffer.alloc(51 * 1024 * 1024)])
    const refusals = [
      { value: large, fileName: 'plano.pdf', status: 413, code: 'evidence.tooLarge' },
      { value: eicar, fileName: 'factura.txt', status: 400, code: 'evidence.malware' },
      { value: 'MZ', fileName: 'visor.exe', status: 400, code: 'evidence.kindNotAllowed' },
    ]
    for (const { status, code, ...file } of refusals) {
      const answer = await send(ines, [{ name: 'file', ...file }])
      expect(answer).toMatchObject({ status, body: { error: { code, message: expect.any(String) } } })
      expect(answer.body.error.message).not.toContain(code)
    }
    expect((await send(ines, [])).body.error.code).toBe('evidence.noFile')
    expect(await kept()).toBe(before)
  })

  it('hand evidence over as an attachment in a sandbox, to its own company alone', async () => {
    const { items } = (await ask(ines, 'GET', '/company/evidence')).body
    const id = items[0].id
    const file = await ask(ines, 'GET', `/company/evidence/${id}/file`)
    expect(file.status).toBe(200)
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    expect(file.headers['content-disposition']).toContain('attachment; filename="Control de sellos.pdf"')
    for (const [method, path, body] of [
      ['GET', `/company/evidence/${id}/file`],
      ['PUT', `/company/evidence/${id}`, { name: 'mía.pdf', effectiveFrom: null, effectiveUntil: null }],
      ['POST', `/company/evidence/${id}/answers`, { siteId, criterionId }],
      ['DELETE', `/company/evidence/${id}/answers/${siteId}/${criterionId}`],
      ['DELETE', `/company/evidence/${id}`],
      ['PUT', `/company/sites/${siteId}`, { ...site, version: 2 }],
      ['POST', `/company/sites/${siteId}/close`, { version: 2 }],
      [
        'PUT',
        '/company/answers',
        { siteId, criterionId, status: 'meets', text: '', reason: '', baseVersion: 1 },
      ],
      ['GET', `/company/profile?standard=${standardId}&site=${siteId}`],
    ] as const) {
      const answer = await ask(stranger, method, path, body)
      expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 404`)
    }
    expect((await ask(stranger, 'GET', '/company/evidence')).body.items).toEqual([])
    expect((await ask(ines, 'DELETE', `/company/evidence/${id}`)).status).toBe(200)
    expect((await ask(ines, 'GET', `/company/evidence/${id}/file`)).status).toBe(404)
  })

  it('name what is missing and refuse the signature, the office’s steps, and a malformed one', async () => {
    const { body } = await ask(ines, 'GET', '/company/missing')
    expect(body.missing[0]).toMatchObject({ kind: 'unanswered', site: { id: siteId } })
    expect(body.score.points).toBeLessThan(100)
    const declaration = { name: 'Julián Ocampo', post: 'Representante legal', accepted: true }
    const step = await ask(ines, 'POST', '/company/case/steps/submit', {
      version: body.case.version,
      declaration,
    })
    expect(step.body.error.code).toBe('casework.needs.completeProfile')
    expect((await ask(ines, 'POST', '/company/case/steps/certify', {})).status).toBe(400)
    const old = await ask(ines, 'POST', '/company/case/steps/withdraw', { version: 99, reasons: 'Ya no.' })
    expect(old).toMatchObject({ status: 409, body: { error: { code: 'casework.movedOn' } } })
  })

  it('tell the history, the clocks and the letters of the company’s case', async () => {
    const { body } = await ask(ines, 'GET', '/company/case')
    expect(body).toMatchObject({ case: { state: 'draft' }, clocks: [], letters: [] })
    expect(body.history).toMatchObject([{ step: 'open', to: 'draft', by: 'Inés Robledo' }])
  })
})
