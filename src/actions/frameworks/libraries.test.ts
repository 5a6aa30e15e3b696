import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { readLibraryText } from '../../files/frameworks/readLibraryText.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { exportLibrary } from './exportLibrary.ts'
import { importLibrary } from './importLibrary.ts'
import { listLibraries, readFrameworks, searchFrameworks } from './readLibraries.ts'
import { readLibraryFile } from './readLibraryFile.ts'

const sample = readFileSync('tests/fixtures/frameworks/yard.yaml', 'utf8')
const table = readFileSync('tests/fixtures/frameworks/muelle.csv')
const words = (code: string, values?: object) => `${code} ${JSON.stringify(values ?? {})}`
const done = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

describe('an imported framework library', () => {
  let ground: TestWorld
  let manager: Actor
  let auditor: Actor
  beforeAll(async () => {
    ground = await aWorld()
    manager = await ground.anOfficer('Marta', 'programmeManager')
    auditor = await ground.anOfficer('Aurelio', 'auditor')
  })
  afterAll(() => ground.drop())
  const bringIn = async (text: string | Buffer, file = 'x.yaml', head = {}) => {
    const read = await readLibraryFile(file, Buffer.from(text), head, words)
    return read.ok ? importLibrary(ground.world, manager, read.value, words) : read
  }
  const kept = async () => done(await listLibraries(ground.world, auditor)).items.length

  it('is given back with every field, tabs, line breaks and backslashes among them', async () => {
    const imported = done(await bringIn(sample))
    expect(imported).toMatchObject({ frameworks: 2, nodes: 8, mappings: 2, already: false })
    const { text } = done(await exportLibrary(ground.world, auditor, imported.urn))
    expect(readLibraryText(Buffer.from(text))).toEqual(readLibraryText(Buffer.from(sample)))
  })

  it('comes in once; the same version with other content is refused, a later one is kept beside it', async () => {
    done(await bringIn(sample))
    const before = await kept()
    const again = readLibraryText(Buffer.from(sample))
    if (!('value' in again)) throw new Error('unread')
    const turned = Object.fromEntries(Object.entries(again.value).reverse())
    expect(done(await bringIn(JSON.stringify(turned)))).toMatchObject({ already: true })
    const changed = sample.replace('Seals are counted', 'Seals are weighed')
    expect(await bringIn(changed)).toMatchObject({ refusal: { code: 'library.versionTaken' } })
    expect(await kept()).toBe(before)
    expect(done(await bringIn(changed.replace('version: 3', 'version: 4')))).toMatchObject({ already: false })
    expect(await kept()).toBe(before + 1)
  })

  it('is searched by words without accents, and read as a tree', async () => {
    done(await bringIn(sample))
    const found = done(await searchFrameworks(ground.world, auditor, 'PATIO senalado'))
    expect(found.items.map(({ refId }) => refId)).toContain('Y.2.1')
    expect(done(await searchFrameworks(ground.world, auditor, '100% patio_')).items).toEqual([])
    const { frameworks } = done(
      await readFrameworks(ground.world, auditor, { library: 'urn:aval:risk:library:yard' }),
    )
    expect(frameworks[0]?.nodes.map(({ depth }) => depth)).toEqual([1, 2, 2, 1, 2, 3])
  })

  it('keeps nothing of a library whose mappings end nowhere', async () => {
    const before = await kept()
    const lost = sample
      .replace('library:yard', 'library:lost')
      .replace(
        'target_requirement_urn: urn:aval:risk:req_node:gate:g.1',
        'target_requirement_urn: urn:aval:risk:req_node:gate:g.9',
      )
    const refused = await bringIn(lost)
    expect(refused).toMatchObject({
      refusal: {
        code: 'library.faulty',
        path: '/objects/requirement_mapping_sets/0/requirement_mappings/0/target_requirement_urn',
        with: { fault: 'endUnknown' },
      },
    })
    expect(await kept()).toBe(before)
  })

  it('may be a table with Spanish headings, an empty column and formulas that stay text', async () => {
    const head = { urn: 'urn:aval:risk:library:muelle', name: 'Muelle', locale: 'es' }
    const imported = done(await bringIn(table, 'muelle.csv', head))
    expect(imported).toMatchObject({ nodes: 4 })
    const { frameworks } = done(await readFrameworks(ground.world, auditor, { library: imported.id }))
    expect(frameworks[0]?.nodes.map(({ refId, depth, assessable }) => [refId, depth, assessable])).toEqual([
      ['M', 1, false],
      ['M.1', 2, true],
      ['M.1.a', 3, true],
      ['M.2', 2, false],
    ])
    const orphan = Buffer.from('clave,nombre,superior\nA,x,\nB,y,Z\n')
    expect(await bringIn(orphan, 'a.csv', head)).toMatchObject({
      refusal: { path: 'csv:3:superior' },
    })
    const grouped = Buffer.from('clave,nombre,nivel\nA,x,1\n\nB,y,3\n')
    expect(await bringIn(grouped, 'a.csv', head)).toMatchObject({ refusal: { path: 'csv:4:nivel' } })
    expect(await bringIn(Buffer.from('a,b\n1,2\n'), 'a.csv', head)).toMatchObject({
      refusal: { with: { fault: 'columnMissing' } },
    })
  })

  it('is the business of few, stands in the audit log once, and is changed by nobody', async () => {
    const read = done(await readLibraryFile('x.yaml', Buffer.from(sample), {}, words))
    expect(await importLibrary(ground.world, auditor, read, words)).toMatchObject({
      refusal: { family: 'notAllowed' },
    })
    const { id } = done(await importLibrary(ground.world, manager, read, words))
    const events = await inScope(ground.world.db, scopeOf(ground.system), (tx) =>
      tx.kysely.selectFrom('auditEvent').select('id').where('subjectId', '=', id).execute(),
    )
    expect(events).toHaveLength(1)
    const asCompany = { ...scopeOf(manager), side: 'company' as const }
    expect(
      await inScope(ground.world.db, asCompany, (tx) =>
        tx.kysely.selectFrom('frameworkNode').select('urn').execute(),
      ),
    ).toEqual([])
    await expect(
      inScope(ground.world.db, scopeOf(manager), (tx) =>
        tx.kysely.updateTable('frameworkNode').set({ name: 'x' }).execute(),
      ),
    ).rejects.toThrow(/permission denied/)
  })
})
