import { Workbook } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { declareConflict } from '../cases/declareConflict.ts'
import { endAbsence, nameDeputy } from './absences.ts'
import {
  type ACase,
  aSubmittedCase,
  doneOf,
  type Officers,
  officersOf,
  refusalOf,
  toTheVisit,
} from './casesForTests.ts'
import { exportQueue } from './exportQueue.ts'
import { listOfficers } from './listOfficers.ts'
import { readOverview } from './readOverview.ts'
import { readQueue } from './readQueue.ts'
import { readTeam } from './readTeam.ts'
import { reassignCases } from './reassign.ts'
import { listViews, removeView, saveView } from './savedViews.ts'

describe('the office’s queue', () => {
  let ground: TestWorld
  let officers: Officers
  let manager: Actor
  let auditor: Actor
  let early: ACase
  let late: ACase
  let formula: ACase

  const numbersOf = async (actor: Actor, query: Parameters<typeof readQueue>[2] = {}) =>
    doneOf(await readQueue(ground.world, actor, query)).items.map(({ number }) => number)

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo('2026-03-02T16:00:00.000Z')
    officers = await officersOf(ground)
    manager = await ground.anOfficer('Amparo Lizárraga', 'programmeManager')
    auditor = await ground.anOfficer('Rita Sosa', 'auditor')
    late = await aSubmittedCase(ground, 'Fletes Cordillera Azul')
    ground.goTo('2026-04-01T16:00:00.000Z')
    early = await aSubmittedCase(ground, 'Maderas del Nayar')
    formula = await aSubmittedCase(ground, '=HYPERLINK("https://mal.example","Abrir")')
    ground.goTo('2026-05-01T16:00:00.000Z')
  })
  afterAll(() => ground.drop())

  it('puts the law’s clock first, and says whose turn it is', async () => {
    const { items, counts } = doneOf(await readQueue(ground.world, officers.intake, {}))
    expect(items[0]).toMatchObject({ number: late.number, group: 'late', turn: 'mine', sites: 1 })
    expect(items[0]?.clock).toMatchObject({ name: 'completenessReview', state: 'late', counted: 'working' })
    expect(counts).toMatchObject({ total: 3, shown: 3, states: { submitted: 3 } })
    const [forDecider] = doneOf(await readQueue(ground.world, officers.decider, {})).items
    expect(forDecider?.turn).toBe('office')
  })

  it('narrows by words, by number and by what is late, and counts what each filter leaves', async () => {
    expect(await numbersOf(officers.intake, { q: 'nayar' })).toEqual([early.number])
    expect(await numbersOf(officers.intake, { q: early.number })).toEqual([early.number])
    expect(await numbersOf(officers.intake, { due: 'late' })).toContain(late.number)
    expect(await numbersOf(officers.intake, { q: '2%' })).toEqual([])
    const narrowed = doneOf(await readQueue(ground.world, officers.intake, { mine: true }))
    expect(narrowed.counts).toMatchObject({ total: 3, shown: 0, mine: 0 })
  })

  it('waits in its own group while the company has the case', async () => {
    await toTheVisit(ground, early, officers)
    const { items } = doneOf(await readQueue(ground.world, officers.validator, { q: 'nayar' }))
    expect(items[0]).toMatchObject({ state: 'validationPlanned', turn: 'mine' })
  })

  it('is given from one officer to another, but not against a conflict or to somebody who is away', async () => {
    const both = [late.caseId, early.caseId]
    const conflict = { caseId: late.caseId, hasConflict: true, tells: 'Mi hermano trabaja ahí.' }
    doneOf(await declareConflict(ground.world, officers.account, conflict))
    const { personId: to } = officers.account
    expect(doneOf(await reassignCases(ground.world, manager, { caseIds: both, to }))).toEqual({
      given: [early.number],
      kept: [{ number: late.number, code: 'assign.conflict' }],
    })
    expect(await numbersOf(officers.account, { mine: true })).toEqual([early.number])
    expect(refusalOf(await reassignCases(ground.world, officers.intake, { caseIds: both, to }))).toBe(
      'notAllowed',
    )
    const outsider = await ground.aPerson('Julia Mena')
    const given = await reassignCases(ground.world, manager, { caseIds: both, to: outsider.personId })
    expect(doneOf(given).kept.map(({ code }) => code)).toEqual(['assign.notTheirs', 'assign.notTheirs'])
  })

  it('shows a deputy the work of whoever is away, and takes none of their parts', async () => {
    const { intake, account } = officers
    const days = { fromDay: '2026-05-01', untilDay: '2026-12-31' }
    const absence = { personId: account.personId ?? '', deputyId: intake.personId ?? '', ...days }
    expect(refusalOf(await nameDeputy(ground.world, intake, absence))).toBe('notAllowed')
    const { id } = doneOf(await nameDeputy(ground.world, account, absence))
    expect(await numbersOf(intake, { mine: true })).toEqual([early.number])
    const to = account.personId
    expect(refusalOf(await reassignCases(ground.world, manager, { caseIds: [late.caseId], to }))).toBe(
      'assign.away',
    )
    expect(doneOf(await readTeam(ground.world, manager)).absences).toMatchObject([
      { deputyName: intake.name },
    ])
    doneOf(await endAbsence(ground.world, account, id))
    expect(await numbersOf(intake, { mine: true })).toEqual([])
  })

  it('keeps a person’s own views, which nobody else sees', async () => {
    const view = { page: 'cola', name: 'Los vencidos', filters: { ver: 'vencidos' } }
    const { id } = doneOf(await saveView(ground.world, officers.intake, view))
    doneOf(await saveView(ground.world, officers.intake, { ...view, filters: { ver: 'hoy' } }))
    const own = doneOf(await listViews(ground.world, officers.intake, 'cola'))
    expect(own.items).toEqual([{ id, name: 'Los vencidos', filters: { ver: 'hoy' } }])
    expect(doneOf(await listViews(ground.world, officers.account, 'cola')).items).toEqual([])
    expect(refusalOf(await removeView(ground.world, officers.account, id))).toBe('notFound')
    expect(refusalOf(await saveView(ground.world, auditor, view))).toBe('notAllowed')
    doneOf(await removeView(ground.world, officers.intake, id))
  })

  it('goes out as a workbook in which no company’s name is a formula, and the audit log says who took it', async () => {
    const { bytes } = doneOf(await exportQueue(ground.world, auditor, { scope: 'all' }))
    const book = new Workbook()
    await book.xlsx.load(bytes.buffer as ArrayBuffer)
    const names: unknown[] = []
    book.worksheets[0]?.eachRow((row) => names.push(row.getCell(2).value))
    expect(names).toContain('=HYPERLINK("https://mal.example","Abrir")')
    const cells = names.filter((value) => typeof value !== 'string')
    expect(cells).toEqual([])
    const events = await inScope(ground.world.db, scopeOf(ground.system), (tx) =>
      tx.kysely.selectFrom('auditEvent').select('action').where('action', '=', 'case.export').execute(),
    )
    expect(events).toHaveLength(1)
    expect(formula.number).toMatch(/^26-/)
  })

  it('tells who has how much, and names officers to nobody outside', async () => {
    const team = doneOf(await readTeam(ground.world, manager))
    expect(team.officers.find(({ name }) => name === officers.account.name)).toMatchObject({ cases: 1 })
    expect(team.unassigned).toBe(2)
    expect(refusalOf(await listOfficers(ground.world, early.company))).toBe('notAllowed')
  })

  it('tells the programme’s state, with companies by name only to those who read cases', async () => {
    const overview = doneOf(await readOverview(ground.world, manager))
    expect(overview.states).toContainEqual({ state: 'submitted', tone: 'going', many: 2 })
    expect(overview.months).toHaveLength(12)
    expect(overview.months.map(({ submitted }) => submitted).reduce((sum, many) => sum + many, 0)).toBe(3)
    expect(overview.toDecision).toMatchObject({ decided: 0, median: null })
    const evaluator = await ground.anOfficer('Noé Salas', 'regionalEvaluator')
    expect(doneOf(await readOverview(ground.world, evaluator)).ending).toEqual([])
    expect(refusalOf(await readOverview(ground.world, officers.intake))).toBe('notAllowed')
  })
})
