import { type DirtyMonth, dirtyMonths, monthsThereAre, takeDirty } from '../../store/benefits/dirty.ts'
import { recountMonth } from '../../store/benefits/recount.ts'
import { inScope } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'
import type { World } from '../world.ts'

export interface Recounted {
  readonly months: number
  readonly lodged: number
}

/** Told after each month. */
export interface RecountProgress {
  readonly month: string
  readonly done: number
  readonly of: number
  readonly lodged: number
}

/** Counts anew every month of an office in which something happened since. Each month is a transaction of its own. */
export const followBenefits = async (world: World): Promise<Recounted> => {
  const dirty = await inScope(world.db, scopeOf(theClock('benefits')), dirtyMonths)
  return countMonths(world, dirty)
}

/** Counts everything anew, whatever was counted before. Stopped on its way, it may be begun again. */
export const rebuildBenefits = async (
  world: World,
  tell: (progress: RecountProgress) => void = () => undefined,
): Promise<Recounted> => {
  const months = await inScope(world.db, scopeOf(theClock('benefits')), async (tx) => {
    await tx.client.query("set local statement_timeout = '10min'")
    return monthsThereAre(tx)
  })
  return countMonths(world, months, tell)
}

const countMonths = async (
  world: World,
  months: readonly DirtyMonth[],
  tell: (progress: RecountProgress) => void = () => undefined,
): Promise<Recounted> => {
  let lodged = 0
  for (const [at, month] of months.entries()) {
    const counted = await inScope(world.db, scopeOf(theClock('benefits')), async (tx) => {
      await tx.client.query("set local statement_timeout = '10min'")
      await takeDirty(tx, month)
      return recountMonth(tx, month, world.now())
    })
    lodged += counted
    tell({ month: month.month.slice(0, 7), done: at + 1, of: months.length, lodged })
  }
  return { months: months.length, lodged }
}
