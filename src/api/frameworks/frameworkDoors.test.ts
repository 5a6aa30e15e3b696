import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'

const sample = readFileSync('tests/fixtures/frameworks/yard.yaml', 'utf8')
const table = readFileSync('tests/fixtures/frameworks/muelle.csv')
const urn = 'urn:aval:risk:library:yard'

describe('the doors for framework libraries', () => {
  let server: TestServer
  let cookie: string
  beforeAll(async () => {
    server = await aServer()
    cookie = (await server.people.signedIn({ roles: ['programmeManager'] })).cookie
  })
  afterAll(() => server.stop())
  const headers = () => ({ cookie, host: 'localhost', 'x-aval-language': 'en' })
  const send = (payload: string | Buffer, type = 'application/yaml', query = '') =>
    server.app.inject({
      method: 'POST',
      url: `/api/v1/frameworks${query}`,
      headers: { ...headers(), 'content-type': type },
      payload,
    })
  const get = (path: string) => server.app.inject({ url: `/api/v1/frameworks${path}`, headers: headers() })

  it('take a library in once, list it, tell its tree, and give it back', async () => {
    expect((await send(sample)).statusCode).toBe(201)
    expect((await send(sample)).statusCode).toBe(200)
    expect((await get('')).json().items).toMatchObject([{ urn, nodes: 8, mappings: 2 }])
    expect((await get(`/${urn}`)).json().frameworks[0].nodes).toHaveLength(6)
    expect((await get(`/${urn}?from=4`)).json().frameworks[0].nodes).toHaveLength(2)
    const file = await get(`/${urn}/file`)
    expect(file.headers['content-type']).toMatch(/^application\/yaml/)
    expect((await send(file.body)).json()).toMatchObject({ already: true })
  })

  it('search by words, accents or not', async () => {
    const { items } = (await get('/search?q=senalado')).json()
    expect(items).toMatchObject([{ refId: 'Y.2.1', framework: 'Yard' }])
  })

  it('take a table in, whose head stands in the query', async () => {
    const head = '?urn=urn:aval:risk:library:muelle&name=Muelle&locale=es'
    expect((await send(table, 'text/csv', head)).json()).toMatchObject({ nodes: 4 })
    expect((await send(table, 'text/csv')).statusCode).toBe(400)
  })

  it.each([
    ['nothing', '', 400],
    ['a bomb', `a: &a [x]\n${Array.from({ length: 200 }, () => '- *a').join('\n')}`, 400],
    ['half a character', '{"urn": "\\ud800"}', 400],
    ['another version’s content', sample.replace('Seals are', 'Keys are'), 409],
    ['60 MB', Buffer.alloc(60 * 1024 * 1024, 0x20), 413],
  ])('stand hostile input: %s', async (_, payload, status) => {
    const answer = await send(payload)
    expect(answer.statusCode).toBe(status)
    expect(answer.json().error.message).not.toMatch(/^refusal\./)
  })
})
