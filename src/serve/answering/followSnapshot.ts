import type { KeyObject } from 'node:crypto'
import type { AnsweringDesk } from '../../actions/border/answering/answeringDesk.ts'
import type { Instant } from '../../domain/kernel/day.ts'

import { epochMs } from '../../domain/kernel/moment.ts'
import type { NewestSeen, Seen } from '../../files/border/newestSeen.ts'
import { type ReadSnapshot, readSnapshot, type SnapshotSource } from '../../files/border/snapshotReader.ts'

export interface Follow {
  readonly source: SnapshotSource
  /** Keeps what was read, where it is to outlast this process. */
  readonly keep?: ((read: ReadSnapshot) => Promise<void>) | undefined
  readonly everyMs: number
  readonly house: KeyObject
  readonly now: () => Instant
  readonly desk: AnsweringDesk
  readonly seen: NewestSeen
}

/** So often what is new is noted though nothing changed. */
const NOTED_MS = 60_000

const WAITS_TOLD_MS = 3_000

/**
 * Keeps the desk at the newest snapshot; resolves with the first. What cannot be read leaves the desk with what it has, which
 * grows old by itself.
 */
export const followSnapshot = async (
  { source, keep, everyMs, house, now, desk, seen }: Follow,
  waits: () => void,
): Promise<{ readonly stop: () => void }> => {
  let head: string | undefined
  const note = noting(seen)
  const look = async () => {
    const read = await readSnapshot(source, { publicKey: house, now: now(), known: desk.hashes(), head })
    if (!read) return
    desk.take(read)
    head = read.head
    if (desk.asOf() === read.asOf)
      await note({ asOf: read.asOf, machines: desk.machines() }, read.fresh.size > 0)
    await keep?.(read)
  }
  const pause = () => new Promise((resolve) => setTimeout(resolve, everyMs))
  const told = setTimeout(waits, WAITS_TOLD_MS)
  while (!desk.asOf()) {
    await look().catch(() => undefined)
    if (!desk.asOf()) await pause()
  }
  clearTimeout(told)
  let isOver = false
  const follow = async () => {
    while (!isOver) {
      await pause()
      await look().catch(() => undefined)
    }
  }
  void follow()
  return {
    stop: () => {
      isOver = true
    },
  }
}

/** A disk that takes nothing keeps nobody from being answered. INVARIANT: what was noted never becomes older. */
const noting = (seen: NewestSeen) => {
  let noted: Promise<Instant | undefined> | undefined
  return async ({ asOf, machines }: Seen, isNews: boolean): Promise<void> => {
    noted ??= seen.read().then((last) => last?.asOf)
    const last = await noted
    if (last !== undefined && (asOf <= last || (!isNews && epochMs(asOf) - epochMs(last) < NOTED_MS))) return
    await seen.keep({ asOf, machines }).then(
      () => {
        noted = Promise.resolve(asOf)
      },
      () => undefined,
    )
  }
}
