import type { Instant } from '../../domain/kernel/day.ts'
import { DAY_MS, epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { inScope, type Scope, type Tx } from '../../store/database/scope.ts'
import {
  changesAfter,
  everyHolding,
  type Holding,
  highestChange,
} from '../../store/public/registerChanges.ts'
import type { World } from '../world.ts'
import { type ChangeWindow, firstWindow, follow } from './changeWindow.ts'

/**
 * Who holds a certificate now, kept in memory so that the border has its answer without asking the database. It follows the
 * register's changes by polling: every process has its own, and none needs to be told. While the database does not answer,
 * the index goes on with what it knew and says how old that is.
 */
export interface HolderIndex {
  /** Reads the register whole; from then on follows it. */
  start(): Promise<void>
  stop(): Promise<void>
  /** Follows at once: what committed before the call is known after it, unless the database does not answer. */
  refresh(): Promise<void>
  /** INVARIANT: nobody is found once a day has passed without a reading. */
  find(traderNumber: string): Holding | undefined
  /** When the register was last read. */
  asOf(): Instant
  /** Everybody who holds, as of the last reading. */
  all(): ReadonlyMap<string, Holding>
  /** Another number whenever anybody may hold otherwise than before. */
  revision(): number
}

const POLL_MS = 250
const RELOAD_MS = 600_000
const OLDEST_MS = DAY_MS

/** The register is public: following it needs no more than the public may see. */
const scope: Scope = {
  side: 'public',
  personId: null,
  operatorIds: [],
  officeIds: [],
  requestId: 'holderIndex',
}

interface Reading {
  readonly holders: Map<string, Holding>
  readonly window: ChangeWindow
  readonly top: number
  readonly wholeMs: number
  readonly revision: number
  readonly asOf: Instant
  /** The instant from which this reading is too old to count. */
  readonly until: Instant
}

export const openHolderIndex = (world: Pick<World, 'db' | 'now'>, everyMs: number = POLL_MS): HolderIndex => {
  let reading: Reading | undefined
  let underWay: Promise<void> | undefined
  let following: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  const read = async () => {
    const asOf = world.now()
    const now = performance.now()
    const next = await inScope(world.db, scope, (tx) => readAgain(tx, reading, now))
    reading = { ...next, asOf, until: instantAt(epochMs(asOf) + OLDEST_MS) }
  }
  const poll = () => {
    underWay ??= read().finally(() => {
      underWay = undefined
    })
    return underWay
  }
  /** A reading under way may have begun too early, so one more follows it; whoever asks meanwhile shares that one. */
  const refresh = () => {
    following ??= (underWay ?? Promise.resolve()).catch(ignore).then(() => {
      following = undefined
      return poll().catch(ignore)
    })
    return following
  }
  return {
    start: async () => {
      await poll()
      timer = setInterval(() => void poll().catch(ignore), everyMs).unref()
    },
    stop: async () => {
      clearInterval(timer)
      await Promise.all([underWay, following]).catch(ignore)
    },
    refresh,
    find: (traderNumber) =>
      reading && world.now() < reading.until ? reading.holders.get(traderNumber) : undefined,
    asOf: () => reading?.asOf ?? instantAt(0),
    all: () => reading?.holders ?? nobody,
    revision: () => reading?.revision ?? 0,
  }
}

const nobody: ReadonlyMap<string, Holding> = new Map()

/** A reading that failed shows in `asOf`, which then stands still; the next one makes it good. */
const ignore = () => undefined

const readAgain = async (
  tx: Tx,
  last: Reading | undefined,
  now: number,
): Promise<Omit<Reading, 'asOf' | 'until'>> => {
  if (!last || now - last.wholeMs >= RELOAD_MS) return readWhole(tx, last, now)
  const { top, changes } = await changesAfter(tx, last.window.after)
  // A register whose numbers ran backwards is another one: it was restored from a backup.
  if (top < last.top) return { ...(await readWhole(tx, undefined, now)), revision: last.revision + 1 }
  const { window, fresh } = follow(
    last.window,
    changes.map(({ seq }) => seq),
    now,
  )
  const news = new Set(fresh)
  for (const { seq, traderNumber, holding } of changes) {
    if (!news.has(seq)) continue
    if (holding) last.holders.set(traderNumber, holding)
    else last.holders.delete(traderNumber)
  }
  return { ...last, window, top, revision: last.revision + (news.size > 0 ? 1 : 0) }
}

/** Changes first, then the register: it is at least as new as the changes taken for known. */
const readWhole = async (tx: Tx, last: Reading | undefined, now: number) => {
  const from = last?.window ?? firstWindow(await highestChange(tx))
  const { top, changes } = await changesAfter(tx, from.after)
  const { window } = follow(
    from,
    changes.map(({ seq }) => seq),
    now,
  )
  const revision = (last?.revision ?? 0) + 1
  return { holders: new Map(await everyHolding(tx)), window, top, wholeMs: now, revision }
}
