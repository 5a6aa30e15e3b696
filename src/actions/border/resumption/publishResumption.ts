import { toldCounts } from '../../../domain/border/resumption/fewTold.ts'
import { classesAtOffices, recoveryOf } from '../../../domain/border/resumption/recovery.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { addIncidentStep } from '../../../store/border/resumption/incidents.ts'
import { insertOrder, type PlaceRow, type ToldClass } from '../../../store/border/resumption/orders.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { type DeskOrder, orderOf } from './deskOrder.ts'
import { incidentFor, ofAllOffices } from './incidentDesk.ts'

/** Below this a count might tell whose shipment it is. */
export const FEW = 5

/** Makes the order as it stands the one that everybody reads; the one before is kept. Of an exercise nobody outside reads it. */
export const publishResumption = (
  world: World,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Outcome<{ version: number; shipments: number }>> =>
  act(world, ofAllOffices(actor), 'publishResumption', async (tx) => {
    const found = await incidentFor(tx, id, 'publish')
    if (!found.ok) return found
    const incident = found.value
    const order = await orderOf(world, tx, incident)
    if (order.placed.length === 0) return refused('conflict', 'resumption.nothingWaits')
    const version = incident.published + 1
    const at = world.now()
    const shipments = order.placed.length
    const detail = { version, shipments, adjusted: order.adjusted }
    const turn = await addIncidentStep(tx, {
      ...{ incidentId: id, step: 'publish', reason: reason.trim(), detail, at },
    })
    const classes = classesAtOffices(order, order.rules)
    const counts = toldCounts(
      classes.map(({ count }) => count),
      FEW,
    )
    const told = classes.map((row, at): ToldClass => ({ ...row, count: counts[at] ?? null }))
    const published = { incidentId: id, version, turn, reckonedAt: incident.reckonedAt, at, shipments, told }
    await insertOrder(tx, { ...published, recovery: recoveryOf(order) }, order.placed.map(placeRow(order)))
    await recordAudit(tx, {
      action: 'resumption.publish',
      subjectKind: 'incident',
      subjectId: id,
      after: { version, numbers: order.placed.map(({ shipment }) => shipment.number) },
      detail: { ...detail, exercise: incident.exercise },
    })
    return done({ version, shipments })
  })

const placeRow =
  ({ classes }: DeskOrder) =>
  ({ shipment, why, slot, adjusted }: DeskOrder['placed'][number], at: number): PlaceRow => ({
    ...{ place: at + 1, declaration_id: shipment.id, number: shipment.number },
    ...{ operator_ids: shipment.operatorIds, class: classes[why.rank] ?? 'others', mode: shipment.mode },
    ...{ office_id: shipment.office, at_office: slot?.office ?? null, at_post: slot?.post ?? null },
    hour: slot && new Date(slot.hour).toISOString(),
    held: adjusted?.hold !== undefined,
  })
