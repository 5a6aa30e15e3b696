import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { aval, avalStarted } from '../../src/cli/avalForTests.ts'
import { openGround } from '../../src/serve/database/openGround.ts'
import { restore } from '../../src/store/backup/restore.ts'
import { withConnection } from '../../src/store/database/connection.ts'
import { migrationsFolder } from '../../src/store/database/migrationFiles.ts'

vi.setConfig({ testTimeout: 300_000 })

const folder = mkdtempSync(join(tmpdir(), 'aval-upgrade-'))
chmodSync(folder, 0o755)
execFileSync('tar', ['-xzf', 'tests/fixtures/releases/0.1.0/backup.tar.gz', '-C', folder])
const backup = join(folder, 'backup')
const inFolder = (name: string) => ({ AVAL_DATA: join(folder, name), PORT: '0' })
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const newest = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql')).length

describe('the data of release 0.1.0', () => {
  it('is restored, brought up to date and worked on by today’s code', async () => {
    const env = inFolder('data')
    expect(await aval(['restore', backup, '--json'], env)).toMatchObject({ exitCode: 0 })
    expect((await aval(['migrate', '--json'], env)).document()).toEqual({ applied: [], level: newest })
    const verdict = await aval(['audit', 'verify', '--heads', join(folder, 'heads.jsonl'), '--json'], env)
    expect(verdict.document()).toMatchObject({ ok: true, faults: [], beginnings: 1 })

    const server = await avalStarted(['--empty'], env)
    const signedIn = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ email: 'ines@bajio.example', password: 'un caballo mira la lluvia' }),
    })
    expect(signedIn.status, server.said()).toBe(200)
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const evidence = await fetch(`${server.url}/api/v1/company/evidence`, { headers: { cookie } })
    const { items } = (await evidence.json()) as { items: { id: string; name: string }[] }
    expect(items).toMatchObject([{ name: 'politica.pdf' }])
    const file = await fetch(`${server.url}/api/v1/company/evidence/${items[0]?.id}/file`, {
      headers: { cookie },
    })
    expect((await file.text()).startsWith('%PDF-1.4')).toBe(true)
    const status = await fetch(`${server.url}/api/v1/status/MX100000000001`)
    expect(await status.json()).toMatchObject({ status: 'certified' })
    const shown = await aval(['case', 'show', '18-00001', '--json'], env)
    expect(shown.document()).toMatchObject({ company: 'Autopartes del Bajío', state: 'certified' })
    expect(await server.stop()).toBe(0)
  })

  it('is left as it was where a migration fails: nothing starts, and it says what to do', async () => {
    const env = inFolder('failing')
    const then = join(folder, 'migrations-then')
    mkdirSync(then)
    for (const name of readdirSync(migrationsFolder).filter((one) => one < '0005'))
      cpSync(join(migrationsFolder, name), join(then, name))
    mkdirSync(env.AVAL_DATA)
    const ground = await openGround({ databaseUrl: undefined, dataDir: env.AVAL_DATA })
    await restore({ migratorUrl: ground.migratorUrl, from: backup, migrations: then, requestId: 'test' })
    // Somebody made by hand what a migration is about to make.
    await withConnection(ground.migratorUrl, (client) =>
      client.query('create table aval.sealing_incident (id integer)'),
    )
    await ground.stop()

    const started = await aval(['start', '--empty', '--json'], env)
    expect(started.exitCode).toBe(4)
    expect(started.document()).toMatchObject({
      error: {
        code: 'migration.failed',
        path: '0006-sealing.sql',
        message: expect.stringContaining('Go back to the previous release'),
      },
    })
    expect(started.said).toContain('sealing_incident')

    const again = await openGround({ databaseUrl: undefined, dataDir: env.AVAL_DATA })
    const level = await withConnection(again.migratorUrl, (client) =>
      client.query('select max(number) as level from aval.migration'),
    )
    expect(level.rows[0]?.level).toBe(5)
    await withConnection(again.migratorUrl, (client) => client.query('drop table aval.sealing_incident'))
    await again.stop()
    const mended = await aval(['migrate', '--json'], env)
    expect(mended.document()).toMatchObject({ level: newest })
    expect((await aval(['case', 'show', '18-00001', '--json'], env)).document()).toMatchObject({
      state: 'certified',
    })
  })
})
