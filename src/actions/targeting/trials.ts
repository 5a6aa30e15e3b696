import { DAY_MS, epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Replayed } from '../../domain/targeting/comparedDecisions.ts'
import { readTables } from '../../domain/targeting/readTables.ts'
import { draftOf, keepTrial } from '../../store/border/targetingTables.ts'
import { inScope } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import { type Actor, scopeOf } from '../actor.ts'
import { replayDecisions } from '../border/replay.ts'
import type { World } from '../world.ts'

/** What a draft would have done to the last days. Kept with the draft, for whoever publishes it. */
export interface Trial extends Replayed {
  readonly days: number
  readonly triedAt: string
}

export interface TrialUnderWay {
  readonly done: number
  readonly of: number
  /** None while it is under way. */
  readonly trial: Trial | null
  readonly failed: boolean
}

/** Trials under way, one to a draft. They live in this process: one that ends with it is simply begun again. */
export interface Trials {
  begin(world: World, actor: Actor, days: number): Promise<Outcome<TrialUnderWay>>
  read(world: World, actor: Actor): Promise<Outcome<TrialUnderWay>>
  stop(): Promise<void>
}

interface Run {
  readonly revision: number
  done: number
  of: number
  failed: boolean
  ended: Promise<void>
}

/** Small pages, so that whoever else asks something of this process hardly waits. */
const PAGE = 250

export const openTrials = (): Trials => {
  const runs = new Map<number, Run>()
  let isOver = false

  const run = async (world: World, actor: Actor, draft: Drafted, days: number, progress: Run) => {
    const until = world.now()
    const result = await replayDecisions(world, {
      ...{ from: instantAt(epochMs(until) - days * DAY_MS), until, under: draft.tables, pageSize: PAGE },
      onPage: (decided, of) => Object.assign(progress, { done: decided, of }),
      isOver: () => isOver || runs.get(draft.version) !== progress,
    })
    if (isOver || runs.get(draft.version) !== progress) return
    const trial: Trial = { ...result, days, triedAt: world.now() }
    await inScope(world.db, scopeOf(actor), (tx) => keepTrial(tx, draft.version, draft.revision, trial))
  }
  return {
    begin: (world, actor, days) =>
      act(world, actor, 'tryTargetingDraft', async (tx) => {
        const draft = await draftOf(tx, actor.personId ?? '')
        if (!draft) return refused('notFound', 'targeting.noDraft')
        const read = readTables(draft.content)
        if ('faults' in read) throw new Error('a draft that was kept cannot be read')
        const drafted = { version: draft.version, revision: draft.revision, tables: read.tables }
        const progress: Run = {
          ...{ revision: draft.revision, done: 0, of: 0, failed: false, ended: Promise.resolve() },
        }
        runs.set(draft.version, progress)
        progress.ended = run(world, actor, drafted, days, progress)
          .catch(() => {
            progress.failed = true
          })
          .then(() => {
            if (!progress.failed && runs.get(draft.version) === progress) runs.delete(draft.version)
          })
        return done({ done: 0, of: 0, trial: null, failed: false })
      }),
    read: (world, actor) =>
      act(world, actor, 'readTargetingTrial', async (tx) => {
        const draft = await draftOf(tx, actor.personId ?? '')
        if (!draft) return refused('notFound', 'targeting.noDraft')
        const kept = (draft.trial as Trial | null) ?? null
        const progress = runs.get(draft.version)
        return done(toldOf(progress?.revision === draft.revision ? progress : undefined, kept))
      }),
    stop: async () => {
      isOver = true
      await Promise.all([...runs.values()].map(({ ended }) => ended))
    },
  }
}

/** What an earlier trial of the same draft found is told again once this one has ended. */
const toldOf = (progress: Run | undefined, kept: Trial | null): TrialUnderWay =>
  progress
    ? {
        ...{ done: progress.done, of: progress.of, failed: progress.failed },
        trial: progress.failed ? kept : null,
      }
    : { done: 0, of: 0, failed: false, trial: kept }

interface Drafted {
  readonly version: number
  readonly revision: number
  readonly tables: Parameters<typeof replayDecisions>[1]['under']
}
