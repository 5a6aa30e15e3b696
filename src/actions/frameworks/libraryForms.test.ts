import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import type { Actor } from '../actor.ts'
import { exportLibraryAs } from './exportLibrary.ts'
import { importLibrary } from './importLibrary.ts'
import { previewLibrary } from './previewLibrary.ts'
import { setPutAway } from './putAway.ts'
import { listLibraries, searchFrameworks } from './readLibraries.ts'
import { readLibraryFile, readSentLibrary } from './readLibraryFile.ts'
import { readBranch, readLibrary, readNode } from './readTree.ts'

const yard = readFileSync('tests/fixtures/frameworks/yard.yaml')
const port = readFileSync('tests/fixtures/oscal/port-catalog.json')
const library = 'urn:aval:risk:library:yard'
const words = (code: string, values?: object) => `${code} ${JSON.stringify(values ?? {})}`
const done = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

describe('a framework library in other forms', () => {
  let ground: TestWorld
  let manager: Actor
  let auditor: Actor
  beforeAll(async () => {
    ground = await aWorld()
    manager = await ground.anOfficer('Marta', 'programmeManager')
    auditor = await ground.anOfficer('Aurelio', 'auditor')
    done(await bringIn(yard, 'yard.yaml'))
  })
  afterAll(() => ground.drop())
  const bringIn = async (bytes: Buffer, file: string, head = {}) => {
    const read = await readLibraryFile(file, bytes, head, words)
    return read.ok ? importLibrary(ground.world, manager, read.value, words) : read
  }
  const written = async (wanted: { library: string; as: 'csv' | 'oscal'; framework?: number }) =>
    done(await exportLibraryAs(ground.world, auditor, { framework: 0, ...wanted })).text
  const top = async (of: string) =>
    done(await readBranch(ground.world, auditor, { library: of, framework: 0 })).items
  const preview = async (bytes: Buffer, file: string, head = {}) => {
    const read = done(await readSentLibrary({ file, bytes, head }))
    return done(await previewLibrary(ground.world, manager, read, words))
  }

  it('is read branch by branch, in another language and by group', async () => {
    expect((await top(library)).map(({ refId, children }) => [refId, children])).toEqual([
      ['Y.1', 2],
      ['Y.2', 1],
    ])
    const branch = (more: object) =>
      readBranch(ground.world, auditor, { library, framework: 0, ...more }).then(done)
    const under = 'urn:aval:risk:req_node:yard:y.1'
    expect((await branch({ under })).items.map(({ refId }) => refId)).toEqual(['Y.1.1', '1.10'])
    expect((await branch({ under, from: 1 })).items.map(({ refId }) => refId)).toEqual(['1.10'])
    const inGroup = await branch({ group: 'small' })
    expect(inGroup).toMatchObject({ total: 1, items: [{ refId: 'Y.1', children: 1 }] })
    const told = done(await readLibrary(ground.world, auditor, library))
    expect(told).toMatchObject({ languages: ['en', 'es'], source: 'tests', importedByName: 'Marta' })
    expect(told.frameworks[0]).toMatchObject({
      nodes: 6,
      assessable: 3,
      groups: [
        { id: 'all "of\\them"', name: 'All', nodes: 1 },
        { id: 'small', name: 'Small companies', nodes: 1 },
      ],
    })
  })

  it('tells one node as it came, with the way to it', async () => {
    const urn = 'urn:aval:risk:req_node:yard:y.2.1'
    expect(done(await readNode(ground.world, auditor, { library, urn }))).toMatchObject({
      framework: 0,
      path: ['urn:aval:risk:req_node:yard:y.2', 'urn:aval:risk:req_node:yard:y.2.0'],
      node: { name: 'El patio está señalado' },
    })
    const gate = 'urn:aval:risk:req_node:gate:g.1'
    expect(done(await readNode(ground.world, auditor, { library, urn: gate }))).toMatchObject({
      framework: 1,
    })
    expect(await readNode(ground.world, auditor, { library, urn: 'urn:x:y' })).toMatchObject({ ok: false })
  })

  it('comes out as a table that comes in again with every node in its place', async () => {
    const table = await written({ library, as: 'csv' })
    const head = { urn: 'urn:aval:risk:library:again', name: 'Again', locale: 'en' }
    const renamed = table.replaceAll('req_node:yard', 'req_node:again')
    done(await bringIn(Buffer.from(renamed), 'again.csv', head))
    const branchOf = async (of: string) =>
      (await top(of)).map(({ refId, name, children }) => ({ refId, name, children }))
    expect(await branchOf(head.urn)).toEqual(await branchOf(library))
    const urn = 'urn:aval:risk:req_node:again:y.1.1'
    const { node } = done(await readNode(ground.world, auditor, { library: head.urn, urn }))
    expect(node).toMatchObject({ assessable: true, typical_evidence: 'A book of seals' })
  })

  it('comes out as a sound OSCAL catalogue, whose controls come in again', async () => {
    const catalog = await written({ library, as: 'oscal' })
    expect(JSON.parse(catalog).catalog.metadata['oscal-version']).toBe('1.2.1')
    const { library: told } = await preview(Buffer.from(catalog), 'yard.json')
    expect(told?.frameworks[0]?.first.map(({ refId, depth }) => [refId, depth])).toEqual([
      ['Y.1', 1],
      ['Y.1.1', 2],
      ['1.10', 2],
      ['Y.2', 1],
      ['Y.2.0', 2],
      ['Y.2.1', 3],
    ])
  })

  it('may be an OSCAL catalogue of somebody else: groups are headings, controls are answered', async () => {
    const imported = done(await bringIn(port, 'port-catalog.json'))
    const atTop = await top(imported.id)
    expect(atTop.some(({ assessable, children }) => !assessable && children > 0)).toBe(true)
    expect(atTop.some(({ assessable }) => assessable)).toBe(true)
    const back = JSON.parse(await written({ library: imported.id, as: 'oscal' }))
    const ids = (holder: { groups?: never[]; controls?: { id: string }[] }): string[] => [
      ...(holder.groups ?? []).flatMap(ids),
      ...(holder.controls ?? []).flatMap((one) => [one.id, ...ids(one as never)]),
    ]
    expect(ids(back.catalog).sort()).toEqual(ids(JSON.parse(port.toString()).catalog).sort())
    const faulty = Buffer.from(port.toString().replace('"id": "ya-2"', '"id": "ya-1"'))
    expect(await preview(faulty, 'x.json')).toMatchObject({
      sound: false,
      library: null,
      faults: [{ place: '/catalog/groups/1/controls/2/id' }],
    })
  })

  it('is looked at before it is kept: what it holds, what is here already, what is wrong and where', async () => {
    const before = done(await listLibraries(ground.world, auditor)).items.length
    expect(await preview(yard, 'yard.yaml')).toMatchObject({ library: { standing: 'already', nodes: 8 } })
    const other = Buffer.from(yard.toString().replace('Seals are', 'Keys are'))
    expect(await preview(other, 'yard.yaml')).toMatchObject({ library: { standing: 'taken' } })
    const table = Buffer.from('clave,nombre,superior\nA,x,\nB,y,Z\nC,z,A\n')
    const head = { urn: 'urn:aval:risk:library:new', name: 'New' }
    expect(await preview(table, 'a.csv', head)).toMatchObject({
      faultCount: 1,
      faults: [{ place: 'csv:3:superior' }],
    })
    const mended = Buffer.from(table.toString().replace('Z', 'A'))
    expect(await preview(mended, 'a.csv', head)).toMatchObject({ library: { standing: 'new', nodes: 3 } })
    expect(done(await listLibraries(ground.world, auditor)).items).toHaveLength(before)
  })

  it('is put away by few and taken out again: it leaves searches, and nothing is lost', async () => {
    const found = async () => done(await searchFrameworks(ground.world, auditor, 'senalado', library)).items
    const everywhere = async () =>
      done(await searchFrameworks(ground.world, auditor, 'senalado')).items.filter(
        ({ urn }) => urn === 'urn:aval:risk:req_node:yard:y.2.1',
      )
    expect(await setPutAway(ground.world, auditor, { library, putAway: true })).toMatchObject({
      refusal: { family: 'notAllowed' },
    })
    expect(await everywhere()).toHaveLength(1)
    done(await setPutAway(ground.world, manager, { library, putAway: true }))
    expect(await everywhere()).toHaveLength(0)
    expect(await found()).toHaveLength(1)
    done(await setPutAway(ground.world, manager, { library, putAway: false }))
    expect(await everywhere()).toHaveLength(1)
  })
})
