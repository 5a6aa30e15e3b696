import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { type VisitLine, visitLines } from '../../store/office/lists.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

export interface VisitsAsk {
  readonly state?: 'planned' | 'finished' | 'cancelled'
  readonly mine?: boolean
}

const MOST = 300

/** Visits to hold, held or cancelled; a validator asks for their own. */
export const listVisits = (
  world: World,
  actor: Actor,
  ask: VisitsAsk,
): Promise<Outcome<{ items: readonly VisitLine[]; today: string }>> =>
  act(world, actor, 'listVisits', async (tx) =>
    done({
      items: await visitLines(tx, {
        state: ask.state ?? 'planned',
        lead: ask.mine ? actor.personId : null,
        limit: MOST,
      }),
      today: moment(world).day,
    }),
  )
