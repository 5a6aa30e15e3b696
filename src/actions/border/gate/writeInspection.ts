import {
  endedRecord,
  findingsIn,
  type InspectionRecord,
  mayWriteInspection,
} from '../../../domain/border/inspection.ts'
import {
  mayTakeShipmentStep,
  type ShipmentState,
  shipmentSteps,
} from '../../../domain/border/shipmentStates.ts'
import type { Instant } from '../../../domain/kernel/day.ts'
import { epochMs, instantAt } from '../../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { type GateShipment, lockAlive, lockShipment, moveShipment } from '../../../store/border/gate.ts'
import {
  endInspection,
  findInspection,
  type InspectionRow,
  insertInspection,
  inspectionUnderWay,
  rewriteInspection,
} from '../../../store/border/inspections.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { carryOutFindings } from './carryOutFindings.ts'

export interface WrittenInspection {
  /** Made on the device, so that the same sent twice is one. */
  readonly id: string
  readonly shipment: { readonly id: string; readonly issuedAt: string }
  /** On which it was written; 0 where the server had none. */
  readonly version: number
  readonly startedAt: string
  readonly means: 'scanner' | 'hand' | 'documents'
  readonly record: InspectionRecord
  /** Said when it is over: what becomes of the goods. */
  readonly ends: 'release' | 'detain' | null
}

export interface TheirInspection
  extends Pick<InspectionRow, 'id' | 'version' | 'writerName' | 'writtenAt' | 'record' | 'state'> {}

export interface InspectionAnswer {
  readonly id: string
  readonly version: number
  readonly state: InspectionRow['state']
  readonly outcome: 'clean' | 'findings' | null
  /** Nothing was written: somebody else wrote meanwhile, and a person chooses. */
  readonly theirs: TheirInspection | null
}

/** A device may have been without a connection for so long. */
const LONGEST_AWAY_MS = 72 * 3_600_000

/**
 * An inspection as a device sends it, whole, again and again until it is over. INVARIANT: it is never written over what
 * somebody else wrote; whoever comes second is shown both. What follows from its end follows in the same transaction.
 */
export const writeInspection = (
  world: World,
  actor: Actor,
  input: WrittenInspection,
): Promise<Outcome<InspectionAnswer>> =>
  act(world, actor, 'writeInspection', async (tx) => {
    const asked = await lockShipment(tx, input.shipment.id, input.shipment.issuedAt)
    if (!asked || !actor.personId) return refused('notFound', 'notFound')
    // What was amended in the middle is inspected under its latest version: that one is let go or kept.
    const shipment = asked.state === 'superseded' ? await lockAlive(tx, asked.number) : asked
    if (!shipment) return refused('notNow', 'gate.notWaiting')
    const kept = await keepWriting(tx, world, actor, shipment, input)
    if (!kept.ok || kept.value.theirs || kept.value.state === 'recorded' || !input.ends) return kept
    return end(tx, world, actor, shipment, input, kept.value.version)
  })

const keepWriting = async (
  tx: Tx,
  world: World,
  actor: Actor,
  shipment: GateShipment,
  input: WrittenInspection,
): Promise<Outcome<InspectionAnswer>> => {
  const row = await findInspection(tx, input.id)
  if (!row) return begin(tx, world, actor, shipment, input)
  if (row.number !== shipment.number) return refused('conflict', 'conflict.alreadyThere')
  if (same(row.record, input.record) && (!mayWriteInspection(row.state) || row.version === input.version))
    return done(answerOf(row))
  if (row.version !== input.version || !mayWriteInspection(row.state)) return done(answerOf(row, row))
  const { at } = moment(world)
  const by = { by: actor.personId ?? '', byName: actor.name, at }
  const version = await rewriteInspection(tx, { ...input, ...by }, input.version)
  return version ? done({ ...answerOf(row), version }) : done(answerOf(row, row))
}

const begin = async (
  tx: Tx,
  world: World,
  actor: Actor,
  shipment: GateShipment,
  input: WrittenInspection,
): Promise<Outcome<InspectionAnswer>> => {
  const theirs = await inspectionUnderWay(tx, shipment.number)
  if (theirs) return done(answerOf(theirs, theirs))
  const inspecting = shipmentSteps.beginInspection.to
  if (shipment.state !== inspecting && !mayTakeShipmentStep(shipment.state, 'beginInspection'))
    return refused('notNow', 'gate.notWaiting')
  const { at } = moment(world)
  const by = { by: actor.personId ?? '', byName: actor.name, at }
  await insertInspection(tx, shipment, { ...input, startedAt: startOf(input.startedAt, at), ...by })
  if (shipment.state !== inspecting) await moveShipment(tx, shipment, inspecting, at)
  await recordAudit(tx, {
    action: 'inspection.begin',
    subjectKind: 'inspection',
    subjectId: input.id,
    detail: { declaration: shipment.id, number: shipment.number },
  })
  return done({ id: input.id, version: 1, state: 'begun', outcome: null, theirs: null })
}

const end = async (
  tx: Tx,
  world: World,
  actor: Actor,
  shipment: GateShipment,
  { id, record, ends }: WrittenInspection,
  version: number,
): Promise<Outcome<InspectionAnswer>> => {
  const step = ends === 'detain' ? 'detain' : 'release'
  // It was begun at the latest with this very writing.
  const isBegun = mayTakeShipmentStep(shipment.state, 'beginInspection')
  const state = isBegun ? shipmentSteps.beginInspection.to : shipment.state
  if (!mayTakeShipmentStep(state, step)) return refused('notNow', 'gate.notWaiting')
  const outcome = endedRecord(record, shipment.lane, declaredSeals(shipment))
  if (!outcome.ok) return outcome
  const { at } = moment(world)
  await endInspection(tx, id, outcome.value, at)
  const to: ShipmentState = shipmentSteps[step].to
  await moveShipment(tx, shipment, to, at)
  const found = findingsIn(record)
  await recordAudit(tx, {
    action: 'inspection.record',
    subjectKind: 'inspection',
    subjectId: id,
    after: record,
    detail: {
      declaration: shipment.id,
      number: shipment.number,
      outcome: outcome.value,
      findings: found.length,
      to,
    },
  })
  if (found.length > 0)
    await carryOutFindings(tx, world, {
      ...{ declaration: shipment.body, operatorIds: shipment.operatorIds, found },
      where: {
        ...{ declarationId: shipment.id, issuedAt: shipment.issuedAt, number: shipment.number },
        ...{ office: shipment.office, inspectionId: id, auditId: null, by: actor.personId ?? '', at },
      },
    })
  return done({ id, version, state: 'recorded', outcome: outcome.value, theirs: null })
}

const declaredSeals = ({ body }: GateShipment): readonly string[] =>
  body.transportEquipment.flatMap(({ seals }) => seals)

const answerOf = (row: InspectionRow, theirs: InspectionRow | null = null): InspectionAnswer => ({
  ...{ id: row.id, version: row.version, state: row.state, outcome: row.outcome },
  theirs: theirs && {
    ...{ id: theirs.id, version: theirs.version, state: theirs.state, record: theirs.record },
    ...{ writerName: theirs.writerName, writtenAt: theirs.writtenAt },
  },
})

/** When the device says it began, within what can be. */
const startOf = (told: string, at: string): string => {
  const now = epochMs(at as Instant)
  const ms = Date.parse(told)
  return Number.isNaN(ms) ? at : instantAt(Math.max(now - LONGEST_AWAY_MS, Math.min(now, ms)))
}

/** The database keeps keys in an order of its own. */
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
