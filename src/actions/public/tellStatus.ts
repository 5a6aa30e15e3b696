import type { Day, Instant } from '../../domain/kernel/day.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { aliveByTraderNumber } from '../../store/public/aliveByTraderNumber.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import type { HolderIndex } from './holderIndex.ts'

export interface TraderStatus {
  readonly traderNumber: string
  /** Only those who may know are told `suspended`; to everybody else it is one of many reasons for `notCertified`. */
  readonly status: 'certified' | 'notCertified' | 'suspended'
  readonly types: readonly string[]
  readonly tier: string | null
  readonly since: Day | null
  readonly asOf: Instant
}

const nothing = { status: 'notCertified', types: [], tier: null, since: null } as const

/**
 * What anybody may know. INVARIANT: a number that was never given, was refused, suspended, revoked or has expired is in no
 * register, so all of them take this one way and get the same answer.
 */
export const tellStatus = (index: Pick<HolderIndex, 'find' | 'asOf'>, traderNumber: string): TraderStatus => {
  const holding = index.find(traderNumber)
  return {
    traderNumber,
    status: holding ? 'certified' : 'notCertified',
    types: holding?.types ?? [],
    tier: holding?.tier ?? null,
    since: holding?.since ?? null,
    asOf: index.asOf(),
  }
}

/**
 * What those may know who have a reason to: a suspension by its name, from the data itself. A border asks about companies of
 * every office, and a machine has no office at all, so once the role allows it one query asks in the system's own scope, for
 * this one number and nothing but its status. Should the database not answer, they learn what everybody learns: a border
 * does not stop.
 */
export const tellFullStatus = async (
  world: World,
  actor: Actor,
  index: HolderIndex,
  traderNumber: string,
): Promise<Outcome<TraderStatus>> => {
  const asOf = world.now()
  try {
    return await act<TraderStatus>(world, { ...actor, side: 'system' }, 'tellFullStatus', async (tx) => {
      const alive = await aliveByTraderNumber(tx, traderNumber)
      if (!alive) return done({ ...nothing, traderNumber, asOf })
      const { types, tier, since, suspended } = alive
      return done({ traderNumber, status: suspended ? 'suspended' : 'certified', types, tier, since, asOf })
    })
  } catch {
    return done(tellStatus(index, traderNumber))
  }
}
