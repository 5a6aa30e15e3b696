import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import type { World } from '../world.ts'
import { cellText } from './csv.ts'
import { exportRegister } from './exportRegister.ts'
import { anybody, aWorld, plant, turn } from './holdersForTests.ts'
import { REGISTER_PAGE_SIZE, type RegisterQuestion, searchRegister } from './searchRegister.ts'

let fresh: FreshDatabase
let world: World
beforeAll(async () => {
  fresh = await freshDatabase()
  world = aWorld(fresh.db)
  await plant(fresh.db, {
    traderNumber: 'XX000001',
    name: 'Índigo Árbol, S.A. de C.V.',
    tier: 'gold',
    city: 'Mérida',
    types: ['importer', 'exporter'],
  })
  await plant(fresh.db, {
    traderNumber: 'XX000002',
    name: 'Autotransportes Ñandú',
    city: 'Ciudad Juárez',
    types: ['roadCarrier'],
  })
  await plant(fresh.db, { traderNumber: 'XX000003', name: '=HYPERLINK("http://x")', city: '+Toluca' })
  await plant(fresh.db, { traderNumber: 'XX000004', name: 'Secreta del Norte', publishes: false })
  await plant(fresh.db, { traderNumber: 'XX000005', name: 'Suspendida del Sur', state: 'suspended' })
  await plant(fresh.db, { traderNumber: 'XX000006', name: 'Descuento 100% Real_Uno' })
})
afterAll(() => fresh.drop())

const found = async (question: RegisterQuestion): Promise<readonly string[]> => {
  const outcome = await searchRegister(world, anybody, question)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.items.map(({ traderNumber }) => traderNumber)
}

describe('the public register', () => {
  it('shows current holders who let their name stand there, by name', async () => {
    expect(await searchRegister(world, anybody, {})).toMatchObject({
      ok: true,
      value: { total: 4, page: 1, pages: 1 },
    })
    expect(await found({})).toEqual(['XX000002', 'XX000006', 'XX000003', 'XX000001'])
  })

  it('tells of a holder what is public and nothing else', async () => {
    const outcome = await searchRegister(world, anybody, { q: 'indigo' })
    expect(outcome).toEqual({
      ok: true,
      value: {
        items: [
          {
            traderNumber: 'XX000001',
            name: 'Índigo Árbol, S.A. de C.V.',
            types: ['importer', 'exporter'],
            tier: 'gold',
            city: 'Mérida',
            since: '2025-03-01',
            demonstration: false,
          },
        ],
        total: 1,
        page: 1,
        pages: 1,
      },
    })
  })

  it('is searched by the beginning of any word of the name, whatever its accents and capitals', async () => {
    for (const q of ['indigo', 'ÍNDIGO', 'arbol', 'ind arb', 'árb índ', ' Índigo '])
      expect(await found({ q })).toEqual(['XX000001'])
    expect(await found({ q: 'ndigo' })).toEqual([])
    expect(await found({ q: 'nandu' })).toEqual(['XX000002'])
  })

  it('is searched by trader number, type and city', async () => {
    expect(await found({ q: 'xx000002' })).toEqual(['XX000002'])
    expect(await found({ q: 'XX00000' })).toHaveLength(4)
    expect(await found({ type: 'roadCarrier' })).toEqual(['XX000002'])
    expect(await found({ city: 'juarez' })).toEqual(['XX000002'])
    expect(await found({ city: 'MERIDA', type: 'exporter' })).toEqual(['XX000001'])
    expect(await found({ city: 'merida', type: 'roadCarrier' })).toEqual([])
  })

  it('takes no sign of the searcher for a pattern', async () => {
    for (const q of ['%', '_', '\\', '%%%', '***', "'; drop table aval.register_entry; --"])
      expect(await found({ q })).toEqual([])
    expect(await found({ city: '%' })).toEqual([])
    expect(await found({ city: '\\' })).toEqual([])
  })

  it('answers whatever somebody types', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (typed) => {
        const text = typed.replaceAll('\0', '')
        const outcome = await searchRegister(world, anybody, { q: text, city: text, type: text })
        expect(outcome.ok).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('forgets a company in the moment it is suspended', async () => {
    const company = await plant(fresh.db, { traderNumber: 'XX000010', name: 'Fugaz' })
    expect(await found({ q: 'fugaz' })).toEqual(['XX000010'])
    await turn(fresh.db, company, 'suspended')
    expect(await found({ q: 'fugaz' })).toEqual([])
  })

  it('comes in pages', async () => {
    for (let i = 0; i <= REGISTER_PAGE_SIZE; i += 1) {
      await plant(fresh.db, {
        traderNumber: `XX0002${String(i).padStart(2, '0')}`,
        name: `Muchas ${String(i).padStart(2, '0')}`,
      })
    }
    const outcome = await searchRegister(world, anybody, { q: 'muchas', page: 2 })
    expect(outcome).toMatchObject({ value: { total: 21, page: 2, pages: 2, items: [{ name: 'Muchas 20' }] } })
    expect(await searchRegister(world, anybody, { q: 'muchas', page: 9 })).toMatchObject({
      value: { total: 21, items: [] },
    })
  })
})

describe('the register as open data', () => {
  it('holds the same companies as CSV and as JSON, and no formula', async () => {
    const [csv, json] = await Promise.all([
      exportRegister(world, anybody, 'csv'),
      exportRegister(world, anybody, 'json'),
    ])
    if (!csv.ok || !json.ok) throw new Error('not exported')
    const rows: Record<string, string>[] = parse(csv.value, { bom: true, columns: true })
    const listed = JSON.parse(json.value) as { traderNumber: string; name: string; city: string }[]
    expect(rows.map((row) => row.traderNumber)).toEqual(listed.map((row) => row.traderNumber))
    expect(rows.map((row) => row.tier)).toEqual(expect.arrayContaining(['gold', '']))
    expect(rows.find((row) => row.traderNumber === 'XX000003')).toMatchObject({
      name: `'=HYPERLINK("http://x")`,
      city: "'+Toluca",
    })
    expect(rows.map((row) => cellText(row.name ?? ''))).toEqual(listed.map((row) => row.name))
    expect(csv.value + json.value).not.toMatch(/Secreta|Suspendida/)
  })
})
