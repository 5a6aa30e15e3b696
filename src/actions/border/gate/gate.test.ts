import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { aDeclaration } from '../../../domain/border/aDeclaration.ts'
import type { Actor } from '../../actor.ts'
import { followBenefits } from '../../benefits/countLedger.ts'
import { readOwnFindings } from '../../findings/readOwnFindings.ts'
import { type ACase, aSubmittedCase, doneOf, refusalOf } from '../../office/casesForTests.ts'
import {
  closeClearanceAudit,
  openClearanceAudit,
  readClearanceAudits,
  sampleClearanceAudits,
} from '../audits/clearanceAudits.ts'
import { type BorderDesk, openBorderDesk } from '../borderDesk.ts'
import { atTheGate, clean, otherSeal } from './gateForTests.ts'
import { lookUpAtGate, readGate } from './readGate.ts'
import { releaseShipment } from './releaseShipment.ts'
import { writeInspection } from './writeInspection.ts'

const TRADER = 'MX100000000001'

describe('At the gate', () => {
  let ground: TestWorld
  let officer: Actor
  let account: Actor
  let other: Actor
  let desk: BorderDesk
  let kase: ACase
  const { rows, lodge, shipment, writing, stateOf, write } = atTheGate(() => ({ ground, officer, desk }))
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

  it('what waits stands in order: the lighter lane, then the certified, then the longest wait', async () => {
    const strangers = {
      parties: [{ role: 'importer' as const, traderNumber: 'MX100000000077', name: 'Nadie' }],
    }
    await lodge('Q-1', 'RED', strangers)
    await lodge('Q-2', 'RED', { transportEquipment: [{ id: 'CSQU3054383', seals: ['HS-204418'] }] })
    await lodge('Q-3', 'YELLOW', strangers)
    await lodge('Q-4', 'GREEN')
    const gate = doneOf(await readGate(ground.world, officer, desk))
    expect(gate.items.map(({ number }) => number)).toEqual(['Q-3', 'Q-2', 'Q-1'])
    expect(gate.items[1]).toMatchObject({ goesFirst: true, plate: 'AB-123-CD' })
    expect(gate.items[1]?.containers[0]?.seals).toEqual(['HS-204418'])
    expect(gate.items[1]?.chain[0]).toMatchObject({ name: 'Vidrios Peña', is: 'certified' })
    expect(gate.items[1]?.why).toHaveLength(2)
    expect(gate.items[1]?.chain[0]?.contact?.name).toBe(kase.company.name)
    expect(gate.items.map(({ list }) => list)).toEqual(['papers', 'vehicle10Box7', 'vehicle10Box7'])
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
    expect(refusalOf(tooSoon)).toBe('gate.undoneUnsaid')
    const seal = { ...clean().seal, gestures: { ...clean().seal.gestures, twist: 'notDone' as const } }
    const untwisted = { ...first, version: 1, record: { ...clean(), seal }, ends: 'release' as const }
    expect(refusalOf(await writeInspection(ground.world, officer, untwisted))).toBe('gate.undoneUnsaid')
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
    const { id, issuedAt } = await shipment('F-1')
    const letGo = { id, issuedAt, reason: 'Lo dice el juez' }
    const notNow = { ...officer, steppedUp: false }
    expect(refusalOf(await releaseShipment(ground.world, notNow, letGo))).toBe('stepUp.needed')
    const opened = await rows<{ criterion_id: string; seen: string }>(
      'select criterion_id, seen from aval.finding where case_id = $1 order by criterion_id',
      [kase.caseId],
    )
    expect(opened.map((one) => one.criterion_id)).toEqual([
      'seal-four-step-check',
      'seal-number-in-shipment-data',
    ])
    expect(opened[0]?.seen).toMatch(/^En la revisión del embarque F-1 .*\nIn the inspection of shipment F-1 /)
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
    await followBenefits(ground.world)
    expect(
      await rows(
        `select sum(lodged)::int as lodged, sum(done)::int as done, sum(hits)::int as hits from aval.benefit_lane where lane = 'blue'`,
      ),
    ).toEqual([{ lodged: 3, done: 1, hits: 1 }])
  })

  it('an amendment in the middle of an inspection frees nothing, and what is recorded counts for it', async () => {
    const mine = await (async () => {
      await lodge('M-1', 'RED')
      return writing('M-1')
    })()
    await write(officer, mine)
    const later = { version: 2, functionCode: 'amendment' as const }
    await lodge('M-1', 'GREEN', later)
    const { id, issuedAt, state, lane } = await shipment('M-1')
    expect([state, lane, id === mine.shipment.id]).toEqual(['inspecting', 'red', false])
    const release = { id, issuedAt, reason: 'Ya se rectificó' }
    expect(refusalOf(await releaseShipment(ground.world, other, release))).toBe('gate.inspectionUnderWay')
    expect((await write(other, await writing('M-1'))).theirs).toMatchObject({ id: mine.id })
    const ended = await write(officer, { ...mine, version: 1, record: otherSeal(), ends: 'detain' })
    expect(ended).toMatchObject({ state: 'recorded', outcome: 'findings' })
    expect(
      await rows(`select version, state from aval.goods_declaration where number = 'M-1' order by version`),
    ).toEqual([
      { version: 1, state: 'superseded' },
      { version: 2, state: 'detained' },
    ])
    const away = { version: 3, functionCode: 'amendment' as const, declarationOffice: 'norte' as never }
    await rows(
      `insert into aval.office (id, name, city) values ('norte', 'Norte', 'Laredo') on conflict do nothing`,
    )
    await expect(lodge('M-1', 'GREEN', away)).rejects.toThrow('heldForInspection')
  })

  it('nobody audits after clearance what they inspected themselves', async () => {
    const both = await ground.anOfficer('Abel Cruz', 'borderOfficer', 'clearanceAuditor')
    const another = await ground.anOfficer('Berta Luna', 'clearanceAuditor')
    await lodge('OWN-1', 'RED')
    await write(both, { ...(await writing('OWN-1')), ends: 'release' })
    await lodge('OWN-1', 'BLUE', { version: 2, functionCode: 'amendment' })
    doneOf(await sampleClearanceAudits(ground.world, another, 200))
    const audit = doneOf(await readClearanceAudits(ground.world, another)).items.find(
      ({ number }) => number === 'OWN-1',
    )
    const of = { id: audit?.id ?? '', version: audit?.version ?? 0 }
    expect(refusalOf(await openClearanceAudit(ground.world, both, of))).toBe('gate.ownInspection')
    expect(doneOf(await openClearanceAudit(ground.world, another, of)).state).toBe('underWay')
    const result = { ...of, version: of.version + 1, findings: [], assessedDuty: null, note: '' }
    expect(refusalOf(await closeClearanceAudit(ground.world, both, result))).toBe('gate.ownInspection')
    expect(doneOf(await closeClearanceAudit(ground.world, another, result)).state).toBe('closed')
  })
})
