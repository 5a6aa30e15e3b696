import { borderProgress } from '../../store/border/demonstration.ts'
import { inScope } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'
import type { World } from '../world.ts'

export interface Demonstration {
  /** While invented declarations are being written, how far that is; the ledger is counted at the end of it. */
  readonly borderLoading: { readonly percent: number } | null
}

/** Whether the house is still being filled with invented data. For anybody: it tells nothing of anybody. */
export const showDemonstration = async (world: World): Promise<Demonstration> => {
  const progress = await inScope(world.db, scopeOf(theClock('demonstration')), borderProgress)
  return {
    borderLoading: progress ? { percent: Math.floor((99 * progress.written) / progress.of) } : null,
  }
}
