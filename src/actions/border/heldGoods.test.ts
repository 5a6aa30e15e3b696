import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { aDeclaration } from '../../domain/border/aDeclaration.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import { holdGoods } from '../../store/border/heldGoods.ts'
import { lockNumbers } from '../../store/border/intake.ts'
import type { Actor } from '../actor.ts'
import { doneOf } from '../office/casesForTests.ts'
import { type BorderDesk, openBorderDesk } from './borderDesk.ts'
import { inLane } from './gate/gateForTests.ts'
import { releaseShipment } from './gate/releaseShipment.ts'
import type { LineAnswer } from './lineAnswer.ts'
import { receiveDeclarations } from './receiveDeclarations.ts'
import { replayDecisions } from './replay.ts'
import { sayReasons } from './sayReasons.ts'

const box = (id: string) => ({ transportEquipment: [{ id, seals: [] }] })
const lorry = (id: string) => ({
  transportEquipment: [],
  borderTransportMeans: { mode: 'road' as const, id },
})
const amendment = (version: number) => ({ version, functionCode: 'amendment' as const })

describe('Goods that are held', () => {
  let ground: TestWorld
  let desk: BorderDesk
  let machine: Actor
  let officer: Actor
  beforeAll(async () => {
    ground = await aWorld()
    desk = openBorderDesk(ground.world, { drawKey: 'a key for tests' })
    await desk.start()
    officer = await ground.anOfficer('Blanca Rey', 'borderOfficer')
    machine = {
      ...{ personId: null, name: 'VUCEM', side: 'office' as const, roles: ['borderSystem' as const] },
      ...{ operatorIds: [], officeIds: [], language: 'en' as const, requestId: 'test', steppedUp: false },
    }
  })
  afterAll(async () => {
    await desk.stop()
    await ground.drop()
  })

  const send = async (...sent: readonly Partial<GoodsDeclaration>[]): Promise<readonly LineAnswer[]> => {
    const lines = sent.map((one, place) => ({
      line: place + 1,
      value: aDeclaration({ procedure: 'GREEN', issuedAt: ground.world.now(), ...one }),
    }))
    return doneOf(await receiveDeclarations(ground.world, machine, inLane, lines))
  }
  const rows = <T>(sql: string, values: unknown[] = []) =>
    asSystem(ground.db, async (tx) => (await tx.client.query(sql, values)).rows as T[])
  const release = async (number: string) => {
    const [row] = await rows<{ id: string; issuedAt: string }>(
      `select id, issued_at::text as "issuedAt" from aval.goods_declaration where number = $1 and state <> 'superseded'`,
      [number],
    )
    if (!row) throw new Error(number)
    doneOf(await releaseShipment(ground.world, officer, { ...row, reason: 'seen' }))
  }
  const lanesOf = (answers: readonly LineAnswer[]) => answers.map(({ lane }) => lane)

  it('are held as well under another number, whatever it would have drawn, and the officer reads why', async () => {
    await send({ number: 'A-1', procedure: 'RED', ...box('CSQU3054383') })
    const [again] = await send({ number: 'A-2', ...box('csqu 305438-3') })
    expect([again?.outcome, again?.lane, again?.because[0]?.code]).toEqual([
      'stored',
      'red',
      'border.why.waitsAs',
    ])
    expect(sayReasons(ground.world.say, 'en', again?.because ?? [])[0]).toBe(
      'The same container or vehicle, CSQU3054383, waits for an officer as A-1.',
    )
    const [row] = await rows<{ state: string; basis: string; means: string }>(
      `select d.state, l.basis, l.means from aval.goods_declaration d join aval.lane_decision l on l.declaration_id = d.id
       where d.number = 'A-2'`,
    )
    expect(row).toEqual({ state: 'waiting', basis: 'rule', means: 'scanner' })
  })

  it('hold within one batch, and nobody by another container', async () => {
    const answers = await send(
      { number: 'B-1', procedure: 'YELLOW', ...box('BOX B') },
      { number: 'B-2', ...box('BOX B') },
      { number: 'B-3', ...box('BOX C') },
      { number: 'B-4', procedure: 'RED', ...box('BOX-B') },
    )
    expect(lanesOf(answers)).toEqual(['yellow', 'yellow', 'green', 'red'])
  })

  it('stay held where an amendment takes the container out, and go free when an officer lets them go', async () => {
    await send({ number: 'C-1', procedure: 'RED', ...box('BOX D') })
    await send({ number: 'C-1', ...amendment(2), ...box('BOX E') })
    const [taken] = await send({ number: 'C-2', ...box('BOX D') })
    expect([taken?.lane, taken?.because[0]?.code]).toEqual(['red', 'border.why.wasHeldAs'])
    await release('C-1')
    await release('C-2')
    expect(lanesOf(await send({ number: 'C-3', ...box('BOX E') }))).toEqual(['green'])
    // Nobody has seen what was in D under C-1.
    expect(lanesOf(await send({ number: 'C-4', ...box('BOX D') }))).toEqual(['red'])
    await rows(`update aval.held_goods set left_at = left_at - interval '73 hours' where number = 'C-1'`)
    await release('C-4')
    expect(lanesOf(await send({ number: 'C-5', ...box('BOX D') }))).toEqual(['green'])
  })

  it('are known by the plate where one of both names no container', async () => {
    await send({ number: 'D-1', procedure: 'RED', ...lorry('XY-1') })
    expect(lanesOf(await send({ number: 'D-2', ...lorry('xy 1') }))).toEqual(['red'])
    const withBox = { borderTransportMeans: { mode: 'road' as const, id: 'XY-2' } }
    await send({ number: 'D-3', procedure: 'RED', ...withBox, ...box('BOX F') })
    const answers = await send(
      { number: 'D-4', ...withBox, ...box('BOX G') },
      { number: 'D-5', ...lorry('XY-2') },
    )
    expect(lanesOf(answers)).toEqual(['green', 'red'])
  })

  it('are waited for by whoever declares them in the same moment', async () => {
    const one = { key: 'c BOXH', number: 'E-1', version: 1, lane: 'red' as const, means: null, left: false }
    let answered = false
    const sent = await asSystem(ground.db, async (tx) => {
      await lockNumbers(tx, [one.key])
      const sending = send({ number: 'E-2', ...box('BOX H') }).finally(() => {
        answered = true
      })
      await setTimeout(300)
      expect(answered).toBe(false)
      await holdGoods(tx, [{ ...one, declarationId: randomUUID() }], ground.world.now())
      return { sending }
    })
    expect(lanesOf(await sent.sending)).toEqual(['red'])
  })

  it('come out the same when their decisions are taken again', async () => {
    const issuedAt = ground.world.now()
    const lines = [
      { number: 'F-1', goodsItems: [{ ...aDeclaration().goodsItems[0], classification: '930100' }] },
      { number: 'F-2' },
    ].map((one, place) => ({
      line: place + 1,
      value: { ...aDeclaration({ issuedAt, ...box('BOX I') }), ...one },
    }))
    const since = new Date(Date.parse(issuedAt) - 1).toISOString()
    const answers = doneOf(await receiveDeclarations(ground.world, machine, desk.decide, lines))
    expect(lanesOf(answers)).toEqual(['red', 'red'])
    const replayed = await replayDecisions(ground.world, { from: since, until: '2200-01-01' })
    expect([replayed.decisions, replayed.same, replayed.examples]).toEqual([2, 2, []])
  })
})
