import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aServer, type TestServer } from '../fixtures/aServer.ts'

interface Document {
  readonly openapi: string
  readonly paths: Record<
    string,
    Record<
      string,
      { summary?: string; tags?: string[]; 'x-knock'?: string; responses: Record<string, unknown> }
    >
  >
}

describe('the OpenAPI document', () => {
  let server: TestServer
  let document: Document
  beforeAll(async () => {
    server = await aServer()
    document = (await server.app.inject({ url: '/api/openapi.json' })).json()
  })
  afterAll(() => server.stop())

  it('is 3.1 and describes every route with a summary, a tag and who may knock', () => {
    expect(document.openapi).toMatch(/^3\.1/)
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, route]) => ({ path, method, route })),
    )
    expect(routes.length).toBeGreaterThan(50)
    const bare = routes.filter(
      ({ path, route }) =>
        !route.summary || !route.tags?.length || (path.startsWith('/api/v1') && !route['x-knock']),
    )
    expect(bare.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  })

  it('describes no route that the server does not have, and leaves none out', () => {
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    for (const route of told) {
      const [method = '', url = ''] = route.split(' ')
      expect(server.app.hasRoute({ method: method as 'GET', url }), route).toBe(true)
    }
    expect(told.length).toBe(new Set(told).size)
  })
})
