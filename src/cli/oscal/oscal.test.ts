import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { aval } from '../avalForTests.ts'

// Each command is a process of its own; a busy machine takes seconds for one.
vi.setConfig({ testTimeout: 180_000 })

const folder = mkdtempSync(join(tmpdir(), 'aval-oscal-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
const catalog = at('port.json')
cpSync('tests/fixtures/oscal/port-catalog.json', catalog)
const profile = at('profile.json')
writeFileSync(
  profile,
  JSON.stringify({
    profile: {
      uuid: '5d1f0c70-6f5a-4d0e-9b8e-000000000077',
      metadata: {
        title: 'P',
        'last-modified': '2026-01-05T09:00:00Z',
        version: '1',
        'oscal-version': '1.1.2',
      },
      imports: [
        {
          href: 'https://example.org/port?form=json',
          'include-controls': [{ 'with-ids': ['ya-1', 'ya-9'] }],
        },
      ],
    },
  }),
)

describe('OSCAL on the command line, without a database', () => {
  it('tells what a sound document is', async () => {
    const { exitCode, document } = await aval(['oscal', 'validate', catalog, '--json'])
    expect(exitCode).toBe(0)
    expect(document()).toMatchObject({ ok: true, model: 'catalog', counts: { controls: 10, groups: 4 } })
    const told = await aval(['oscal', 'validate', catalog])
    expect(told.out).toMatch(/\n {2}10 controls\n {2}4 groups\n/)
  })

  it('refuses a faulty one with place and reason, each fault on a line', async () => {
    const faulty = at('faulty.json')
    const text = readFileSync(catalog, 'utf8').replace('"ya-2"', '"ya-1"').replace('"ga-2"', '"ga-3"')
    writeFileSync(faulty, text)
    const ended = await aval(['oscal', 'validate', faulty, '--json'])
    expect(ended.exitCode).toBe(3)
    expect(ended.document()).toEqual({
      error: {
        code: 'oscal.idTwice',
        message: expect.stringContaining('/catalog/groups/1/controls/2/id: The id “ya-1” stands at'),
        path: '/catalog/groups/0/groups/1/controls/0/id',
      },
    })
    expect(ended.said.split('\n').filter((one) => one.startsWith('/catalog/'))).toHaveLength(2)
    expect((await aval(['oscal', 'validate', at('none.json')])).exitCode).toBe(3)
    const aFolder = await aval(['oscal', 'validate', folder])
    expect([aFolder.exitCode, aFolder.said]).toEqual([3, 'A file was expected and it is a folder.\n'])
  })

  it('resolves a profile, with what it imports supplied', async () => {
    const out = at('resolved.json')
    const missing = await aval(['oscal', 'resolve', profile, '--json'])
    expect(missing.exitCode).toBe(3)
    expect(missing.document()).toMatchObject({
      error: { code: 'oscal.importMissing', path: '/profile/imports/0/href' },
    })
    const supplied = ['--with', `https://example.org/port?form=json=${catalog}`]
    const ended = await aval(['oscal', 'resolve', profile, ...supplied, '--out', out, '--json'])
    expect(ended.exitCode).toBe(0)
    expect(ended.document()).toMatchObject({
      ok: true,
      counts: { controls: 1 },
      warnings: [{ path: '/profile/imports/0/include-controls/0/with-ids/1', code: 'controlUnknown' }],
    })
    expect(JSON.parse(readFileSync(out, 'utf8')).catalog.controls).toMatchObject([{ id: 'ya-1' }])
    expect((await aval(['oscal', 'resolve', profile, '--with', 'nothing'])).exitCode).toBe(2)
    const more = [...supplied, '--with', `elsewhere.json=${catalog}`]
    const nowhere = await aval(['oscal', 'resolve', profile, ...more, '--out', at('no/where.json')])
    expect(nowhere.exitCode).toBe(3)
    expect(nowhere.said).toContain('Nothing imports “elsewhere.json”')
    expect(nowhere.said).toContain(`${at('no/where.json')} could not be written (it does not exist).`)
  })

  it('writes a programme as a catalogue and a profile that resolves against it', async () => {
    const neec = at('mx-neec-catalog.json')
    expect((await aval(['oscal', 'export', 'mx-neec', '--out', neec])).exitCode).toBe(0)
    expect((await aval(['oscal', 'validate', neec])).exitCode).toBe(0)
    const importer = at('importer.json')
    const asked = ['--model', 'profile', '--type', 'importer', '--out', importer]
    expect((await aval(['oscal', 'export', 'mx-neec', ...asked])).exitCode).toBe(0)
    const resolved = await aval(['oscal', 'resolve', importer, '--json'])
    expect(resolved.exitCode).toBe(0)
    expect(resolved.document()).toMatchObject({ catalog: { metadata: { 'oscal-version': '1.2.1' } } })
    for (const [args, code] of [
      [['--model', 'profile'], 2],
      [['--model', 'profile', '--type', 'pilot'], 3],
      [['--model', 'mapping-collection'], 2],
      [['--model', 'invoice'], 2],
    ] as const)
      expect((await aval(['oscal', 'export', 'mx-neec', ...args])).exitCode).toBe(code)
    expect((await aval(['oscal', 'export', 'xx-none'])).exitCode).toBe(3)
  })
})
