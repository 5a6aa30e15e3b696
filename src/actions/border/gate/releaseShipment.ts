import { laneTable } from '../../../domain/border/lane.ts'
import { mayTakeShipmentStep, shipmentSteps } from '../../../domain/border/shipmentStates.ts'
import { done, type Outcome, type Refused, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { type GateShipment, lockShipment, moveShipment } from '../../../store/border/gate.ts'
import { inspectionUnderWay } from '../../../store/border/inspections.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'

export interface Release {
  readonly id: string
  readonly issuedAt: string
  /** Needed where goods go that were to be opened, or that were held back. */
  readonly reason: string
}

/** An officer lets goods go. Sent twice, it is one release. */
export const releaseShipment = (
  world: World,
  actor: Actor,
  { id, issuedAt, reason }: Release,
): Promise<Outcome<{ state: string }>> =>
  act(world, actor, 'releaseShipment', async (tx) => {
    const shipment = await lockShipment(tx, id, issuedAt)
    if (!shipment) return refused('notFound', 'notFound')
    const { to } = shipmentSteps.release
    if (shipment.state === to) return done({ state: to })
    const why = await whyNotReleased(tx, actor, shipment, reason)
    if (why) return why
    await moveShipment(tx, shipment, to, moment(world).at)
    await recordAudit(tx, {
      ...{ action: 'shipment.release', subjectKind: 'goodsDeclaration', subjectId: id },
      before: { state: shipment.state },
      after: { state: to, reason: reason.trim() },
      detail: { number: shipment.number, lane: shipment.lane },
    })
    return done({ state: to })
  })

const whyNotReleased = async (
  tx: Tx,
  actor: Actor,
  { state, number, lane }: GateShipment,
  reason: string,
): Promise<Refused | undefined> => {
  if (!mayTakeShipmentStep(state, 'release')) return refused('notNow', 'gate.notWaiting')
  if (await inspectionUnderWay(tx, number)) return refused('notNow', 'gate.inspectionUnderWay')
  const isHeldBack = state === 'detained'
  // Somebody looked and held them back: whoever undoes that shows who they are.
  if (isHeldBack && !actor.steppedUp) return refused('notAllowed', 'stepUp.needed')
  const needsReason = isHeldBack || laneTable[lane].treatment === 'physical'
  return needsReason && reason.trim() === ''
    ? refused('input', 'gate.reasonNeeded', undefined, '/reason')
    : undefined
}
