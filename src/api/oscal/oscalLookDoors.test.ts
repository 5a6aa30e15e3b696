import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'

const folder = 'tests/fixtures/oscal/'
const catalog = readFileSync(`${folder}port-catalog.json`, 'utf8')
const profile = JSON.stringify({
  profile: {
    uuid: '0f2b7a52-6c14-4b0e-9a0d-3c2f0b3a9c11',
    metadata: {
      title: 'Of a port',
      'last-modified': '2026-01-01T00:00:00Z',
      version: '1',
      'oscal-version': '1.2.1',
    },
    imports: [{ href: 'https://example.org/port.json', 'include-controls': [{ 'with-ids': ['ya-1'] }] }],
  },
})

describe('the doors that look at OSCAL documents and resolve profiles', () => {
  let server: TestServer
  const cookies = new Map<string, string>()
  beforeAll(async () => {
    expect(readdirSync(folder)).toContain('port-catalog.json')
    server = await aServer()
    for (const role of ['auditor', 'validator'] as const)
      cookies.set(role, (await server.people.signedIn({ roles: [role] })).cookie)
  })
  afterAll(() => server.stop())
  const send = (path: string, payload: string, type: string, role = 'auditor') =>
    server.app.inject({
      ...{ method: 'POST', url: `/api/v1/oscal/${path}`, payload },
      headers: {
        ...{ cookie: cookies.get(role), host: 'localhost' },
        ...{ 'content-type': type, 'x-aval-language': 'en' },
      },
    })
  const check = (payload: string, role?: string) => send('check', payload, 'application/octet-stream', role)
  const resolve = (...files: object[]) => send('resolve', JSON.stringify({ files }), 'application/json')

  it('tell what a sound document is, and every fault of another with its place', async () => {
    expect((await check(catalog)).json()).toMatchObject({ sound: true, summary: { model: 'catalog' } })
    expect((await check(profile)).json()).toMatchObject({ imports: ['https://example.org/port.json'] })
    expect((await check(catalog.replace('"id": "ya-2"', '"id": "ya-1"'))).json()).toMatchObject({
      ...{ sound: false, summary: null, faultCount: 1 },
      faults: [{ place: '/catalog/groups/1/controls/2/id' }],
    })
    expect((await check('{')).json()).toMatchObject({ sound: false })
    expect((await check(catalog, 'validator')).statusCode).toBe(403)
  })

  it('resolve a profile with what is given beside it, and read nothing else', async () => {
    const one = { name: 'p.json', text: profile }
    const other = { name: 'port.json', href: 'https://example.org/port.json', text: catalog }
    const resolved = (await resolve(one, other)).json()
    expect(resolved).toMatchObject({ sound: true, summary: { model: 'catalog', counts: { controls: 1 } } })
    expect(resolved.catalog.catalog.metadata.title).toBe('Of a port')
    expect((await resolve(one)).json()).toMatchObject({
      ...{ sound: false, catalog: null, file: 'p.json' },
      faults: [{ place: '/profile/imports/0/href' }],
    })
    const local = profile.replace('https://example.org/port.json', '/etc/hostname')
    expect((await resolve({ name: 'p.json', text: local })).json()).toMatchObject({ sound: false })
    expect((await resolve()).statusCode).toBe(400)
  })

  it('give anybody a programme and its relations to another', async () => {
    const get = (path: string) =>
      server.app.inject({ url: `/api/v1/programmes/${path}`, headers: { host: 'localhost' } })
    expect((await get('mx-pacs/oscal')).json().catalog.metadata['oscal-version']).toBe('1.2.1')
    const sound = await check((await get('mx-neec/oscal/us-ctpat')).body)
    expect(sound.json()).toMatchObject({ sound: true, summary: { model: 'mapping-collection' } })
    expect((await check((await get('mx-pacs/oscal')).body)).json()).toMatchObject({ sound: true })
    expect((await get('xx-none/oscal')).statusCode).toBe(404)
    expect((await get('mx-neec/oscal/xx-none')).statusCode).toBe(404)
  })
})
