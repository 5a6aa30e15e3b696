import { spawn } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseOf, urlAs, whyNoEntry, withConnection } from '../../store/database/connection.ts'
import { startEmbeddedPostgres } from './embeddedPostgres.ts'
import type { GroundStep } from './groundProgress.ts'
import { type Ground, type GroundOptions, openGround } from './openGround.ts'
import { isAlive } from './runningProcess.ts'

const isRoot = process.getuid?.() === 0

describe('the ground', () => {
  let base: string
  let dataDir: string
  let opened: Ground[]
  let steps: GroundStep[]
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'aval-ground-'))
    chmodSync(base, 0o755)
    dataDir = join(base, 'data')
    opened = []
    steps = []
  })
  afterEach(async () => {
    for (const ground of opened) await ground.stop()
    rmSync(base, { recursive: true, force: true })
  })
  const open = async (more: Partial<GroundOptions> = {}) => {
    const ground = await openGround({ dataDir, progress: (step) => steps.push(step), ...more })
    opened.push(ground)
    return ground
  }
  const ask = (url: string, sql: string) =>
    withConnection(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows)
  const pidFile = () => join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
  const postmaster = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0])
  const ended = async (pid: number) => {
    while (isAlive(pid)) await pause(20)
  }

  it('is a PostgreSQL 18 of its own, with a database that keeps every letter, and three roles', async () => {
    const ground = await open()
    expect(steps).toEqual(['createCluster', 'startDatabase', 'createDatabase'])
    expect(ground.joined).toBe(false)
    const [facts] = await ask(
      ground.appUrl,
      `select current_user as role, current_database() as database, current_setting('server_version_num')::int / 10000 as version,
       current_setting('server_encoding') as encoding, current_setting('timezone') as timezone, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commit, current_setting('listen_addresses') as tcp, current_setting('search_path') as path,
       'ñ' collate "default" between 'n' and 'o' as "sortsSpanish"`,
    )
    expect(facts).toEqual({
      role: 'aval_app',
      database: 'aval',
      version: 18,
      encoding: 'UTF8',
      timezone: 'UTC',
      fsync: 'on',
      commit: 'on',
      tcp: '',
      path: 'aval',
      sortsSpanish: true,
    })
    expect(await ask(ground.migratorUrl, 'select current_user as role')).toEqual([{ role: 'aval_migrator' }])
    expect(await ask(ground.ownerUrl, 'select usesuper from pg_user where usename = current_user')).toEqual([
      { usesuper: true },
    ])
    await expect(ask(ground.appUrl, 'create table public.mine (id int)')).rejects.toMatchObject({
      code: '42501',
    })
    await expect(ask(ground.appUrl, 'create temporary table mine (id int)')).rejects.toMatchObject({
      code: '42501',
    })
  })

  it('lets nobody in without the secret, which only its owner can read', async () => {
    const ground = await open({ fast: true })
    expect(await whyNoEntry(urlAs(ground.ownerUrl, { password: 'wrong' }))).toBe('28P01')
    expect(await whyNoEntry(urlAs(ground.ownerUrl, { password: '' }))).not.toBeUndefined()
    expect(statSync(join(dataDir, 'ground', 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(dataDir, 'ground')).mode & 0o777).toBe(0o700)
    for (const folder of ['postgres', 'postgres/cluster', 'postgres/socket']) {
      expect(statSync(join(dataDir, folder)).mode & 0o777).toBe(0o700)
      if (isRoot) expect(statSync(join(dataDir, folder)).uid).not.toBe(0)
    }
  })

  it('is shared by whoever opens it, and stopped by the last to leave', async () => {
    const [first, second] = await Promise.all([open({ fast: true }), open({ fast: true })])
    expect([first.joined, second.joined].sort()).toEqual([false, true])
    expect(second.appUrl).toBe(first.appUrl)
    const pid = postmaster()
    await first.stop()
    expect(await ask(second.appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await second.stop()
    expect(isAlive(pid)).toBe(false)
    expect((await open({ fast: true })).joined).toBe(false)
  })

  it('finds every acknowledged row after all of PostgreSQL was killed in mid write, again and again', async () => {
    let ground = await open()
    await ask(
      ground.migratorUrl,
      'create schema if not exists aval; create table aval.kept (id integer primary key)',
    )
    let last = 0
    for (let round = 0; round < 3; round += 1) {
      const pid = postmaster()
      await withConnection(ground.migratorUrl, async (client) => {
        const end = Date.now() + 300
        setTimeout(() => process.kill(-pid, 'SIGKILL'), 300)
        while (Date.now() < end + 5_000) {
          await client.query('insert into aval.kept values ($1)', [last + 1])
          last += 1
        }
      }).catch(() => undefined)
      const before = Date.now()
      ground = await open()
      expect(Date.now() - before).toBeLessThan(10_000)
      const [row] = await ask(
        ground.migratorUrl,
        `select count(*) as count, max(id) as last from aval.kept where id <= ${last}`,
      )
      expect(row).toEqual({ count: last, last })
      last = Number((await ask(ground.migratorUrl, 'select max(id) as last from aval.kept'))[0]?.last)
    }
    expect(last).toBeGreaterThan(10)
  })

  it('joins what a killed Aval left running', async () => {
    const script = `import { openGround } from ${JSON.stringify(join(import.meta.dirname, 'openGround.ts'))}
      await openGround({ dataDir: ${JSON.stringify(dataDir)}, fast: true }); console.log('open'); setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    const pid = postmaster()
    child.kill('SIGKILL')
    const ground = await open({ fast: true })
    expect(ground.joined).toBe(true)
    expect(steps).toEqual(['joinDatabase'])
    expect(postmaster()).toBe(pid)
    await ground.stop()
    expect(isAlive(pid)).toBe(false)
  })

  it('starts again where PostgreSQL dies under a running server', async () => {
    const ground = await open({ keepRunning: true })
    const pid = postmaster()
    process.kill(-pid, 'SIGKILL')
    const killed = Date.now()
    await ended(pid)
    while ((await whyNoEntry(ground.appUrl)) !== undefined) await pause(50)
    expect(Date.now() - killed).toBeLessThan(10_000)
    expect(postmaster()).not.toBe(pid)
    expect(steps).toContain('recoverDatabase')
  })

  it('is not misled by an old postmaster.pid whose number now belongs to another program', async () => {
    await (await open()).stop()
    writeFileSync(pidFile(), `${process.pid}\n${dataDir}\n1\n5432\n/tmp\n\n\nready\n`)
    expect((await open()).joined).toBe(false)
  })

  it('starts again after a first start was cut short', async () => {
    mkdirSync(join(dataDir, 'postgres', 'cluster.new'), { recursive: true })
    writeFileSync(join(dataDir, 'postgres', 'first-secret'), 'x')
    mkdirSync(join(dataDir, 'ground', 'users'), { recursive: true })
    writeFileSync(join(dataDir, 'ground', 'lock'), '999999999:1')
    writeFileSync(join(dataDir, 'ground', 'users', 'someone'), '999999999:1')
    const ground = await open({ fast: true })
    const pid = postmaster()
    await ground.stop()
    expect(isAlive(pid)).toBe(false)
  })

  it('lives under a path too long for a socket, with spaces and letters of all kinds', async () => {
    dataDir = join(base, 'Administración de Aduanas "NEEC", año 2026', 'x'.repeat(90), 'data')
    const ground = await open({ fast: true })
    expect(await ask(ground.appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    const second = await open({ fast: true })
    expect(second.joined).toBe(true)
  })

  it.runIf(isRoot)(
    'as root beneath a folder that only root may enter, keeps its data where PostgreSQL may',
    async () => {
      chmodSync(base, 0o700)
      const ground = await open({ fast: true })
      expect(steps[0]).toBe('moveOutOfPrivateFolder')
      expect(statSync(base).mode & 0o777).toBe(0o700)
      expect(lstatSync(join(dataDir, 'postgres')).isSymbolicLink()).toBe(true)
      const home = realpathSync(join(dataDir, 'postgres'))
      try {
        expect(statSync(home).mode & 0o777).toBe(0o700)
        expect(await ask(ground.appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
        await ground.stop()
        expect((await open({ fast: true })).appUrl).toBe(ground.appUrl)
      } finally {
        for (const each of opened) await each.stop()
        rmSync(home, { recursive: true, force: true })
      }
    },
  )

  it('says so when the secrets are not those of the data', async () => {
    await (await open({ fast: true })).stop()
    rmSync(join(dataDir, 'ground', 'secrets.json'))
    await expect(open({ fast: true })).rejects.toMatchObject({ code: 'database.secretsLost' })
  })

  describe('on a server given by DATABASE_URL', () => {
    const asServer = async () => {
      const server = await startEmbeddedPostgres({ dataDir: join(base, 'server'), fast: true })
      const url = urlAs(server.ownerUrl, { database: 'postgres' })
      await ask(url, `create role ministry login createrole createdb password 'a secret'`)
      return { server, url: urlAs(url, { user: 'ministry', password: 'a secret', database: 'neec' }) }
    }

    it('makes its database and roles with a role that is no superuser, and needs no file to find them again', async () => {
      const { server, url } = await asServer()
      try {
        const ground = await open({ databaseUrl: url })
        expect(databaseOf(ground.appUrl)).toBe('neec')
        expect(await ask(ground.appUrl, 'select current_user as role')).toEqual([{ role: 'aval_app' }])
        await ask(ground.migratorUrl, 'create schema aval')
        const another = await open({ databaseUrl: url, dataDir: join(base, 'another machine') })
        expect(another.appUrl).toBe(ground.appUrl)
        await ground.stop()
        expect(await whyNoEntry(ground.appUrl)).toBeUndefined()
      } finally {
        await server.stop()
      }
    })

    it('says what is wrong with the role, the password or the address', async () => {
      const { server, url } = await asServer()
      try {
        await ask(urlAs(server.ownerUrl, { database: 'postgres' }), `create role small login password 'x'`)
        await ask(urlAs(server.ownerUrl, { database: 'postgres' }), 'create database small owner small')
        const refused = (databaseUrl: string) => expect(open({ databaseUrl })).rejects
        await refused(urlAs(url, { user: 'small', password: 'x', database: 'small' })).toMatchObject({
          code: 'database.mayNotCreateRoles',
        })
        await refused(urlAs(url, { password: 'wrong' })).toMatchObject({ code: 'database.entryRefused' })
        await refused('postgresql://ministry:x@127.0.0.1:1/neec').toMatchObject({
          code: 'database.unreachable',
        })
        await ask(
          urlAs(server.ownerUrl, { database: 'postgres' }),
          `create database old template template0 encoding 'LATIN1' locale 'C'`,
        )
        await refused(urlAs(server.ownerUrl, { database: 'old' })).toMatchObject({ code: 'database.notUtf8' })
      } finally {
        await server.stop()
      }
    })
  })
})
