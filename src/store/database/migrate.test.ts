import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import { withConnection } from './connection.ts'
import { migrate } from './migrate.ts'
import { migrationFiles, migrationsFolder } from './migrationFiles.ts'

describe('migrating', () => {
  let fresh: FreshDatabase
  let folder: string
  let next: number
  beforeEach(async () => {
    fresh = await freshDatabase()
    folder = await mkdtemp(join(tmpdir(), 'aval-migrations-'))
    await cp(migrationsFolder, folder, { recursive: true })
    next = (await migrationFiles()).length + 1
    return async () => {
      await fresh.drop()
      await rm(folder, { recursive: true })
    }
  })
  const named = (number: number, what: string) => `${String(number).padStart(4, '0')}-${what}.sql`
  const add = (number: number, what: string, sql: string) => writeFile(join(folder, named(number, what)), sql)
  const run = () => migrate(fresh.migratorUrl, { folder })
  const tables = () =>
    withConnection(fresh.ownerUrl, async (client) =>
      (
        await client.query(
          `select relname from pg_class where relname like 'later%' and relkind = 'r' order by 1`,
        )
      ).rows.map((row) => row.relname),
    )

  it('does nothing the second time', async () => {
    expect(await run()).toEqual({ applied: [], level: next - 1 })
  })

  it('applies what is new, in order, and tells the level', async () => {
    await add(next, 'later', 'create table aval.later (id integer)')
    await add(
      next + 1,
      'later-still',
      'create table aval.later_still (id integer); insert into aval.later values (1)',
    )
    const told: string[] = []
    const done = await migrate(fresh.migratorUrl, { folder, progress: (name) => told.push(name) })
    expect(done).toEqual({ applied: [named(next, 'later'), named(next + 1, 'later-still')], level: next + 1 })
    expect(told).toEqual(done.applied)
    expect(await tables()).toEqual(['later', 'later_still'])
  })

  it('lets two servers start at once: each file is applied once', async () => {
    await add(next, 'later', 'create table aval.later (id integer); select pg_sleep(0.2)')
    const done = await Promise.all([run(), run(), run()])
    expect(done.flatMap((one) => one.applied)).toEqual([named(next, 'later')])
  })

  it('keeps nothing of a file that fails, says which line, and what to do', async () => {
    await add(next, 'later', 'create table aval.later (id integer);\n\nselect nonsense;')
    await expect(run()).rejects.toMatchObject({
      code: 'migration.failed',
      file: named(next, 'later'),
      message: expect.stringContaining(`${named(next, 'later')}, line 3`),
      remedy: expect.stringContaining('previous release'),
    })
    expect(await tables()).toEqual([])
    await add(next, 'later', 'create table aval.later (id integer)')
    expect((await run()).applied).toEqual([named(next, 'later')])
  })

  it('refuses an applied file that was edited', async () => {
    await add(next, 'later', 'create table aval.later (id integer)')
    await run()
    await add(next, 'later', 'create table aval.later (id bigint)')
    await expect(run()).rejects.toMatchObject({ code: 'migration.changed', file: named(next, 'later') })
  })

  it('does not mind other line ends', async () => {
    await add(next, 'later', 'create table aval.later\n(id integer)\n')
    await run()
    await add(next, 'later', 'create table aval.later\r\n(id integer)\r\n')
    expect((await run()).applied).toEqual([])
  })

  it('refuses a database newer than the code', async () => {
    await add(next, 'later', 'create table aval.later (id integer)')
    await run()
    await expect(migrate(fresh.migratorUrl)).rejects.toMatchObject({ code: 'migration.newer' })
  })

  it('refuses a gap, a repeat and a name of another form', async () => {
    await add(next + 1, 'later', '')
    await expect(run()).rejects.toMatchObject({ code: 'migration.numbering' })
    await rm(join(folder, named(next + 1, 'later')))
    await add(next - 1, 'zzz-again', '')
    await expect(run()).rejects.toMatchObject({ code: 'migration.numbering' })
    await rm(join(folder, named(next - 1, 'zzz-again')))
    await writeFile(join(folder, '7-Later.sql'), '')
    await expect(run()).rejects.toMatchObject({ code: 'migration.numbering' })
  })
})
