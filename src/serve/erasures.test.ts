import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../tests/fixtures/database.ts'
import { readErasedList } from '../files/erasedList.ts'
import { backup } from '../store/backup/backup.ts'
import { restore } from '../store/backup/restore.ts'
import { inScope, type Tx } from '../store/database/scope.ts'
import { erasePersonIn } from '../store/erasure/erase.ts'
import type { Erased } from '../store/erasure/erased.ts'
import { erasedListOf, erasuresBefore } from './erasures.ts'
import { readSettings } from './settings.ts'

const erased: Erased = {
  personId: 'aaaaaaaa-0000-4000-8000-000000000001',
  pseudonym: 'P-0A1B2C3D',
  erasedAt: '2026-03-02T16:00:00.000Z',
}

describe('a backup from before somebody was erased', () => {
  let fresh: FreshDatabase
  let folder: string
  beforeEach(async () => {
    fresh = await freshDatabase()
    folder = mkdtempSync(join(tmpdir(), 'aval-erased-'))
    await asSystem((tx) =>
      tx.client.query(
        `insert into aval.person (id, name, email) values ('${erased.personId}', 'Zenobia Canario Ríos', 'zenobia@ejemplo.mx')`,
      ),
    )
    await backup({
      ownerUrl: fresh.ownerUrl,
      into: join(folder, 'backup'),
      now: () => new Date().toISOString(),
    })
  })
  afterEach(async () => {
    await fresh.drop()
    rmSync(folder, { recursive: true })
  })

  const asSystem = <T>(work: (tx: Tx) => Promise<T>, { db } = fresh) =>
    inScope(
      db,
      { side: 'system', personId: null, operatorIds: [], officeIds: 'all', requestId: 'test' },
      work,
    )
  const nameIn = (database: FreshDatabase) =>
    asSystem(async (tx) => (await tx.client.query('select name from aval.person')).rows[0]?.name, database)
  const settings = () => readSettings({ AVAL_DATA: join(folder, 'data') })
  const bringBackInto = async (database: FreshDatabase, file?: string) => {
    const erasures = await erasuresBefore(settings(), database.migratorUrl, file)
    await database.db.close()
    await restore({
      migratorUrl: database.migratorUrl,
      from: join(folder, 'backup'),
      force: true,
      requestId: 'test',
      applyErasures: erasures.apply,
    })
    erasures.keep()
    const { openDatabase } = await import('../store/database/database.ts')
    const db = openDatabase(database.appUrl)
    const name = await nameIn({ ...database, db })
    await db.close()
    return name
  }

  it('brings them back as a pseudonym, by what the database knew', async () => {
    await asSystem((tx) => erasePersonIn(tx, erased))
    expect(await bringBackInto(fresh)).toBe(erased.pseudonym)
    expect(readErasedList(erasedListOf(settings()))).toEqual([erased])
  })

  it('brings them back as a pseudonym on another machine, by the list kept elsewhere', async () => {
    const list = join(folder, 'kept-elsewhere.jsonl')
    appendFileSync(list, `${JSON.stringify(erased)}\n`)
    expect(await bringBackInto(fresh, list)).toBe(erased.pseudonym)
    expect(readFileSync(erasedListOf(settings()), 'utf8')).not.toContain('Zenobia')
  })

  it('brings back whom nobody erased, and nothing at all where the list cannot be read', async () => {
    const list = join(folder, 'no-list.jsonl')
    appendFileSync(list, '{"personId":"x"}\n')
    await expect(bringBackInto(fresh, list)).rejects.toMatchObject({ code: 'restore.erased' })
    expect(await bringBackInto(fresh)).toBe('Zenobia Canario Ríos')
  })
})
