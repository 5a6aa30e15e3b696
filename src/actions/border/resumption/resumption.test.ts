import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { aDeclaration } from '../../../domain/border/aDeclaration.ts'
import type { GoodsDeclaration } from '../../../domain/border/goodsDeclaration.ts'
import type { Lane, LaneDecision } from '../../../domain/border/lane.ts'
import type { Instant } from '../../../domain/kernel/day.ts'
import { inScope } from '../../../store/database/scope.ts'
import { type Actor, scopeOf } from '../../actor.ts'
import { readNotifications } from '../../notifications/readNotifications.ts'
import { type ACase, aSubmittedCase, doneOf, refusalOf } from '../../office/casesForTests.ts'
import { plant } from '../../public/holdersForTests.ts'
import type { Decide } from '../placeLines.ts'
import { receiveDeclarations } from '../receiveDeclarations.ts'
import { adjustResumption, recountWaiting, undoAdjustment } from './arrangeResumption.ts'
import { changeIncident, closeIncident, declareIncident } from './declareIncident.ts'
import type { DeclarationAsked } from './incidentInput.ts'
import { publishResumption } from './publishResumption.ts'
import { listIncidents, readIncident } from './readIncidents.ts'
import { exportOrder, type OrderAsked, readOrder } from './readOrder.ts'
import { readOwnPlaces, readPublicResumption } from './readPublicResumption.ts'
import { tellOperators } from './tellOperators.ts'

const NOW = '2026-09-21T14:20:00.000Z'
const inLane: Decide = ({ procedure }): LaneDecision => ({
  ...{ lane: procedure.toLowerCase() as Lane, means: null, basis: 'rule', because: [], chain: [] },
  ...{ score: { raw: 0, relief: 0, final: 0 }, draw: { value: 0.5, probability: 0.1 } },
  inputs: { tables: 1, thresholds: 0, edition: 'e', standingAsOf: NOW as Instant },
})
const storm: DeclarationAsked = {
  ...{ name: 'Huracán Otis', kind: 'storm', offices: ['norte'], modes: [], receiving: ['sur'] },
  ...{ from: '2026-09-21T06:00:00Z', until: '2026-09-21T20:00:00Z', exercise: false },
  reason: 'El puente está bajo el agua.',
}
const item = (classification: string) => ({
  ...{ classification, origin: 'US', customsValue: 9_000, currency: 'MXN', grossMass: 10, duty: 0 },
})

describe('Resumption after an incident', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let manager: Actor
  let officer: Actor
  let company: ACase
  let id = ''

  const sql = <T = unknown>(text: string, ...values: readonly unknown[]) =>
    asSystem(ground.db, async (tx) => (await tx.client.query(text, [...values])).rows as T[])
  const lodge = async (number: string, more: Partial<GoodsDeclaration> & { trader?: string } = {}) => {
    const { trader, ...rest } = more
    const parties = [{ role: 'importer' as const, traderNumber: trader ?? null, name: 'Importadora' }]
    const value = aDeclaration({
      ...{ number, declarationOffice: 'norte', procedure: 'RED', goodsItems: [item('870829')], parties },
      issuedAt: `2026-09-21T0${(number.length % 5) + 1}:00:00.000Z` as Instant,
      ...rest,
    })
    const machine: Actor = { ...manager, personId: null, roles: ['borderSystem'] }
    const [answer] = doneOf(await receiveDeclarations(ground.world, machine, inLane, [{ line: 1, value }]))
    if (answer?.outcome !== 'stored') throw new Error(JSON.stringify(answer))
  }
  const orderOf = async (asked: OrderAsked = {}, of = id) =>
    doneOf(await readOrder(ground.world, officer, of, asked))
  const numbers = async (asked?: OrderAsked, of?: string) =>
    (await orderOf(asked, of)).lines.map(({ number }) => number)
  const shipment = async (number: string, of = id) =>
    (await orderOf({}, of)).lines.find((line) => line.number === number)?.id ?? ''
  const seen = (actor: Actor, text: string) =>
    inScope(ground.db, scopeOf(actor), async ({ client }) => (await client.query(text)).rowCount)

  beforeAll(async () => {
    ground = await aWorld()
    ground.goTo(NOW)
    manager = await ground.anOfficer('Elena Duarte', 'programmeManager')
    officer = await ground.anOfficer('Bruno Rey', 'borderOfficer')
    company = await aSubmittedCase(ground, 'Autopartes Tres Encinos')
    await sql(
      `insert into aval.office (id, name, city) values ('norte', 'Puente Norte', 'Norte'), ('sur', 'Puente Sur', 'Sur')`,
    )
    await sql(`insert into aval.border_post (id, office_id, name, country, modes, hand_per_hour, in_service_from)
      values ('norte-1', 'norte', 'Norte 1', 'MX', '{road}', 2, '2020-01-01'), ('sur-1', 'sur', 'Sur 1', 'MX', '{road}', 2, '2020-01-01')`)
    await sql(`update aval.operator set trader_number = 'MX000000000077' where id = $1`, company.operatorId)
    await sql(`insert into aval.recognised_trader (trader_number, country, programme, valid_from, told_at)
      values ('US1234567', 'US', 'us-ctpat', '2020-01-01', now())`)
    await lodge('D-1')
    await lodge('D-22', { trader: 'MX000000000077' })
    await lodge('D-333', { trader: 'US1234567' })
    await lodge('D-4444', { goodsItems: [item('300490')] })
    await lodge('D-55555', { goodsItems: [item('030211')] })
    await lodge('GREEN-1', { procedure: 'GREEN' })
    await lodge('SUR-1', { declarationOffice: 'sur' })
  })
  afterAll(() => ground.drop())

  it('is declared by the programme manager alone, of offices that there are', async () => {
    expect(refusalOf(await declareIncident(ground.world, officer, storm))).toBe('notAllowed')
    const notNow = { ...manager, steppedUp: false }
    expect(refusalOf(await declareIncident(ground.world, notNow, storm))).toBe('stepUp.needed')
    const odd = { ...storm, offices: ['luna'] }
    expect(refusalOf(await declareIncident(ground.world, manager, odd))).toBe('incidents.officeUnknown')
    const both = { ...storm, receiving: ['norte'] }
    expect(refusalOf(await declareIncident(ground.world, manager, both))).toBe('incidents.receivesAndStands')
    const early = { ...storm, until: '2026-09-20T20:00:00Z' }
    expect(refusalOf(await declareIncident(ground.world, manager, early))).toBe('incidents.untilBefore')
    const declared = doneOf(await declareIncident(ground.world, manager, storm))
    expect(declared.waiting).toBe(5)
    id = declared.id
  })

  it('orders what waits at its offices: relief, the trusted, the rest; what perishes first', async () => {
    const { lines } = await orderOf()
    expect(lines.map((line) => [line.number, line.class, line.perishable])).toEqual([
      ['D-4444', 'priority', null],
      ['D-333', 'recognised', null],
      ['D-55555', 'others', 'fresh-fish'],
      ['D-1', 'others', null],
      ['D-22', 'others', null],
    ])
    // It is 14:00 and the bridge works again at 20:00, two an hour.
    expect(lines.map(({ slot }) => slot?.hour.slice(11, 13))).toEqual(['20', '20', '21', '21', '22'])
    const own = doneOf(await readIncident(ground.world, officer, id))
    expect(own.waiting).toMatchObject({ total: 5, withoutHour: 0, byClass: [1, 0, 1, 3] })
    expect([own.mayDeclare, own.mayArrange]).toEqual([false, true])
  })

  it('is a page at a time, and what is asked for alone', async () => {
    expect(await numbers({ class: 'others' })).toEqual(['D-55555', 'D-1', 'D-22'])
    expect(await numbers({ q: 'us1234' })).toEqual(['D-333'])
    expect(await numbers({ after: 3 })).toEqual(['D-1', 'D-22'])
    expect((await orderOf({ q: 'D-1' })).total).toBe(1)
  })

  it('is changed by an officer with a reason, and changed back', async () => {
    const one = await shipment('D-1')
    const move = { kind: 'move', shipment: one, side: 'before', neighbour: await shipment('D-4444') } as const
    expect(refusalOf(await adjustResumption(ground.world, officer, id, { ...move, reason: ' ' }))).toBe(
      'resumption.reason',
    )
    const moved = doneOf(await adjustResumption(ground.world, officer, id, { ...move, reason: 'Vacunas' }))
    expect(moved).toMatchObject({ place: 1, hour: '2026-09-21T20:00:00.000Z' })
    expect(await numbers({ only: 'outOfTurn' })).toEqual(['D-1'])
    await lodge('D-666666', { issuedAt: '2026-09-20T01:00:00.000Z' as Instant })
    doneOf(await recountWaiting(ground.world, officer, id))
    expect((await numbers())[0], 'after a new reckoning').toBe('D-1')
    expect(await numbers()).toContain('D-666666')
    doneOf(await undoAdjustment(ground.world, officer, id, { turn: null, reason: '' }))
    expect((await numbers()).slice(-2)).toEqual(['D-1', 'D-22'])
    expect(refusalOf(await undoAdjustment(ground.world, officer, id, { turn: moved.turn, reason: '' }))).toBe(
      'resumption.nothingToUndo',
    )
  })

  it('reads standing anew each time it is reckoned: who was suspended since loses the place', async () => {
    const { operatorId } = await plant(ground.db, { traderNumber: 'MX000000000088', state: 'valid' })
    await lodge('CERT-1', { trader: 'MX000000000088' })
    const classNow = async () => {
      doneOf(await recountWaiting(ground.world, officer, id))
      return (await orderOf({ q: 'CERT-1' })).lines[0]?.class
    }
    expect(await classNow()).toBe('certified')
    const suspend = (benefit: string) =>
      sql(
        `update aval.certificate set state = 'partlySuspended', suspended_benefits = $2 where operator_id = $1`,
        ...[operatorId, [benefit]],
      )
    await suspend('exclusive-lanes')
    expect(await classNow()).toBe('certified')
    await suspend('business-resumption')
    expect(await classNow()).toBe('others')
    await sql(
      `update aval.goods_declaration set state = 'superseded', state_at = '2026-09-21T14:30:00Z' where number = 'CERT-1'`,
    )
    doneOf(await recountWaiting(ground.world, officer, id))
  })

  it('holds, and fixes an hour', async () => {
    const one = await shipment('D-22')
    doneOf(
      await adjustResumption(ground.world, officer, id, {
        kind: 'hold',
        shipment: one,
        reason: 'Falta el permiso',
      }),
    )
    expect((await orderOf({ only: 'held' })).lines.map(({ slot }) => slot)).toEqual([null])
    const hour = '2026-09-21T16:00:00Z'
    const pin = { kind: 'pin', shipment: await shipment('D-1'), office: 'sur', hour, reason: 'Cita' } as const
    expect(doneOf(await adjustResumption(ground.world, officer, id, pin)).hour).toBe(
      '2026-09-21T16:00:00.000Z',
    )
    const elsewhere = { ...pin, office: 'central' }
    expect(refusalOf(await adjustResumption(ground.world, officer, id, elsewhere))).toBe(
      'resumption.officeElsewhere',
    )
  })

  it('is public only once published, without a company or a declaration', async () => {
    const nobody: Actor = { ...manager, personId: null, side: 'public', roles: [], officeIds: [] }
    expect(doneOf(await readPublicResumption(ground.world, nobody)).incidents).toEqual([])
    expect(
      refusalOf(await tellOperators(ground.world, officer, id, { offices: [], modes: [], es: '', en: '' })),
    ).toBe('resumption.notPublished')
    expect(doneOf(await publishResumption(ground.world, officer, id, ''))).toEqual({
      version: 1,
      shipments: 6,
    })
    const told = doneOf(await readPublicResumption(ground.world, nobody))
    expect(told.incidents).toHaveLength(1)
    expect(told.incidents[0]?.order.told[0]).toMatchObject({
      class: 'priority',
      office: 'norte',
      count: null,
    })
    expect(JSON.stringify(told)).not.toMatch(/D-\d|MX0000|US123|Encinos|puente está/)
    expect(await seen(nobody, 'select 1 from aval.resumption_place')).toBe(0)
    expect(await seen(nobody, 'select 1 from aval.incident_shipment')).toBe(0)
  })

  it('shows each company the places of its own shipments and of no other', async () => {
    const { places } = doneOf(await readOwnPlaces(ground.world, company.company))
    expect(places.map(({ number, held }) => [number, held])).toEqual([['D-22', true]])
    const other = await aSubmittedCase(ground, 'Fundidora del Norte')
    expect(doneOf(await readOwnPlaces(ground.world, other.company)).places).toEqual([])
    expect(await seen(other.company, 'select 1 from aval.resumption_place')).toBe(0)
    expect(await seen(company.company, 'select 1 from aval.incident_step')).toBe(0)
  })

  it('tells companies by office and mode, each person in their language', async () => {
    const asked = { offices: ['norte'], modes: ['road'], es: 'Traiga el permiso.', en: 'Bring the permit.' }
    expect(refusalOf(await tellOperators(ground.world, officer, id, { ...asked, en: '' }))).toBe(
      'resumption.bothLanguages',
    )
    await sql(`update aval.person set language = 'en' where id = $1`, company.company.personId)
    const told = doneOf(await tellOperators(ground.world, officer, id, asked))
    expect(told).toEqual({ companies: 1, people: 1, sent: true })
    const mails = await sql<{ body: string; subject: string }>(
      `select subject, body from aval.outgoing_mail where to_person = $1 order by id desc limit 1`,
      company.company.personId,
    )
    expect(mails[0]?.subject).toBe('Huracán Otis: order of release at Puente Norte')
    expect(mails[0]?.body).toContain('Bring the permit.')
    const news = doneOf(await readNotifications(ground.world, company.company))
    expect(news.items.some(({ kind }) => kind === 'resumption.order')).toBe(true)
  })

  it('has left every change in the audit log, and rewrites none', async () => {
    const logged = await sql<{ action: string }>(
      'select action from aval.audit_event where subject_id = $1 order by at',
      id,
    )
    const actions = new Set(logged.map(({ action }) => action))
    for (const one of [
      'incident.declare',
      'incident.reckon',
      'resumption.adjust',
      'resumption.undo',
      'resumption.publish',
      'resumption.tell',
    ])
      expect(actions).toContain(one)
    const tried = (text: string) =>
      sql(text, id).then(
        () => 'done',
        (error: { code: string }) => error.code,
      )
    expect(await tried('update aval.resumption_order set shipments = 0 where incident_id = $1')).toBe('42501')
    expect(
      await tried(
        `update aval.incident_step set reason = 'otra cosa' where incident_id = $1 and reason <> ''`,
      ),
    ).toBe('AV009')
    expect(await tried('delete from aval.resumption_place where incident_id = $1')).toBe('AV009')
    expect(await tried('delete from aval.incident where id = $1')).toBe('done')
    expect(await sql('select 1 from aval.incident where id = $1', id), 'the policy kept it').toHaveLength(1)
  })

  it('is tried as an exercise: on a copy, told to nobody, seen by nobody outside', async () => {
    const exercise = doneOf(await declareIncident(ground.world, manager, { ...storm, exercise: true }))
    const before = (await sql('select 1 from aval.outgoing_mail')).length
    const one = await shipment('D-1', exercise.id)
    doneOf(
      await adjustResumption(ground.world, officer, exercise.id, {
        kind: 'hold',
        shipment: one,
        reason: 'Prueba',
      }),
    )
    doneOf(await publishResumption(ground.world, officer, exercise.id, ''))
    const told = doneOf(
      await tellOperators(ground.world, officer, exercise.id, { offices: [], modes: [], es: '', en: '' }),
    )
    expect(told).toEqual({ companies: 1, people: 1, sent: false })
    expect((await sql('select 1 from aval.outgoing_mail')).length).toBe(before)
    expect(
      doneOf(await readPublicResumption(ground.world, company.company)).incidents.map((x) => x.id),
    ).toEqual([id])
    expect(
      doneOf(await readOwnPlaces(ground.world, company.company)).places.every((x) => x.incidentId === id),
    ).toBe(true)
    expect(
      (doneOf(await exportOrder(ground.world, officer, exercise.id)).match(/,true\r\n/g) ?? []).length,
    ).toBe(6)
    const kept = doneOf(
      await closeIncident(ground.world, manager, exercise.id, { reason: 'Terminó', keepReport: true }),
    )
    expect(kept).toEqual({ kept: true })
    const read = doneOf(await readIncident(ground.world, officer, exercise.id))
    expect(read.report).toMatchObject({ shipments: 6, adjusted: 1 })
    expect(await sql('select 1 from aval.incident_shipment where incident_id = $1', exercise.id)).toEqual([])
    const other = doneOf(await declareIncident(ground.world, manager, { ...storm, exercise: true }))
    doneOf(await closeIncident(ground.world, manager, other.id, { reason: 'Terminó', keepReport: false }))
    expect(refusalOf(await readIncident(ground.world, officer, other.id))).toBe('notFound')
    expect(await sql('select 1 from aval.incident_step where incident_id = $1', other.id)).toEqual([])
  })

  it('knows what left, and ends', async () => {
    await sql(
      `update aval.goods_declaration set state = 'released', state_at = '2026-09-21T21:30:00Z' where number = 'D-4444'`,
    )
    ground.goTo('2026-09-21T22:10:00.000Z')
    expect(doneOf(await recountWaiting(ground.world, officer, id))).toEqual({ came: 0, left: 1 })
    const { queue } = doneOf(await readIncident(ground.world, officer, id))
    expect(queue.at(-1)).toMatchObject({ left: 1, hour: Date.parse('2026-09-21T21:00:00Z') })
    const { kind: _, from: __, exercise: ___, ...change } = storm
    doneOf(
      await changeIncident(ground.world, manager, id, { ...change, until: null, reason: 'Sigue el agua' }),
    )
    expect((await orderOf()).lines.find(({ number }) => number === 'D-333')?.slot?.office).toBe('sur')
    doneOf(await closeIncident(ground.world, manager, id, { reason: 'Reabrió', keepReport: false }))
    expect(refusalOf(await recountWaiting(ground.world, officer, id))).toBe('incidents.closed')
    const { incidents } = doneOf(await listIncidents(ground.world, officer))
    expect(incidents.find((one) => one.id === id)).toMatchObject({ state: 'closed' })
  })
})
