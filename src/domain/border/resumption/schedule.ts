import type { Pin } from './adjustment.ts'
import { HOUR_MS, type Hours, hourFor, type OpenPost, openPool, type Pool, take, takeBy } from './capacity.ts'
import { type Incident, stops } from './incident.ts'
import type { WorkAtOffices } from './resumptionRules.ts'
import type { WaitingShipment } from './waitingShipment.ts'

/** Where and in which hour a shipment is worked on. */
export interface Slot {
  readonly office: string
  readonly post: string
  readonly means: 'scanner' | 'hand'
  /** Milliseconds since 1970, the beginning of the hour in which it is let go. */
  readonly hour: number
}

export interface Work {
  readonly means: 'scanner' | 'hand'
  readonly effort: number
}

/** What a shipment takes: a scan where its lane asks for one and a scanner is there, otherwise its share of a pair of hands. */
export const workOf = (
  { lane, means }: Pick<WaitingShipment, 'lane' | 'means'>,
  { efforts }: WorkAtOffices,
): Work =>
  lane === 'red' && means === 'scanner'
    ? { means: 'scanner', effort: 1 }
    : { means: 'hand', effort: efforts[lane] }

export interface Asked {
  readonly incident: Pick<Incident, 'offices' | 'modes' | 'receivedAt'>
  readonly posts: readonly OpenPost[]
  readonly hours: Hours
  readonly work: WorkAtOffices
}

interface Choice {
  readonly pool: Pool
  /** Hours it takes to get there. */
  readonly away: number
}

interface Opened {
  readonly post: OpenPost
  readonly pool: Pool
}

export interface Schedule {
  /** Gives a shipment the hour it was pinned to; nothing where the hour cannot take it. */
  readonly pin: (shipment: WaitingShipment, pin: Pin) => Slot | undefined
  /** The earliest hour that is left; nothing where there is none. */
  readonly next: (shipment: WaitingShipment) => Slot | undefined
}

/**
 * Gives hours to shipments, one after another: asked in the order of release, each gets the earliest that is left at its own
 * office or at those that receive for it. INVARIANT: no post does more in an hour than it can.
 */
export const openSchedule = (asked: Asked): Schedule => {
  const { hours, work } = asked
  const opened = asked.posts.flatMap((post): readonly Opened[] => [
    ...(post.byHand > 0 ? [{ post, pool: openPool(post, 'hand', hours, work) }] : []),
    ...(post.byScanner > 0 ? [{ post, pool: openPool(post, 'scanner', hours, work) }] : []),
  ])
  const choicesFor = choosing(asked, opened)
  return {
    pin: (shipment, pin) => pinned(asked, opened, shipment, pin),
    next: (shipment) => {
      const { effort, among } = choicesFor(shipment)
      const ready = shipment.arrives === null ? 0 : Math.max(0, hourOf(shipment.arrives, hours))
      let best: Choice | undefined
      let soonest = Number.POSITIVE_INFINITY
      for (const choice of among) {
        const hour = hourFor(choice.pool, effort, ready + choice.away)
        if (hour === undefined || hour >= soonest) continue
        best = choice
        soonest = hour
      }
      if (!best) return undefined
      take(best.pool, effort, ready + best.away)
      return slotOf(best.pool, soonest, hours)
    },
  }
}

interface Chances {
  readonly effort: number
  readonly among: readonly Choice[]
}

/** What a shipment takes and which posts may take it, its own office's first; found once for each kind of shipment. */
const choosing = (asked: Asked, opened: readonly Opened[]) => {
  const choicesAt = (office: string, mode: string, means: Pool['means']): readonly Choice[] => {
    const others = stops(asked.incident, office, mode) ? asked.incident.receivedAt : []
    return opened
      .filter(({ post, pool }) => pool.means === means && takes(post, mode))
      .flatMap(({ post, pool }): readonly Choice[] => {
        if (post.office === office) return [{ pool, away: 0 }]
        return others.includes(post.office) ? [{ pool, away: asked.work.detourHours }] : []
      })
      .toSorted((one, other) => one.away - other.away)
  }
  const chancesOf = (shipment: WaitingShipment): Chances => {
    const { means, effort } = workOf(shipment, asked.work)
    const among = choicesAt(shipment.office, shipment.mode, means)
    if (among.length > 0 || means === 'hand') return { effort, among }
    const byHand = choicesAt(shipment.office, shipment.mode, 'hand')
    return { effort: asked.work.efforts.red, among: byHand }
  }
  // Maps in maps: joining the words to one key would cost more than the order itself.
  const known = new Map<string, Map<string, Map<string, Chances>>>()
  return (shipment: WaitingShipment): Chances => {
    const ofMode = within(within(known, shipment.office), shipment.mode)
    const work = shipment.lane === 'red' && shipment.means === 'scanner' ? 'scanner' : shipment.lane
    const before = ofMode.get(work)
    if (before) return before
    const found = chancesOf(shipment)
    ofMode.set(work, found)
    return found
  }
}

const within = <V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> => {
  const there = maps.get(key)
  if (there) return there
  const fresh = new Map<string, V>()
  maps.set(key, fresh)
  return fresh
}

const pinned = (
  { hours, work }: Asked,
  opened: readonly Opened[],
  shipment: WaitingShipment,
  pin: Pin,
): Slot | undefined => {
  const { means, effort } = workOf(shipment, work)
  const hour = hourOf(pin.hour, hours)
  const there = opened.filter(({ post }) => post.office === pin.office && takes(post, shipment.mode))
  const byScanner = means === 'scanner' ? there.filter(({ pool }) => pool.means === 'scanner') : []
  const byHand = there.filter(({ pool }) => pool.means === 'hand')
  const found =
    byScanner.find(({ pool }) => takeBy(pool, effort, hour)) ??
    byHand.find(({ pool }) => takeBy(pool, means === 'scanner' ? work.efforts.red : effort, hour))
  return found && slotOf(found.pool, hour, hours)
}

const hourOf = (at: number, { start }: Hours) => Math.floor((at - start) / HOUR_MS)

const takes = ({ modes }: OpenPost, mode: string) => modes.length === 0 || modes.includes(mode)

const slotOf = ({ office, post, means }: Pool, hour: number, { start }: Hours): Slot => ({
  office,
  post,
  means,
  hour: start + hour * HOUR_MS,
})
