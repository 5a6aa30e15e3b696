/**
 * How long the audit log may go unsealed. Ordinary work never stops for it; past the second limit nothing is granted any
 * more, because what gives somebody a status must be provable, while what takes one away must always be possible.
 */
export const alarmAfterMs = 5 * 60_000
export const grantsStopAfterMs = 4 * 3_600_000

/** 'sealed': nothing waits longer than it should. 'late': people are alarmed. 'stopped': nothing is granted. */
export type SealingState = 'sealed' | 'late' | 'stopped'

/** Told how long the oldest event has waited for its seal; undefined where none waits. */
export const sealingStateOf = (waitedMs: number | undefined): SealingState => {
  if (waitedMs === undefined || waitedMs <= alarmAfterMs) return 'sealed'
  return waitedMs <= grantsStopAfterMs ? 'late' : 'stopped'
}
