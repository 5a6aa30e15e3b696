import { type Adjustment, standing } from '../../../domain/border/resumption/adjustment.ts'
import { HOUR_MS, type OpenPost } from '../../../domain/border/resumption/capacity.ts'
import type { IncidentKind } from '../../../domain/border/resumption/incident.ts'
import { type Placed, reckonOrder } from '../../../domain/border/resumption/reckonOrder.ts'
import { type ReleaseClass, releaseClasses } from '../../../domain/border/resumption/releaseClass.ts'
import type { ResumptionRules } from '../../../domain/border/resumption/resumptionRules.ts'
import type { WaitingShipment } from '../../../domain/border/resumption/waitingShipment.ts'
import type { Instant } from '../../../domain/kernel/day.ts'
import { momentAt, timeAt } from '../../../domain/kernel/moment.ts'
import { adjustmentsOf } from '../../../store/border/resumption/adjustments.ts'
import type { IncidentRow } from '../../../store/border/resumption/incidents.ts'
import { type WorkingPost, workingPosts } from '../../../store/border/resumption/posts.ts'
import { type ShipmentRow, shipmentsOf } from '../../../store/border/resumption/shipments.ts'
import type { Tx } from '../../../store/database/scope.ts'
import type { World } from '../../world.ts'
import { rulesOf } from './incidentDesk.ts'

export interface DeskShipment extends WaitingShipment {
  readonly trader: string | null
  readonly operatorIds: readonly string[]
  readonly demonstration: boolean
}

/** The order of an incident as it stands now: reckoned, with what officers changed. */
export interface DeskOrder {
  readonly placed: readonly Placed<DeskShipment>[]
  readonly classes: readonly ReleaseClass[]
  readonly adjustments: readonly Adjustment[]
  readonly adjusted: number
  readonly posts: readonly WorkingPost[]
  readonly rules: ResumptionRules
  readonly placeOf: (shipment: string) => number | undefined
}

/** The orders read last, so that leafing through a hundred thousand shipments reckons them once. */
const MOST_KEPT = 3
const keptOrders = new WeakMap<World, Map<string, DeskOrder>>()

export const orderOf = async (world: World, tx: Tx, incident: IncidentRow): Promise<DeskOrder> => {
  const kept = keptOrders.get(world) ?? new Map<string, DeskOrder>()
  keptOrders.set(world, kept)
  // Whatever changes an incident's order is a turn of it; stock that was taken has its own time.
  const key = `${incident.id} ${incident.turn} ${incident.reckonedAt}`
  const known = kept.get(key)
  if (known) return known
  const order = await reckon(world, tx, incident)
  for (const old of kept.keys()) if (old.startsWith(incident.id) || kept.size >= MOST_KEPT) kept.delete(old)
  kept.set(key, order)
  return order
}

const reckon = async (world: World, tx: Tx, incident: IncidentRow): Promise<DeskOrder> => {
  const rules = rulesOf(world)
  const shipments = (await shipmentsOf(tx, incident.id)).map(shipmentOf)
  const adjustments = await adjustmentsOf(tx, incident.id)
  const zone = world.programme.timeZone
  const reckonedAt = incident.reckonedAt as Instant
  const start = Math.floor(Date.parse(reckonedAt) / HOUR_MS) * HOUR_MS
  const posts = await workingPosts(
    tx,
    [...incident.offices, ...incident.receiving],
    momentAt(reckonedAt, zone).day,
  )
  const hourOfDay = Number(timeAt(new Date(start).toISOString() as Instant, zone).slice(0, 2))
  const { placed } = reckonOrder({
    incident: {
      ...{ kind: incident.kind as IncidentKind, offices: incident.offices, receivedAt: incident.receiving },
      modes: incident.modes as never,
    },
    ...{ rules, shipments, adjustments, hours: { start, hourOfDay } },
    posts: posts.flatMap((post) => openPost(post, incident, start, rules)),
  })
  const places = new Map(placed.map(({ shipment }, place) => [shipment.id, place]))
  return {
    placed: placed as readonly Placed<DeskShipment>[],
    ...{ classes: releaseClasses(rules), adjustments, posts, rules },
    adjusted: standing(adjustments).size,
    placeOf: (shipment) => places.get(shipment),
  }
}

const shipmentOf = (row: ShipmentRow): DeskShipment => ({
  ...{ id: row.id, number: row.number, office: row.office, mode: row.mode, procedure: row.procedure },
  ...{ lane: row.lane, means: row.means, goods: row.goods, since: row.since },
  arrives: row.arrivesOn === null ? null : Date.parse(`${row.arrivesOn}T00:00:00Z`),
  trust: row.trusted && { is: row.trusted, tier: row.tier },
  ...{ trader: row.trader, operatorIds: row.operatorIds, demonstration: row.demonstration },
})

/** A post of an office that stands still works from when the incident ends; one that receives gives a share at once. */
const openPost = (
  post: WorkingPost,
  { offices, untilAt }: IncidentRow,
  start: number,
  { work }: ResumptionRules,
): readonly OpenPost[] => {
  if (!offices.includes(post.office)) return [{ ...post, share: work.receivingShare, from: start }]
  return untilAt === null ? [] : [{ ...post, share: 1, from: Math.max(start, Date.parse(untilAt)) }]
}
