import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'

describe('a booklet at its door', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await aServer()
    await server.world.library()
  }, 60_000)
  afterAll(() => server.stop())
  const get = (path: string, headers: Record<string, string> = {}) =>
    server.app.inject({ url: `/api/v1/programmes${path}`, headers })

  it('is a PDF with a name of its own, in the language asked for, and is not sent again to whoever has it', async () => {
    const first = await get('/mx-pacs/booklet?type=exporter&language=en&paper=letter')
    expect(first.statusCode).toBe(200)
    expect(first.headers['content-type']).toBe('application/pdf')
    expect(first.headers['content-disposition']).toBe('inline; filename="mx-pacs-2011-exporter-en.pdf"')
    expect(first.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const tag = String(first.headers.etag)
    const again = await get('/mx-pacs/booklet?type=exporter&language=en&paper=letter', {
      'if-none-match': tag,
    })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
    const other = await get('/mx-pacs/booklet?type=exporter&paper=letter', { 'accept-language': 'es' })
    expect(other.headers.etag).not.toBe(tag)
  })

  it('is refused with what to do where there is nothing to print', async () => {
    for (const [path, status] of [
      ['/mx-pacs/booklet?type=pirate', 404],
      ['/xx-none/booklet?type=importer', 404],
      ['/mx-pacs/booklet', 400],
      ['/mx-pacs/booklet?type=exporter&paper=a0', 400],
      ['/mx-pacs/booklet?type=exporter&language=fr', 400],
      [`/mx-pacs/booklet?type=${'a'.repeat(101)}`, 400],
      ['/mx-pacs/booklet?type=__proto__', 404],
    ] as const)
      expect((await get(path)).statusCode, path).toBe(status)
  })
})
