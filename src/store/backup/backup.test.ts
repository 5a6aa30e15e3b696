import { createHash, generateKeyPairSync } from 'node:crypto'
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import { recordAudit } from '../audit/recordAudit.ts'
import { sealPending } from '../audit/seal.ts'
import { signingKeyOf } from '../audit/signingKey.ts'
import { verifyAudit } from '../audit/verify.ts'
import { withConnection } from '../database/connection.ts'
import { openDatabase } from '../database/database.ts'
import { migrationFiles, migrationsFolder } from '../database/migrationFiles.ts'
import { inScope, type Scope } from '../database/scope.ts'
import { type BackupOptions, backup } from './backup.ts'
import { type RestoreOptions, restore } from './restore.ts'

const key = signingKeyOf(
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
)
const now = () => new Date().toISOString()
const system: Scope = { side: 'system', personId: null, operatorIds: [], officeIds: 'all', requestId: 'test' }
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('a backup', () => {
  let fresh: FreshDatabase
  let folder: string
  let evidence: string
  beforeEach(async () => {
    fresh = await freshDatabase()
    folder = await mkdtemp(join(tmpdir(), 'aval-backup-'))
    evidence = join(folder, 'evidence')
    await writeFile(join(folder, 'key.pem'), 'a key', { mode: 0o600 })
    await withConnection(fresh.ownerUrl, (client) =>
      client.query(`
        insert into aval.office (id, name, city) values ('north', 'Aduana Norte', 'Ciudad Norte');
        insert into aval.person (id, name, email) values ('${someone}', E'Ñandú\\t"O''Neill"\\\\N\\n', 'n@example.com');
        insert into aval.operator (id, name, search_name, tax_id, office_id) values ('${someone}', 'Uno', 'uno', 'UNO010101', 'north');
      `),
    )
    return async () => {
      await fresh.drop()
      await rm(folder, { recursive: true, force: true })
    }
  })
  const someone = 'aaaaaaaa-0000-4000-8000-000000000001'
  const place = (text: string) =>
    join(evidence, sha256(text).slice(0, 2), sha256(text).slice(2, 4), sha256(text))

  /** File first, then its row and its audit event in one transaction, as the application does. */
  const bring = async (text: string, db = fresh.db) => {
    await mkdir(dirname(place(text)), { recursive: true })
    await writeFile(place(text), text)
    await inScope(db, system, async (tx) => {
      await tx.client.query(
        `insert into aval.evidence (operator_id, name, media_type, size_bytes, sha256, scan) values ($1, $2, 'text/plain', 1, $3, 'clean')`,
        [someone, text, sha256(text)],
      )
      await recordAudit(tx, {
        action: 'evidence.add',
        subjectKind: 'evidence',
        subjectId: sha256(text),
        detail: { text },
      })
    })
  }
  const seal = () => sealPending(fresh.db, { key, origin: 'test', now })
  const take = (name: string, more: Partial<BackupOptions> = {}) =>
    backup({
      ownerUrl: fresh.ownerUrl,
      into: join(folder, name),
      evidenceFolder: evidence,
      keep: { 'audit-key.pem': join(folder, 'key.pem'), absent: join(folder, 'absent') },
      now,
      ...more,
    })
  const bringBack = async (name: string, more: Partial<RestoreOptions> = {}) => {
    await fresh.db.close()
    return restore({
      migratorUrl: fresh.migratorUrl,
      from: join(folder, name),
      evidenceFolder: evidence,
      keep: { 'audit-key.pem': join(folder, 'key.pem') },
      requestId: 'test',
      ...more,
    })
  }
  const verify = (url = fresh.ownerUrl) =>
    withConnection(url, (client) => verifyAudit(client, { publicKey: key.publicKey }))
  const wipe = () => withConnection(fresh.ownerUrl, (client) => client.query('drop schema aval cascade'))
  const rowsOf = (sql: string) =>
    withConnection(fresh.ownerUrl, async (client) => (await client.query(sql)).rows)
  const contents = async () =>
    Object.fromEntries(
      await Promise.all(
        [
          'office',
          'person',
          'operator',
          'evidence',
          'audit_event',
          'audit_leaf',
          'audit_head',
          'audit_salt',
        ].map(async (table) => [table, await rowsOf(`select * from aval.${table} t order by t::text`)]),
      ),
    )

  it('brings everything back after everything was lost: rows, files, keys, and a log that verifies', async () => {
    for (const text of ['one', 'two', 'three']) await bring(text)
    await seal()
    const before = await contents()
    const root = (await verify()).root
    const made = await take('backup')
    expect(made).toMatchObject({ evidenceFiles: 3, evidenceBytes: 11, missing: [], damaged: [] })
    await wipe()
    await rm(evidence, { recursive: true })
    await rm(join(folder, 'key.pem'))
    const back = await bringBack('backup')
    expect(back).toMatchObject({ rows: made.rows, evidenceFiles: 3 })
    const { audit_event: events, audit_salt: _, ...rest } = await contents()
    const { audit_event: eventsBefore, audit_salt: __, ...restBefore } = before
    expect(rest).toEqual(restBefore)
    expect(events?.slice(0, -1).length).toBe(eventsBefore?.length)
    expect(await verify()).toMatchObject({ ok: true, size: 3, root })
    expect(await readFile(place('two'), 'utf8')).toBe('two')
    expect(await readFile(join(folder, 'key.pem'), 'utf8')).toBe('a key')
    expect((await stat(join(folder, 'key.pem'))).mode & 0o777).toBe(0o600)
    expect(await rowsOf(`select action from aval.audit_event order by at desc limit 1`)).toEqual([
      { action: 'backup.restore' },
    ])
  })

  it('lets the application go on where it was: counters, rights, history that stays history', async () => {
    await bring('one')
    await take('backup')
    await bringBack('backup', { force: true })
    const db = openDatabase(fresh.appUrl)
    try {
      await bring('two', db)
      await sealPending(db, { key, origin: 'test', now })
      expect(await verify()).toMatchObject({ ok: true, size: 3 })
      await expect(
        inScope(db, system, ({ client }) => client.query('delete from aval.audit_event')),
      ).rejects.toMatchObject({ code: '42501' })
      await expect(rowsOf('delete from aval.audit_event')).rejects.toMatchObject({ code: 'AV009' })
      const open = await rowsOf(
        `select relname from pg_class where relnamespace = 'aval'::regnamespace and relrowsecurity and not relforcerowsecurity`,
      )
      expect(open).toEqual([])
      await expect(
        rowsOf(
          `insert into aval.operator (name, search_name, tax_id, office_id) values ('x', 'x', 'x', 'nowhere')`,
        ),
      ).rejects.toMatchObject({ code: '23503' })
    } finally {
      await db.close()
    }
  })

  it('is one moment, taken while others write: each row has its file, its event and its place in the log', async () => {
    for (let index = 0; index < 40; index += 1) await bring(`before ${index}`)
    await seal()
    const written: string[] = []
    let writing = true
    const write = async (who: number) => {
      for (let index = 0; writing; index += 1) {
        await bring(`${who} ${index}`)
        written.push(`${who} ${index}`)
        if (index % 5 === 0) await seal()
      }
    }
    const writers = [write(1), write(2), write(3)]
    await new Promise((resolve) => setTimeout(resolve, 100))
    const made = await take('backup')
    writing = false
    await Promise.all(writers)
    expect(made.missing).toEqual([])
    await wipe()
    await rm(evidence, { recursive: true })
    await bringBack('backup')
    const [counted] = await rowsOf(`select (select count(*) from aval.evidence) as evidence,
      (select count(*) from aval.audit_event where action = 'evidence.add') as events`)
    expect(counted?.evidence).toBe(counted?.events)
    expect(counted?.evidence).toBeGreaterThan(40)
    expect(counted?.evidence).toBeLessThan(40 + written.length)
    expect(await verify()).toMatchObject({ ok: true })
    for (const { name } of await rowsOf('select name from aval.evidence')) {
      expect(await readFile(place(String(name)), 'utf8')).toBe(name)
    }
  })

  it('erases again who was erased since, before anybody sees the data', async () => {
    await take('backup')
    await bringBack('backup', {
      force: true,
      applyErasures: async ({ client }) => {
        await client.query(`update aval.person set name = 'erased', email = 'erased'`)
      },
    })
    expect(await rowsOf('select name from aval.person')).toEqual([{ name: 'erased' }])
  })

  it('leaves the database as it was where anything fails on the way', async () => {
    await bring('one')
    await take('backup')
    await bring('since')
    const before = await contents()
    const failing = bringBack('backup', {
      force: true,
      applyErasures: async () => {
        throw new Error('the list cannot be read')
      },
    })
    await expect(failing).rejects.toThrow('cannot be read')
    expect(await contents()).toEqual(before)
  })

  it('of an earlier release is read back as what it was and then brought up to date', async () => {
    await bring('one')
    await take('backup')
    const migrations = join(folder, 'migrations')
    await cp(migrationsFolder, migrations, { recursive: true })
    const number = String((await migrationFiles()).length + 1).padStart(4, '0')
    await writeFile(
      join(migrations, `${number}-later.sql`),
      `alter table aval.office add column code text; update aval.office set code = upper(id); alter table aval.office alter column code set not null`,
    )
    await bringBack('backup', { force: true, migrations })
    expect(await rowsOf('select id, code from aval.office')).toEqual([{ id: 'north', code: 'NORTH' }])
    expect(await verify()).toMatchObject({ ok: true })
  })

  it('is not restored over data, nor under a running Aval, unless told', async () => {
    await bring('one')
    await take('backup')
    const from = { migratorUrl: fresh.migratorUrl, from: join(folder, 'backup'), requestId: 'test' }
    await expect(restore({ ...from, force: true })).rejects.toMatchObject({ code: 'restore.inUse' })
    await expect(bringBack('backup')).rejects.toMatchObject({ code: 'restore.notEmpty' })
  })

  it('is refused whole when a byte of it changed, a file is gone, or it was cut short', async () => {
    await bring('one')
    const refusal = async (name: string, spoil: (path: string) => Promise<unknown>, code: string) => {
      await take(name)
      await spoil(join(folder, name))
      const tried = restore({
        migratorUrl: fresh.migratorUrl,
        from: join(folder, name),
        force: true,
        requestId: 'test',
      })
      await expect(tried).rejects.toMatchObject({ code })
    }
    const inBackup = (path: string) => join(path, 'evidence', place('one').slice(evidence.length + 1))
    await refusal('a', (path) => appendFile(join(path, 'tables', 'person.copy.gz'), 'x'), 'backup.damaged')
    await refusal('b', (path) => appendFile(inBackup(path), 'x'), 'backup.damaged')
    await refusal('c', (path) => rm(inBackup(path)), 'backup.damaged')
    await refusal('d', (path) => writeFile(join(path, 'evidence.sha256'), ''), 'backup.damaged')
    await refusal('e', (path) => rm(join(path, 'manifest.json')), 'backup.notABackup')
    await refusal('f', (path) => appendFile(join(path, 'kept', 'audit-key.pem'), 'x'), 'backup.damaged')
    expect(await rowsOf('select name from aval.evidence')).toEqual([{ name: 'one' }])
  })

  it('tells which evidence is missing or was changed, and keeps the rest', async () => {
    for (const text of ['one', 'two', 'three']) await bring(text)
    await rm(place('one'))
    await writeFile(place('two'), 'another')
    const made = await take('backup')
    expect(made).toMatchObject({ missing: [sha256('one')], damaged: [sha256('two')], evidenceFiles: 2 })
  })

  it('does not mix with what is in its folder, is for its owner alone, and leaves nothing behind when it fails', async () => {
    await take('backup')
    await expect(take('backup')).rejects.toMatchObject({ code: 'backup.folderNotEmpty' })
    expect((await stat(join(folder, 'backup', 'manifest.json'))).mode & 0o777).toBe(0o600)
    await expect(take('failed', { ownerUrl: fresh.appUrl })).rejects.toMatchObject({
      code: 'backup.mayNotReadAll',
    })
    await take('failed')
  })

  it('of a release newer than this one is refused', async () => {
    await take('backup')
    const file = join(folder, 'backup', 'manifest.json')
    const manifest = JSON.parse(await readFile(file, 'utf8'))
    manifest.migrations.push({ number: 9_999, name: '9999-later.sql', sha256: '' })
    await writeFile(file, JSON.stringify(manifest))
    await expect(bringBack('backup', { force: true })).rejects.toMatchObject({ code: 'migration.newer' })
  })
})
