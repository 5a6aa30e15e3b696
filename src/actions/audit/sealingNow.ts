import { grantsStopAfterMs, type SealingState, sealingStateOf } from '../../domain/audit/sealing.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { findUnsealed, type Unsealed } from '../../store/audit/unsealed.ts'
import { inScope } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'
import type { World } from '../world.ts'

export interface SealingNow {
  readonly state: SealingState
  /** Since when the oldest event waits; null while all is sealed in time. */
  readonly since: string | null
  /** When grants stop, or stopped. */
  readonly grantsStopAt: string | null
}

/** How the seal of the audit log stands. Asked outside an action's own transaction, on nobody's behalf. */
export const sealingNow = async (world: World): Promise<SealingNow> =>
  sealingOf(await inScope(world.db, scopeOf(theClock('sealing')), (tx) => findUnsealed(tx)))

export const sealingOf = (unsealed: Unsealed | undefined): SealingNow => {
  const state = sealingStateOf(unsealed?.waitedMs)
  if (!unsealed || state === 'sealed') return { state, since: null, grantsStopAt: null }
  const stops = instantAt(epochMs(unsealed.since as Instant) + grantsStopAfterMs)
  return { state, since: unsealed.since, grantsStopAt: stops }
}
