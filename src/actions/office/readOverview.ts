import { type CaseState, states } from '../../domain/casework/states.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import {
  type ClockLine,
  type ComingEnd,
  casesByClock,
  casesByState,
  certificatesEnding,
  type Durations,
  daysToDecision,
  type MonthLine,
  monthsUntil,
} from '../../store/office/overview.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { type SealingNow, sealingNow } from '../audit/sealingNow.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

export interface Overview {
  readonly today: string
  readonly states: readonly { readonly state: string; readonly tone: string; readonly many: number }[]
  readonly clocks: readonly ClockLine[]
  readonly months: readonly MonthLine[]
  readonly toDecision: Durations
  readonly ending: readonly ComingEnd[]
  /** Whether the audit log is sealed in time, and when grants stop where it is not. */
  readonly sealing: SealingNow
}

const MONTHS = 12
/** Days ahead at which an ending certificate is shown. */
const AHEAD = 120

/** Where the programme will fail this week, what came in and went out, and whose certificate ends. Five queries. */
export const readOverview = async (world: World, actor: Actor): Promise<Outcome<Overview>> => {
  const sealing = await sealingNow(world)
  return act(world, actor, 'readOverview', async (tx) => {
    const { day } = moment(world)
    const byState = await casesByState(tx)
    return done({
      today: day,
      states: byState.map((row) => ({ ...row, tone: states[row.state as CaseState].tone })),
      clocks: await casesByClock(tx, day),
      months: await monthsUntil(tx, day, MONTHS),
      toDecision: await daysToDecision(tx, day),
      // Companies by name only to those who may read their cases.
      ending: may(actor.roles, 'readCases') ? await certificatesEnding(tx, day, AHEAD) : [],
      sealing,
    })
  })
}
