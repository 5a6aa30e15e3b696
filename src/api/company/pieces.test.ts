import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { openPeople, type People, type SignedIn } from '../../../tests/fixtures/people.ts'
import { openBorderDesk } from '../../actions/border/borderDesk.ts'
import { buildServer } from '../server.ts'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

describe('the doors of a file in pieces', () => {
  let ground: TestWorld
  let people: People
  let app: FastifyInstance
  let ines: SignedIn
  let stranger: SignedIn

  const ask = async (
    who: SignedIn | undefined,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    payload?: object | Buffer,
    type = 'application/octet-stream',
  ) => {
    const answer = await app.inject({
      ...{ method, url: `/api/v1${path}` },
      headers: {
        ...(who ? { cookie: who.cookie } : {}),
        ...(Buffer.isBuffer(payload) ? { 'content-type': type } : {}),
      },
      ...(payload ? { payload } : {}),
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  const begin = (but: object = {}, who = ines) =>
    ask(who, 'POST', '/company/uploads', {
      ...{ name: 'plano.pdf', mediaType: 'application/pdf', size: pdf.length, sha256: sha256(pdf), ...but },
    })
  const lay = (id: string, offset: number | string, bytes: Buffer) =>
    ask(ines, 'PUT', `/company/uploads/${id}/pieces/${offset}`, bytes)

  beforeAll(async () => {
    ground = await aWorld()
    people = openPeople(ground)
    app = await buildServer({
      desk: openBorderDesk(ground.world, { drawKey: 'test' }),
      ...{ world: ground.world, accounts: people.accounts, say: ground.world.say, perMinute: 10_000 },
    })
    const enter = async (name: string, taxId: string) => {
      const person = await people.signedIn({ name })
      const company = { name: `Empresa ${taxId}`, taxId, types: ['importer'], city: 'Apodaca' }
      const more = { legalRepresentative: 'Julián Ocampo', officeId: 'central', eligibility: [] }
      await ask(person, 'POST', '/company/applications', { ...company, ...more })
      return person
    }
    ines = await enter('Inés Robledo', 'ATE010203AB1')
    stranger = await enter('Otra Persona', 'FLE010203AB1')
  })
  afterAll(async () => {
    await app.close()
    await people.close()
    await ground.drop()
  })

  it('take a file piece by piece, and finish it but once', async () => {
    const { status, body } = await begin()
    expect(status).toBe(201)
    const { id } = body
    expect((await lay(id, 0, pdf.subarray(0, 30))).body).toEqual({ offset: 30 })
    expect((await lay(id, 0, pdf.subarray(0, 30))).body).toEqual({ offset: 30 })
    expect(await lay(id, 31, pdf.subarray(31))).toMatchObject({
      ...{ status: 409, body: { error: { code: 'upload.offset', with: { offset: 30 } } } },
    })
    expect((await ask(ines, 'GET', `/company/uploads/${id.toUpperCase()}`)).body).toMatchObject({
      ...{ offset: 30, size: pdf.length, state: 'gathering', evidenceId: null },
    })
    expect(await ask(ines, 'POST', `/company/uploads/${id}/finish`)).toMatchObject({
      ...{ status: 409, body: { error: { code: 'upload.incomplete' } } },
    })
    expect((await lay(id, 30, pdf.subarray(30))).status).toBe(200)
    const first = await ask(ines, 'POST', `/company/uploads/${id}/finish`)
    expect(first).toMatchObject({ status: 201, body: { sha256: sha256(pdf), mediaType: 'application/pdf' } })
    expect(await ask(ines, 'POST', `/company/uploads/${id}/finish`)).toEqual(first)
    expect((await ask(ines, 'GET', '/company/evidence')).body.items).toHaveLength(1)
  })

  it('are shut to others: nobody, another company, the office', async () => {
    const { id } = (await begin({ name: 'otro.pdf' })).body
    const officer = await people.signedIn({ roles: ['intakeOfficer'] })
    for (const [who, status] of [
      [undefined, 401],
      [stranger, 404],
      [officer, 403],
    ] as const) {
      expect((await ask(who, 'PUT', `/company/uploads/${id}/pieces/0`, pdf)).status).toBe(status)
      expect((await ask(who, 'GET', `/company/uploads/${id}`)).status).toBe(status)
      expect((await ask(who, 'POST', `/company/uploads/${id}/finish`)).status).toBe(status)
      expect((await ask(who, 'DELETE', `/company/uploads/${id}`)).status).toBe(status)
    }
    expect((await ask(ines, 'DELETE', `/company/uploads/${id}`)).body).toEqual({ dropped: true })
  })

  it('refuse what is too large, in whole or in a piece, and what is no piece', async () => {
    expect(await begin({ size: 51 * 1024 * 1024 })).toMatchObject({
      ...{ status: 413, body: { error: { code: 'evidence.tooLarge', with: { size: 51, limit: 50 } } } },
    })
    const { id } = (await begin({ name: 'tercero.pdf', size: 5 * 1024 * 1024 })).body
    expect((await lay(id, 0, Buffer.alloc(4 * 1024 * 1024 + 1))).status).toBe(413)
    expect((await lay(id, 5 * 1024 * 1024, pdf)).body.error.code).toBe('upload.tooLong')
    for (const offset of ['-1', '1.5', 'x', '99999999999999999999'])
      expect((await lay(id, offset, pdf)).status, offset).toBe(400)
    expect((await ask(ines, 'PUT', `/company/uploads/${id}/pieces/0`, pdf, 'image/png')).status).toBe(400)
    expect((await ask(ines, 'PUT', `/company/uploads/${id}/pieces/0`)).body).toEqual({ offset: 0 })
    for (const wrong of [{ sha256: 'x' }, { name: '' }, { name: 'a\u0000b' }, { size: -1 }, { more: 1 }])
      expect((await begin(wrong)).status, JSON.stringify(wrong)).toBe(400)
    expect((await ask(ines, 'DELETE', `/company/uploads/${id}`)).body).toEqual({ dropped: true })
  })

  it('refuse a file that arrived different from how it left, and keep nothing of it', async () => {
    const { id } = (await begin({ name: 'cuarto.pdf', sha256: sha256(Buffer.from('other')) })).body
    await lay(id, 0, pdf)
    expect(await ask(ines, 'POST', `/company/uploads/${id}/finish`)).toMatchObject({
      ...{ status: 400, body: { error: { code: 'upload.otherContent' } } },
    })
    expect((await ask(ines, 'GET', `/company/uploads/${id}`)).status).toBe(404)
    const left = await asSystem(ground.db, (tx) =>
      tx.kysely.selectFrom('evidenceUpload').select('name').where('evidenceId', 'is', null).execute(),
    )
    expect(left).toEqual([])
  })
})
