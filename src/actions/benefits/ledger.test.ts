import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCompanies, makeMonth } from '../../../bench/border/madeDeclarations.ts'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import type { Actor } from '../actor.ts'
import { followBenefits, rebuildBenefits } from './countLedger.ts'
import { ownCsv, programmeCsv } from './ledgerCsv.ts'
import { type OwnLedger, readOwnLedger } from './ownLedger.ts'
import { type ProgrammeLedger, readProgrammeLedger } from './programmeLedger.ts'
import { openPublicLedger, publicLedgerCsv, toldQuarter } from './publicLedger.ts'

describe('The ledger of benefits', () => {
  let ground: TestWorld
  let manager: Actor
  let company: Actor
  let other: Actor
  const programme = async (
    query: Parameters<typeof readProgrammeLedger>[2] = {},
  ): Promise<ProgrammeLedger> => {
    const outcome = await readProgrammeLedger(ground.world, manager, query)
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return outcome.value
  }
  const own = async (by: Actor): Promise<OwnLedger> => {
    const outcome = await readOwnLedger(ground.world, by, {})
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return outcome.value
  }
  const companyNamed = async (traderNumber: string): Promise<Actor> => {
    const person = await ground.aPerson(traderNumber === 'C0' ? 'Inés Robledo' : 'Alba Nueva')
    const id = await asSystem(ground.db, async (tx) => {
      const { rows } = await tx.client.query<{ id: string }>(
        'select id from aval.operator where trader_number = $1',
        [traderNumber],
      )
      return rows[0]?.id ?? ''
    })
    return { ...person, roles: ['companyAdministrator'], operatorIds: [id] }
  }
  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-08-15T18:00:00.000Z')
    manager = await ground.anOfficer('Nuria Cárdenas', 'programmeManager')
  })
  afterAll(() => ground.drop())

  it('says of an empty border that there is nothing, and claims nothing', async () => {
    const told = await programme()
    expect(told.inspections).toBeNull()
    expect(told.counted).toMatchObject({ first: null, last: null, demonstration: false })
    expect(told.benefits.length).toBeGreaterThan(3)
    expect(new Set(told.benefits.map(({ delivery }) => delivery))).toEqual(
      new Set(['tooFew', 'notMeasured', 'notGiven', 'notDelivered']),
    )
  })

  it('shows what was planted: half as many inspections, and shorter waits', async () => {
    await asSystem(ground.db, async (tx) => {
      await makeCompanies(tx.client, 60, 3)
      for (const month of ['2026-04-01', '2026-05-01', '2026-06-01'])
        await makeMonth(tx.client, { month, declarations: 4_000, offices: 3, demonstration: true })
    })
    expect(await followBenefits(ground.world)).toEqual({ months: 3, lodged: 12_000 })
    expect(await followBenefits(ground.world)).toEqual({ months: 0, lodged: 0 })
    const told = await programme()
    expect([told.from, told.to, told.counted.demonstration]).toEqual(['2026-04', '2026-06', true])
    const ratio = told.inspections?.ratio
    expect(told.inspections?.finding.verdict).toBe('less')
    expect((ratio?.low ?? 1) < 0.55 && (ratio?.high ?? 0) > 0.45).toBe(true)
    expect(told.clearance?.finding.verdict).toBeDefined()
    expect(told.wait?.finding.verdict).toBe('less')
    expect(told.byMonth.map(({ key }) => key)).toEqual(['2026-04', '2026-05', '2026-06'])
    expect(told.byTier.map(({ key }) => key)).toEqual(['1', '2'])
    expect(told.benefits.find(({ id }) => id === 'fewer-inspections')?.delivery).toBe('kept')
    const { compared = 0, incomparable = 0 } = told.inspections ?? {}
    expect(compared + incomparable).toBe(told.lodged.certified)
  })

  it('adds up by office and mode to the whole, and narrows to what is asked', async () => {
    const told = await programme()
    for (const parts of [told.byOffice, told.byMode, told.byMonth, told.byTier]) {
      const done = parts.reduce((sum, { effect }) => sum + (effect?.done ?? 0), 0)
      const lost = parts.reduce((sum, { effect }) => sum + (effect?.compared ?? 0), 0)
      if (parts !== told.byTier)
        expect([done, lost]).toEqual([told.inspections?.done, told.inspections?.compared])
    }
    const narrow = await programme({ office: 'o1', mode: 'road', tier: '2', from: '2026-05', to: '2026-05' })
    expect(narrow.byOffice.map(({ key }) => key)).toEqual(['o1'])
    expect(narrow.inspections?.compared).toBeLessThan(told.inspections?.compared ?? 0)
    expect((await readProgrammeLedger(ground.world, manager, { from: '2026-06', to: '2026-04' })).ok).toBe(
      false,
    )
    expect((await readProgrammeLedger(ground.world, manager, { from: '1990-01', to: '2026-04' })).ok).toBe(
      false,
    )
  })

  it('comes to the same when it is counted anew, with progress', async () => {
    const before = await programme()
    const seen: string[] = []
    await rebuildBenefits(ground.world, ({ month, done, of }) => seen.push(`${month} ${done}/${of}`))
    expect(seen).toEqual(['2026-04 1/3', '2026-05 2/3', '2026-06 3/3'])
    expect(await programme()).toEqual(before)
  })

  it('shows a company its own and nobody else’s', async () => {
    company = await companyNamed('C0')
    other = await companyNamed('C1')
    const [mine, theirs] = [await own(company), await own(other)]
    expect(mine.lodged).toBeGreaterThan(theirs.lodged)
    expect(mine.certified).toBe(mine.lodged)
    expect(mine.roles).toEqual(['importer'])
    expect(mine.inspections?.compared).toBeGreaterThan(0)
    expect(mine.byMonth.length).toBe(3)
    const inMonths = (of: 'certified' | 'inspected' | 'expected') =>
      mine.byMonth.reduce((sum, month) => sum + (month[of] ?? 0), 0)
    expect([inMonths('certified'), inMonths('inspected')]).toEqual([
      mine.inspections?.compared,
      mine.inspections?.done,
    ])
    expect(inMonths('expected')).toBeCloseTo(mine.inspections?.expected ?? 0, 6)
    expect(JSON.stringify(mine)).not.toContain('C1')
    expect(await readOwnLedger(ground.world, manager, {})).toMatchObject({ ok: false })
    expect(await readProgrammeLedger(ground.world, company, {})).toMatchObject({
      refusal: { family: 'notAllowed' },
    })
  })

  it('goes out as tables with the same figures', async () => {
    const told = await programme()
    const lines = programmeCsv(told).trim().split('\r\n')
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([15]))
    expect(lines[1]).toContain(`inspections,,less,${told.inspections?.compared}`)
    expect(
      new Set(
        ownCsv(await own(company))
          .trim()
          .split('\r\n')
          .map((line) => line.split(',').length),
      ),
    ).toEqual(new Set([15]))
  })

  it('tells everybody only whole quarters, and no small count', async () => {
    const told = await openPublicLedger(ground.world)()
    expect(told.quarters.map(({ quarter }) => quarter)).toEqual(['2026-2'])
    expect(told.quarters[0]?.offices.map(({ office }) => office)).toEqual([
      'Aduana 0',
      'Aduana 1',
      'Aduana 2',
    ])
    expect(publicLedgerCsv(told).split('\r\n')[1]).toMatch(/^2026-2,Aduana 0,\d+,\d+,\d+,\d+,\d+,10$/)
    const cell = {
      quarter: '2026-2',
      demonstration: false,
      certifiedDrawn: 0,
      certifiedHits: 0,
      othersDrawn: 0,
      othersHits: 0,
    }
    const hidden = toldQuarter('2026-2', [
      { ...cell, office: 'a', certified: 900, certifiedInspected: 4, others: 2_000, othersInspected: 100 },
      { ...cell, office: 'b', certified: 700, certifiedInspected: 50, others: 1_000, othersInspected: 90 },
    ])
    expect(hidden.offices[0]?.certifiedInspected).toBeNull()
    expect(hidden.all?.certifiedInspected).toBe(54)
    // and not to be had from the sums either
    expect(hidden.offices[1]?.certifiedInspected).toBeNull()
    expect(Object.values(hidden.offices[0] ?? {}).filter((value) => value === null).length).toBeGreaterThan(1)
  })
})
