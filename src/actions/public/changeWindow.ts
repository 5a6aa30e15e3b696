/**
 * How far the register's changes were followed. Their numbers are given when a transaction writes and seen when it
 * commits, so a higher number may be seen before a lower one. Everything up to `after` is settled; above it stands what
 * was seen early, each with the moment (ms) at which it was.
 */
export interface ChangeWindow {
  readonly after: number
  readonly seen: ReadonlyMap<number, number>
}

/** No transaction of ours lasts longer: a number still missing by then was given to one that was taken back. */
export const LONGEST_TRANSACTION_MS = 600_000

/** How far below the highest number the first reading looks for what has not committed yet. */
const FIRST_REACH = 10_000

export const firstWindow = (top: number): ChangeWindow => ({
  after: Math.max(0, top - FIRST_REACH),
  seen: new Map(),
})

/** The window after a reading of everything above `window.after`, and the numbers that were not seen before. */
export const follow = (
  window: ChangeWindow,
  read: readonly number[],
  nowMs: number,
): { readonly window: ChangeWindow; readonly fresh: readonly number[] } => {
  const fresh = read.filter((seq) => seq > window.after && !window.seen.has(seq))
  const seen = new Map([...window.seen, ...fresh.map((seq): [number, number] => [seq, nowMs])])
  const settled = [...seen].filter(([, at]) => nowMs - at >= LONGEST_TRANSACTION_MS).map(([seq]) => seq)
  const after = endOfRun(
    settled.reduce((most, seq) => Math.max(most, seq), window.after),
    seen,
  )
  return { window: { after, seen: new Map([...seen].filter(([seq]) => seq > after)) }, fresh }
}

/** The last number of the unbroken run behind `from`. */
const endOfRun = (from: number, seen: ReadonlyMap<number, number>): number => {
  let end = from
  while (seen.has(end + 1)) end += 1
  return end
}
