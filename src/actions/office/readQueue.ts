import type { RunningClock } from '../../domain/casework/clockRun.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { addDays, type Day } from '../../domain/kernel/day.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { searchNameOf } from '../../domain/operators/searchName.ts'
import { standsInFor } from '../../store/office/officers.ts'
import {
  type QueueAsk,
  type QueueCounts,
  type QueueRow,
  queue,
  queueCounts,
} from '../../store/office/queue.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { calendarOf } from '../cases/clockRules.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { type ClockFace, clockFace } from './clockFace.ts'
import { whoseTurn, workStates } from './whoseTurn.ts'

export const queueScopes = ['work', 'decisions', 'all'] as const
export type QueueScope = (typeof queueScopes)[number]

export interface QueueQuery {
  readonly q?: string
  /** `work`: only what somebody has to do something about; `decisions`: what waits for one; `all`: every case. */
  readonly scope?: QueueScope
  readonly states?: readonly string[]
  readonly mine?: boolean
  readonly band?: string
  readonly news?: boolean
  readonly due?: NonNullable<QueueAsk['due']>
  readonly page?: number
}

export interface QueueItem extends Omit<QueueRow, 'clocks' | 'editionHash'> {
  readonly group: 'late' | 'today' | 'week' | 'later' | 'paused'
  readonly clock: ClockFace | null
  readonly turn: ReturnType<typeof whoseTurn>
}

export interface QueuePage {
  readonly items: readonly QueueItem[]
  readonly counts: QueueCounts
  readonly page: number
  readonly perPage: number
  readonly today: Day
}

const PAGE = 50

const statesWithin: Readonly<Record<QueueScope, readonly CaseState[]>> = {
  work: workStates,
  decisions: workStates.filter((state) => whoseTurn(state, ['decisionMaker']) === 'mine'),
  all: [],
}

/** The queue as somebody sees it, with the counts of every filter. Three queries. */
export const readQueue = (world: World, actor: Actor, query: QueueQuery): Promise<Outcome<QueuePage>> =>
  act(world, actor, 'readQueue', async (tx) => {
    const { day } = moment(world)
    const page = query.page ?? 1
    const standIn = actor.personId ? await standsInFor(tx, actor.personId, day) : []
    const ask = queueAsk(actor, query, day, { limit: PAGE, offset: (page - 1) * PAGE }, standIn)
    const rows = await queue(tx, ask)
    const counts = await queueCounts(tx, ask)
    const items = rows.map((row) => queueItem(world, actor, row, day))
    return done({ items, counts, page, perPage: PAGE, today: day })
  })

export const queueAsk = (
  actor: Actor,
  query: QueueQuery,
  today: Day,
  window: { readonly limit: number; readonly offset: number },
  /** Those for whom the actor stands in: their cases are the actor's too, meanwhile. */
  standIn: readonly string[] = [],
): QueueAsk => {
  const q = query.q ?? ''
  return {
    q: /\d/.test(q) ? q : searchNameOf(q),
    within: statesWithin[query.scope ?? 'work'],
    states: query.states ?? [],
    own: actor.personId ? [actor.personId, ...standIn] : [],
    mine: query.mine ?? false,
    band: query.band ?? null,
    news: query.news ?? false,
    due: query.due ?? null,
    today,
    ...window,
  }
}

export const queueItem = (world: World, actor: Actor, row: QueueRow, today: Day): QueueItem => {
  const { clocks, editionHash, ...rest } = row
  const clock = (clocks as readonly RunningClock[]).find(({ name }) => name === row.nextClock)
  return {
    ...rest,
    group: groupOf(row, today),
    clock: clock ? clockFace(clock, today, calendarOf(editionOf(world, { editionHash }))) : null,
    turn: whoseTurn(row.state as CaseState, actor.roles),
  }
}

const groupOf = ({ clockPaused, nextDueOn }: QueueRow, today: Day): QueueItem['group'] => {
  if (clockPaused) return 'paused'
  if (nextDueOn === null) return 'later'
  if (nextDueOn < today) return 'late'
  if (nextDueOn === today) return 'today'
  return nextDueOn <= addDays(today, 7) ? 'week' : 'later'
}
