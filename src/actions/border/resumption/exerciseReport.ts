import { classesAtOffices, recoveryOf } from '../../../domain/border/resumption/recovery.ts'
import type { IncidentRow } from '../../../store/border/resumption/incidents.ts'
import type { Tx } from '../../../store/database/scope.ts'
import type { World } from '../../world.ts'
import { orderOf } from './deskOrder.ts'

/** What stays of an exercise when its copied data go: counts and hours, no shipment. */
export const reportOf = async (world: World, tx: Tx, incident: IncidentRow) => {
  const order = await orderOf(world, tx, incident)
  const recovery = recoveryOf(order)
  return {
    shipments: order.placed.length,
    adjusted: order.adjusted,
    withoutHour: order.placed.filter(({ slot }) => slot === null).length,
    classes: classesAtOffices(order, order.rules),
    recovery,
    lastHour: recovery.at(-1)?.hour ?? null,
  }
}
