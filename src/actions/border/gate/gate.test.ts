import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { aDeclaration } from '../../../domain/border/aDeclaration.ts'
import type { GoodsDeclaration } from '../../../domain/border/goodsDeclaration.ts'
import type { InspectionRecord } from '../../../domain/border/inspection.ts'
import { pointsOf } from '../../../domain/border/inspectionPoints.ts'
import type { Lane, LaneDecision } from '../../../domain/border/lane.ts'
import type { Instant } from '../../../domain/kernel/day.ts'
import type { Actor } from '../../actor.ts'
import { readOwnFindings } from '../../findings/readOwnFindings.ts'
import { type ACase, aSubmittedCase, doneOf, refusalOf } from '../../office/casesForTests.ts'
import {
  closeClearanceAudit,
  openClearanceAudit,
  readClearanceAudits,
  sampleClearanceAudits,
} from '../audits/clearanceAudits.ts'
import { type BorderDesk, openBorderDesk } from '../borderDesk.ts'
import { receiveDeclarations } from '../receiveDeclarations.ts'
import { lookUpAtGate, readGate } from './readGate.ts'
import { releaseShipment } from './releaseShipment.ts'
import { type WrittenInspection, writeInspection } from './writeInspection.ts'

const inLane = ({ procedure }: GoodsDeclaration): LaneDecision => ({
  lane: procedure.toLowerCase() as Lane,
  means: procedure === 'RED' ? 'scanner' : null,
  basis: 'rule',
  because: [{ code: 'border.reason.drawn', with: {} }],
  score: { raw: 3, relief: 1, final: 2 },
  draw: { value: 0.5, probability: 0.1 },
  chain: [],
  inputs: { tables: 1, thresholds: 0, edition: 'e', standingAsOf: '2026-11-02T00:00:00.000Z' as Instant },
})

const clean = (): InspectionRecord => ({
  list: 'vehicle10Box7',
  points: pointsOf('vehicle10Box7').map((point) => ({ point, is: 'ok', note: '' })),
  seal: { read: 'HS-204418', gestures: { view: 'ok', verify: 'ok', tug: 'ok', twist: 'ok' } },
  agriculture: { found: [], woodMarked: 'none', note: '' },
  findings: [],
  note: '',
})
const otherSeal = (): InspectionRecord => ({
  ...clean(),
  seal: { read: 'HS-999', gestures: { view: 'ok', verify: 'wrong', tug: 'ok', twist: 'ok' } },
})

const TRADER = 'MX100000000001'

describe('At the gate', () => {
  let ground: TestWorld
  let officer: Actor
  let account: Actor
  let other: Actor
  let desk: BorderDesk
  let kase: ACase
  beforeAll(async () => {
    ground = await aWorld()
    officer = await ground.anOfficer('Rosa Garza', 'borderOfficer')
    other = await ground.anOfficer('Iván Soto', 'borderOfficer')
    account = await ground.anOfficer('Lidia Paz', 'accountOfficer')
    kase = await aSubmittedCase(ground, 'Vidrios Peña')
    await rows('update aval.operator set trader_number = $1 where id = $2', [TRADER, kase.operatorId])
    await rows(
      `insert into aval.register_entry (trader_number, types, tier, since, listed) values ($1, '{importer}', 'tier1', '2026-01-01', true)`,
      [TRADER],
    )
    await rows('insert into aval.register_change (trader_number) values ($1)', [TRADER])
    desk = openBorderDesk(ground.world, { drawKey: 'k' })
    await desk.start()
  })
  afterAll(async () => {
    await desk.stop()
    await ground.drop()
  })

  const rows = <T>(sql: string, values: unknown[] = []) =>
    asSystem(ground.db, async (tx) => (await tx.client.query(sql, values)).rows as T[])
  const machine: Actor = {
    ...{ personId: null, name: 'VUCEM', side: 'office', roles: ['borderSystem'], operatorIds: [] },
    ...{ officeIds: [], language: 'es', requestId: 'test', steppedUp: false },
  }
  const lodge = async (number: string, lane: string, over: Partial<GoodsDeclaration> = {}) => {
    const issuedAt = new Date().toISOString() as Instant
    const value = aDeclaration({ number, procedure: lane, issuedAt, ...over })
    const [answer] = doneOf(await receiveDeclarations(ground.world, machine, inLane, [{ line: 1, value }]))
    if (answer?.outcome !== 'stored') throw new Error(JSON.stringify(answer))
  }
  const shipment = async (number: string) => {
    const found = doneOf(await lookUpAtGate(ground.world, officer, desk, number)).items[0]
    if (!found) throw new Error(`${number} is not found`)
    return found
  }
  const writing = async (
    number: string,
    over: Partial<WrittenInspection> = {},
  ): Promise<WrittenInspection> => {
    const { id, issuedAt } = await shipment(number)
    return {
      ...{
        id: randomUUID(),
        shipment: { id, issuedAt },
        version: 0,
        means: 'hand',
        record: clean(),
        ends: null,
      },
      startedAt: new Date().toISOString(),
      ...over,
    }
  }
  const stateOf = async (number: string) => (await shipment(number)).state
  const write = async (actor: Actor, input: WrittenInspection) =>
    doneOf(await writeInspection(ground.world, actor, input))

  it('what waits stands in order: the lighter lane, then the certified, then the longest wait', async () => {
    const strangers = {
      parties: [{ role: 'importer' as const, traderNumber: 'MX100000000077', name: 'Nadie' }],
    }
    await lodge('Q-1', 'RED', strangers)
    await lodge('Q-2', 'RED')
    await lodge('Q-3', 'YELLOW', strangers)
    await lodge('Q-4', 'GREEN')
    const gate = doneOf(await readGate(ground.world, officer, desk))
    expect(gate.items.map(({ number }) => number)).toEqual(['Q-3', 'Q-2', 'Q-1'])
    expect(gate.items[1]).toMatchObject({ goesFirst: true, plate: 'AB-123-CD' })
    expect(gate.items[1]?.containers[0]?.seals).toEqual(['HS-204418'])
    expect(gate.items[1]?.chain[0]).toMatchObject({ name: 'Vidrios Peña', is: 'certified' })
    expect(gate.items[1]?.why).toHaveLength(3)
  })

  it('a unit is found by its plates, container, trader number and number, however they are typed', async () => {
    for (const typed of ['Q-2', 'ab 123 cd', 'CSQU 305438 3', TRADER]) {
      const found = doneOf(await lookUpAtGate(ground.world, officer, desk, typed)).items
      expect(found.map(({ number }) => number)).toContain('Q-2')
    }
    expect(doneOf(await lookUpAtGate(ground.world, officer, desk, 'nothing of it')).items).toEqual([])
  })

  it('papers that are in order let goods go; goods to be opened go only with a reason', async () => {
    const yellow = await shipment('Q-3')
    const red = await shipment('Q-1')
    const release = (one: { id: string; issuedAt: string }, reason = '') =>
      releaseShipment(ground.world, officer, { id: one.id, issuedAt: one.issuedAt, reason })
    expect(doneOf(await release(yellow)).state).toBe('released')
    expect(refusalOf(await release(red))).toBe('gate.reasonNeeded')
    expect(doneOf(await release(red, 'Ayuda para el huracán')).state).toBe('released')
    expect(refusalOf(await releaseShipment(ground.world, account, { ...red, reason: 'x' }))).toBe(
      'notAllowed',
    )
  })

  it('an inspection is written once, however often the device sends it, and ends where every place was seen', async () => {
    const first = await writing('Q-2')
    expect(await write(officer, first)).toMatchObject({ version: 1, state: 'begun', theirs: null })
    expect(await write(officer, { ...first, version: 1 })).toMatchObject({ version: 1, theirs: null })
    expect(await stateOf('Q-2')).toBe('inspecting')
    const short = { ...clean(), points: clean().points.slice(1) }
    const tooSoon = await writeInspection(ground.world, officer, {
      ...first,
      version: 1,
      record: short,
      ends: 'release',
    })
    expect(refusalOf(tooSoon)).toBe('gate.pointsMissing')
    const over = { ...first, version: 1, ends: 'release' as const }
    expect(await write(officer, over)).toMatchObject({ state: 'recorded', outcome: 'clean' })
    expect(await write(officer, over)).toMatchObject({ state: 'recorded', outcome: 'clean', theirs: null })
    expect(await stateOf('Q-2')).toBe('released')
    expect(await rows('select outcome, ended_at is not null as ended from aval.inspection')).toEqual([
      { outcome: 'clean', ended: true },
    ])
  })

  it('nobody is written over: who comes second is shown both', async () => {
    await lodge('C-1', 'RED')
    const mine = await writing('C-1')
    await write(officer, mine)
    const elsewhere = await write(other, await writing('C-1', { record: otherSeal() }))
    expect(elsewhere.theirs).toMatchObject({ id: mine.id, version: 1, writerName: 'Rosa Garza' })
    await write(other, { ...mine, version: 1, record: otherSeal() })
    const late = await write(officer, { ...mine, version: 1, record: { ...clean(), note: 'tarde' } })
    expect(late.theirs).toMatchObject({ version: 2, writerName: 'Iván Soto' })
    expect(late.theirs?.record.seal.read).toBe('HS-999')
  })

  it('a finding opens the very criteria again, tells company and officer, and counts in the score', async () => {
    await lodge('F-1', 'RED')
    await write(officer, { ...(await writing('F-1')), record: otherSeal(), ends: 'detain' })
    expect(await stateOf('F-1')).toBe('detained')
    const opened = await rows<{ criterion_id: string; seen: string }>(
      'select criterion_id, seen from aval.finding where case_id = $1 order by criterion_id',
      [kase.caseId],
    )
    expect(opened.map((one) => one.criterion_id)).toEqual([
      'seal-four-step-check',
      'seal-number-in-shipment-data',
    ])
    expect(opened[0]?.seen).toContain('F-1')
    const told = await rows<{ person_id: string }>(
      `select person_id from aval.notification where kind = 'border.finding'`,
    )
    expect(new Set(told.map((one) => one.person_id))).toEqual(
      new Set([account.personId, kase.company.personId]),
    )
    const own = doneOf(await readOwnFindings(ground.world, kase.company))
    expect(own.mayAnswer).toBe(true)
    expect(own.findings.map(({ criterion }) => criterion.id)).toContain('seal-four-step-check')
    expect(JSON.stringify(own)).not.toMatch(/border\.reason|regla|sorteo/)
    await desk.refresh()
    const chain = desk.decide(aDeclaration()).chain
    expect(chain.map(({ recentFindings }) => recentFindings)).toEqual([1, 1])
  })

  it('the blue lane is drawn from, audited once, and its result opens the case again as an inspection does', async () => {
    const auditor = await ground.anOfficer('Nora Vidal', 'clearanceAuditor')
    for (const number of ['B-1', 'B-2', 'B-3']) await lodge(number, 'BLUE')
    expect(refusalOf(await sampleClearanceAudits(ground.world, officer, 2))).toBe('notAllowed')
    expect(doneOf(await sampleClearanceAudits(ground.world, auditor, 2))).toEqual({ drawn: 2 })
    const before = doneOf(await readClearanceAudits(ground.world, auditor))
    expect([before.queued, before.items.length]).toEqual([1, 2])
    const [first] = before.items
    if (!first) throw new Error('nothing was drawn')
    const of = { id: first.id, version: first.version }
    const result = {
      findings: [{ kind: 'undervalued' as const, note: '' }],
      ...{ assessedDuty: 1_250.5, note: 'Precio de lista' },
    }
    expect(refusalOf(await closeClearanceAudit(ground.world, auditor, { ...of, ...result }))).toBe(
      'gate.auditNotOpen',
    )
    const opened = doneOf(await openClearanceAudit(ground.world, auditor, of))
    expect(refusalOf(await openClearanceAudit(ground.world, auditor, of))).toBe('gate.auditNotOpen')
    doneOf(
      await closeClearanceAudit(ground.world, auditor, { id: first.id, version: opened.version, ...result }),
    )
    const after = doneOf(await readClearanceAudits(ground.world, auditor))
    expect(after.items.find(({ id }) => id === first.id)).toMatchObject({
      ...{ state: 'closed', outcome: 'findings', assessedDuty: 1_250.5, currency: 'MXN' },
    })
    const reopened = await rows(
      `select criterion_id from aval.finding where case_id = $1 and criterion_id = 'cargo-data-to-customs-broker'`,
      [kase.caseId],
    )
    expect(reopened).toHaveLength(1)
    await desk.refresh()
    expect(desk.decide(aDeclaration()).chain[0]?.recentFindings).toBe(2)
  })
})
