import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'

const sample = readFileSync('tests/fixtures/oscal/port-catalog.json', 'utf8')

describe('the doors for OSCAL documents', () => {
  let server: TestServer
  let cookie: string
  beforeAll(async () => {
    server = await aServer()
    cookie = (await server.people.signedIn({ roles: ['programmeManager'] })).cookie
  })
  afterAll(() => server.stop())
  const send = (payload: string | Buffer, more: Record<string, string> = {}) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/oscal/documents',
      headers: {
        cookie,
        host: 'localhost',
        'content-type': 'application/json',
        'x-aval-language': 'en',
        ...more,
      },
      payload,
    })

  it('take a document in, and give it back as it was', async () => {
    const first = await send(sample)
    expect(first.statusCode).toBe(201)
    expect((await send(sample)).statusCode).toBe(200)
    const url = `/api/v1/oscal/documents/${first.json().id}`
    const back = await server.app.inject({ url, headers: { cookie, host: 'localhost' } })
    expect(back.headers['content-type']).toMatch(/^application\/json/)
    expect(back.json()).toEqual(JSON.parse(sample))
  })

  it('take YAML as well', async () => {
    const { stringify } = await import('yaml')
    const yaml = stringify(JSON.parse(sample.replace('000000000001', '000000000002')))
    expect((await send(yaml, { 'content-type': 'application/yaml' })).statusCode).toBe(201)
  })

  it('refuse a faulty one with place and reason, and keep nothing of it', async () => {
    const count = async () =>
      (
        await server.app.inject({ url: '/api/v1/oscal/documents', headers: { cookie, host: 'localhost' } })
      ).json().items.length
    const before = await count()
    const answer = await send(sample.replace('"id": "ya-2"', '"id": "ya-1"'))
    expect(answer.statusCode).toBe(400)
    expect(answer.json().error).toMatchObject({
      code: 'oscal.faulty',
      path: '/catalog/groups/1/controls/2/id',
      message: expect.stringContaining('stands at /catalog/groups/1/controls/0/id already'),
    })
    expect(await count()).toBe(before)
  })

  it.each([
    ['nothing', '', 400],
    ['a key twice', '{"catalog":{"uuid":"a","uuid":"b"}}', 400],
    ['__proto__', '{"catalog":{"__proto__":{}}}', 400],
    ['no JSON', 'catalog', 400],
    ['depth', `{"catalog":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
    ['60 MB', Buffer.alloc(60 * 1024 * 1024, 0x20), 413],
    ['70 MB', Buffer.alloc(70 * 1024 * 1024, 0x20), 413],
  ])('stand hostile input: %s', async (_, payload, status) => {
    const answer = await send(payload)
    expect(answer.statusCode).toBe(status)
    expect(answer.json().error.message).not.toMatch(/^refusal\./)
  })

  it('take no form of another site', async () => {
    expect((await send('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode).toBe(400)
    expect((await send(sample, { origin: 'https://elsewhere.example' })).statusCode).toBe(403)
  })
})
