import type { WorkAtOffices } from './resumptionRules.ts'

/** A post that works while trade resumes, as far as it works for what waited. */
export interface OpenPost {
  readonly post: string
  readonly office: string
  readonly modes: readonly string[]
  /** Inspections by hand in an hour. */
  readonly byHand: number
  /** Of its scanners in service, together, in an hour. */
  readonly byScanner: number
  /** Hours a day, 0 to 24. */
  readonly opensHours: number
  /** How much of it what waited gets, 0 to 1. */
  readonly share: number
  /** Milliseconds since 1970 from which it works for them. */
  readonly from: number
}

export const HOUR_MS = 3_600_000

/** No order is reckoned further ahead: what has no hour within ninety days has none. */
export const HOURS_AHEAD = 24 * 90

/** What one post can do by one means, hour by hour, and how much of it is left. */
export interface Pool {
  readonly post: string
  readonly office: string
  readonly means: 'scanner' | 'hand'
  readonly capacity: Float64Array
  readonly left: Float64Array
  /** For every hour, itself or a later one before which nothing is left: followed, it leads to the next with anything left. */
  readonly on: Int32Array
}

const NOTHING = 1e-9

/** The hours begin at `start`, a whole hour, which is `hourOfDay` on the offices' clocks. */
export interface Hours {
  readonly start: number
  readonly hourOfDay: number
}

export const openPool = (
  post: OpenPost,
  means: Pool['means'],
  { start, hourOfDay }: Hours,
  { opensAt }: Pick<WorkAtOffices, 'opensAt'>,
): Pool => {
  const anHour = (means === 'scanner' ? post.byScanner : post.byHand) * post.share
  const first = Math.max(0, Math.ceil((post.from - start) / HOUR_MS))
  const capacity = new Float64Array(HOURS_AHEAD)
  for (let hour = first; hour < HOURS_AHEAD; hour += 1) {
    const sinceOpening = (((hourOfDay + hour - opensAt) % 24) + 24) % 24
    capacity[hour] = anHour * Math.min(1, Math.max(0, post.opensHours - sinceOpening))
  }
  const on = Int32Array.from({ length: HOURS_AHEAD + 1 }, (_, hour) => hour)
  return { post: post.post, office: post.office, means, capacity, left: capacity.slice(), on }
}

/** The first hour from this one on with anything left. What was found to be full is never looked at again. */
const free = ({ on, left }: Pool, from: number): number => {
  let hour = from
  while (hour < HOURS_AHEAD && (left[hour] ?? 0) <= NOTHING) {
    const next = on[hour] ?? hour
    hour = next > hour ? next : hour + 1
  }
  let behind = from
  while (behind < hour) {
    const next = Math.max(on[behind] ?? behind, behind + 1)
    on[behind] = hour
    behind = next
  }
  return hour
}

/** The hour in which so much work would be done, begun at `ready` at the earliest; none within what is reckoned. */
export const hourFor = (pool: Pool, effort: number, ready: number): number | undefined => {
  let wanted = effort
  for (let hour = free(pool, ready); hour < HOURS_AHEAD; hour = free(pool, hour + 1)) {
    wanted -= pool.left[hour] ?? 0
    if (wanted <= NOTHING) return hour
  }
  return undefined
}

/** Takes the work from the hours up to the one that `hourFor` told. */
export const take = (pool: Pool, effort: number, ready: number): void => {
  let wanted = effort
  for (let hour = free(pool, ready); hour < HOURS_AHEAD && wanted > NOTHING; hour = free(pool, hour + 1)) {
    const taken = Math.min(pool.left[hour] ?? 0, wanted)
    pool.left[hour] = (pool.left[hour] ?? 0) - taken
    wanted -= taken
  }
}

/** Takes the work from this hour and, where it cannot do all of it, from those before; false where even they cannot. */
export const takeBy = (pool: Pool, effort: number, by: number): boolean => {
  let wanted = effort
  let first = by
  while (first >= 0 && wanted > NOTHING) {
    wanted -= pool.left[first] ?? 0
    first -= 1
  }
  if (by < 0 || by >= HOURS_AHEAD || (pool.capacity[by] ?? 0) <= NOTHING || wanted > NOTHING) return false
  let owed = effort
  for (let hour = by; hour > first && owed > NOTHING; hour -= 1) {
    const taken = Math.min(pool.left[hour] ?? 0, owed)
    pool.left[hour] = (pool.left[hour] ?? 0) - taken
    owed -= taken
  }
  return true
}
