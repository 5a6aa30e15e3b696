import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { importOscal } from './importOscal.ts'
import { readDocument } from './readDocument.ts'
import { listOscalDocuments, readOscalDocument } from './readOscalDocuments.ts'

const sample = readFileSync('tests/fixtures/oscal/port-catalog.json', 'utf8')
const words = (code: string) => code
const sound = (text: string) => {
  const read = readDocument(Buffer.from(text), words)
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}
const done = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

describe('an imported OSCAL document', () => {
  let ground: TestWorld
  let manager: Actor
  let auditor: Actor
  beforeAll(async () => {
    ground = await aWorld()
    manager = await ground.anOfficer('Marta', 'programmeManager')
    auditor = await ground.anOfficer('Aurelio', 'auditor')
  })
  afterAll(() => ground.drop())
  const audited = () =>
    inScope(ground.world.db, scopeOf(ground.system), async (tx) =>
      tx.kysely
        .selectFrom('auditEvent')
        .select(['subjectId', 'detail'])
        .where('action', '=', 'oscal.import')
        .execute(),
    )

  it('is given back with every field, its schema’s address among them', async () => {
    const text = `{"$schema":"https://example.org/oscal.json",${sample.trim().slice(1)}`
    const imported = done(await importOscal(ground.world, manager, sound(text)))
    expect(imported).toMatchObject({
      model: 'catalog',
      already: false,
      versions: 1,
      counts: { controls: 10, groups: 4 },
    })
    const back = done(await readOscalDocument(ground.world, auditor, imported.id))
    expect(JSON.parse(back.content)).toEqual(JSON.parse(text))
  })

  it('comes in once, however it is laid out, and another content beside it', async () => {
    const first = done(await importOscal(ground.world, manager, sound(sample)))
    const again = done(await importOscal(ground.world, manager, sound(JSON.stringify(JSON.parse(sample)))))
    expect(again).toEqual({ ...first, already: true })
    const changed = sample.replace('Keys are counted', 'Keys are counted daily')
    const second = done(await importOscal(ground.world, manager, sound(changed)))
    expect(second).toMatchObject({ uuid: first.uuid, already: false, versions: first.versions + 1 })
    expect(second.id).not.toBe(first.id)
    const newest = done(await readOscalDocument(ground.world, auditor, first.uuid.toUpperCase()))
    expect(newest.content).toContain('Keys are counted daily')
    expect(done(await readOscalDocument(ground.world, auditor, first.id)).content).not.toContain('daily')
    const { items } = done(await listOscalDocuments(ground.world, auditor))
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]))
    expect(items[0]).not.toHaveProperty('content')
  })

  it('stands in the audit log once', async () => {
    const before = await audited()
    done(await importOscal(ground.world, manager, sound(sample)))
    const after = await audited()
    expect(after).toHaveLength(before.length)
    expect(after.map(({ detail }) => detail)).toContainEqual(
      expect.objectContaining({ kind: 'catalog', controls: 10 }),
    )
  })

  it('is the business of few', async () => {
    const validator = await ground.anOfficer('Vera', 'validator')
    const refused = { ok: false, refusal: { family: 'notAllowed' } }
    expect(await importOscal(ground.world, auditor, sound(sample))).toMatchObject(refused)
    expect(await listOscalDocuments(ground.world, validator)).toMatchObject(refused)
    expect(await readOscalDocument(ground.world, auditor, 'neec')).toMatchObject({
      ok: false,
      refusal: { code: 'oscal.notKept' },
    })
  })

  it('is seen by no company and changed by nobody, in the database itself', async () => {
    const { id } = done(await importOscal(ground.world, manager, sound(sample)))
    const asCompany = { ...scopeOf(manager), side: 'company' as const }
    const seen = await inScope(ground.world.db, asCompany, (tx) =>
      tx.kysely.selectFrom('oscalDocument').select('id').execute(),
    )
    expect(seen).toEqual([])
    await expect(
      inScope(ground.world.db, scopeOf(manager), (tx) =>
        tx.kysely.updateTable('oscalDocument').set({ title: 'x' }).where('id', '=', id).execute(),
      ),
    ).rejects.toThrow(/permission denied/)
  })
})
