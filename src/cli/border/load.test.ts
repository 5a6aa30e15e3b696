import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aval } from '../avalForTests.ts'

describe('aval border load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aval-load-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'a.ndjson')
  writeFileSync(file, '{}\n')
  const load = (what: string) =>
    aval(['border', 'load', what, '--json'], {
      AVAL_DATA: join(folder, 'data'),
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    })

  it.each([
    ['a file that is not there', join(folder, 'none.csv')],
    ['a folder', folder],
  ])('says so of %s, and opens no database for it', async (_what, path) => {
    const ended = await load(path)
    expect(ended.exitCode).toBe(2)
    expect(ended.document()).toMatchObject({ error: { path } })
  })

  it('says so where the database does not answer', async () => {
    const ended = await load(file)
    expect(ended.exitCode).toBe(4)
    expect(JSON.stringify(ended.document())).toContain('DATABASE_URL')
  })
})
