import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { aval } from '../avalForTests.ts'

vi.setConfig({ testTimeout: 180_000 })

const folder = mkdtempSync(join(tmpdir(), 'aval-crosswalk-'))
const env = { AVAL_DATA: join(folder, 'data') }
afterAll(() => rmSync(folder, { recursive: true }))

describe('aval crosswalk where nothing is installed', () => {
  it('tells what the files say, and that it read no more', async () => {
    const told = await aval(['crosswalk', 'us-ctpat', 'mx-neec', '--json'], env)
    expect(told.exitCode).toBe(0)
    expect(told.document()).toMatchObject({ from: { programme: 'us-ctpat' }, judgements: 'filesAlone' })
    expect((await aval(['crosswalk', 'us-ctpat', 'mx-neec'], env)).out).toMatch(/^Only the files were read/)
    const out = join(folder, 'mapping.json')
    const mapping = await aval(['oscal', 'export', 'us-ctpat', 'mx-neec', '--out', out], env)
    expect(mapping.said + mapping.out).toMatch(/Only the files were read/)
  })

  it('gives back a file to the letter, and none of what is derived', async () => {
    const out = join(folder, 'one.yaml')
    const done = await aval(['crosswalk', 'export', 'us-ctpat', 'mx-neec', '--out', out], env)
    expect(done.said + done.out).toContain('no installation here')
    expect(readFileSync(out, 'utf8')).toBe(readFileSync('crosswalks/mx-neec--us-ctpat.yaml', 'utf8'))
    const derived = await aval(['crosswalk', 'export', 'eu-aeo', 'mx-neec', '--json'], env)
    expect(derived.exitCode).not.toBe(0)
    expect(derived.document()).toMatchObject({ error: { code: 'crosswalk.notJudged' } })
  })
})
