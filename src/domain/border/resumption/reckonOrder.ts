import { type Adjusted, type Adjustment, standing } from './adjustment.ts'
import type { Hours, OpenPost } from './capacity.ts'
import type { Incident } from './incident.ts'
import { compareWithin, type OrderKey } from './orderKey.ts'
import { type Place, placing } from './releaseClass.ts'
import type { ResumptionRules } from './resumptionRules.ts'
import { openSchedule, type Slot } from './schedule.ts'
import type { WaitingShipment } from './waitingShipment.ts'

/**
 * After an incident goods move again in an order that can be told to everybody: relief and goods of national priority, then
 * trusted operators by tier, then the rest; within each what perishes first, then what waited longest. The order then gets
 * hours: each shipment the earliest that the open posts have left. Officers change it with reasons, and what they changed is
 * laid over the reckoned order again each time. Everything here is reckoned from what is handed in and nothing else.
 */
export interface ReckonedFrom {
  readonly incident: Pick<Incident, 'kind' | 'offices' | 'modes' | 'receivedAt'>
  readonly rules: ResumptionRules
  readonly shipments: readonly WaitingShipment[]
  readonly posts: readonly OpenPost[]
  readonly hours: Hours
  readonly adjustments: readonly Adjustment[]
}

export interface Placed<S extends WaitingShipment = WaitingShipment> {
  readonly shipment: S
  readonly why: Place
  readonly key: OrderKey
  readonly adjusted: Adjusted | null
  /** None where it is held, or no post that is open takes it within what is reckoned. */
  readonly slot: Slot | null
  /** It was pinned to an hour that the post cannot give. */
  readonly pinMissed: boolean
}

export interface ResumptionOrder {
  readonly placed: readonly Placed[]
}

export const reckonOrder = (from: ReckonedFrom): ResumptionOrder => {
  const adjusted = standing(from.adjustments)
  const place = placing(from.rules, from.incident.kind)
  const ordered = inOrder(from.shipments.map((shipment) => entryOf(shipment, place(shipment), adjusted)))
  const schedule = openSchedule({ ...from, work: from.rules.work })
  // What is pinned takes its hour before anybody else can.
  const pinned = new Map<string, Slot>()
  for (const { shipment, adjusted: by } of ordered) {
    const slot = by?.pin && !by.hold ? schedule.pin(shipment, by.pin) : undefined
    if (slot) pinned.set(shipment.id, slot)
  }
  const placed = ordered.map(({ shipment, why, key, adjusted: by }): Placed => {
    const kept = by?.pin && pinned.get(shipment.id)
    const slot = by?.hold ? null : (kept ?? schedule.next(shipment) ?? null)
    const pinMissed = by?.pin !== undefined && !by.hold && !kept
    return { shipment, why, key, adjusted: by, slot, pinMissed }
  })
  return { placed }
}

type Entry = Omit<Placed, 'slot' | 'pinMissed'>

const entryOf = (shipment: WaitingShipment, why: Place, adjusted: ReadonlyMap<string, Adjusted>): Entry => {
  const by = (adjusted.size > 0 && adjusted.get(shipment.id)) || null
  return { shipment, why, key: by?.move?.to ?? ownKey(shipment, why), adjusted: by }
}

export const ownKey = (
  { since, number }: Pick<WaitingShipment, 'since' | 'number'>,
  { rank, keeps }: Pick<Place, 'rank' | 'keeps'>,
): OrderKey => ({ rank, keeps, since, number, path: [] })

/** By class and perishability into heaps, each of which is small enough to be sorted quickly. */
const inOrder = (entries: readonly Entry[]): readonly Entry[] => {
  const heaps = new Map<number, Map<number, Entry[]>>()
  for (const entry of entries) {
    const { rank, keeps } = entry.key
    const ofRank = heaps.get(rank) ?? new Map<number, Entry[]>()
    heaps.set(rank, ofRank)
    const heap = ofRank.get(keeps)
    if (heap) heap.push(entry)
    else ofRank.set(keeps, [entry])
  }
  const ordered: Entry[] = []
  for (const [, ofRank] of [...heaps].sort(([one], [other]) => one - other))
    for (const [, heap] of [...ofRank].sort(([one], [other]) => (one < other ? -1 : 1)))
      for (const entry of heap.sort((one, other) => compareWithin(one.key, other.key))) ordered.push(entry)
  return ordered
}
