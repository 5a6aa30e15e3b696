import { randomUUID } from 'node:crypto'
import { asSystem } from '../../../../tests/fixtures/aCompany.ts'
import type { TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import { aDeclaration } from '../../../domain/border/aDeclaration.ts'
import type { GoodsDeclaration } from '../../../domain/border/goodsDeclaration.ts'
import type { InspectionRecord } from '../../../domain/border/inspection.ts'
import { pointsOf } from '../../../domain/border/inspectionPoints.ts'
import type { Lane, LaneDecision } from '../../../domain/border/lane.ts'
import type { Instant } from '../../../domain/kernel/day.ts'
import type { Actor } from '../../actor.ts'
import { doneOf } from '../../office/casesForTests.ts'
import type { BorderDesk } from '../borderDesk.ts'
import { receiveDeclarations } from '../receiveDeclarations.ts'
import { lookUpAtGate } from './readGate.ts'
import { type WrittenInspection, writeInspection } from './writeInspection.ts'

// Shipments at a gate and what officers write of them, for the tests of the gate.

/** The lane that a test asks for, in the procedure. */
export const inLane = ({ procedure }: GoodsDeclaration): LaneDecision => ({
  lane: procedure.toLowerCase() as Lane,
  means: procedure === 'RED' ? 'scanner' : null,
  basis: 'rule',
  because: [{ code: 'drawn', with: {} }],
  score: { raw: 3, relief: 1, final: 2 },
  draw: { value: 0.5, probability: 0.1 },
  chain: [],
  inputs: { tables: 1, thresholds: 0, edition: 'e', standingAsOf: '2026-11-02T00:00:00.000Z' as Instant },
})

/** Every place fine, the seal as declared. */
export const clean = (): InspectionRecord => ({
  list: 'vehicle10Box7',
  points: pointsOf('vehicle10Box7').map((point) => ({ point, is: 'ok', note: '' })),
  seal: { read: 'HS-204418', gestures: { view: 'ok', verify: 'ok', tug: 'ok', twist: 'ok' } },
  agriculture: { found: [], woodMarked: 'none', note: '' },
  findings: [],
  note: '',
})
export const noGesture = { view: 'notDone', verify: 'notDone', tug: 'notDone', twist: 'notDone' } as const
export const otherSeal = (): InspectionRecord => ({
  ...clean(),
  seal: { read: 'HS-999', gestures: { view: 'ok', verify: 'wrong', tug: 'ok', twist: 'ok' } },
})

const machine: Actor = {
  ...{ personId: null, name: 'VUCEM', side: 'office', roles: ['borderSystem'], operatorIds: [] },
  ...{ officeIds: [], language: 'es', requestId: 'test', steppedUp: false },
}

/** `at` is asked each time: a world and a desk are opened before the tests run. */
export const atTheGate = (
  at: () => { readonly ground: TestWorld; readonly officer: Actor; readonly desk: BorderDesk },
) => {
  const rows = <T>(sql: string, values: unknown[] = []) =>
    asSystem(at().ground.db, async (tx) => (await tx.client.query(sql, values)).rows as T[])
  const lodge = async (number: string, lane: string, over: Partial<GoodsDeclaration> = {}) => {
    const issuedAt = new Date().toISOString() as Instant
    const value = aDeclaration({ number, procedure: lane, issuedAt, ...over })
    const lines = [{ line: 1, value }]
    const [answer] = doneOf(await receiveDeclarations(at().ground.world, machine, inLane, lines))
    if (answer?.outcome !== 'stored') throw new Error(JSON.stringify(answer))
  }
  const shipment = async (number: string) => {
    const { ground, officer, desk } = at()
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
      ...{ id: randomUUID(), shipment: { id, issuedAt }, version: 0, means: 'hand', record: clean() },
      ...{ ends: null, startedAt: new Date().toISOString() },
      ...over,
    }
  }
  const stateOf = async (number: string) => (await shipment(number)).state
  const write = async (actor: Actor, input: WrittenInspection) =>
    doneOf(await writeInspection(at().ground.world, actor, input))
  return { rows, lodge, shipment, writing, stateOf, write }
}
