import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Replayed } from '../../domain/targeting/comparedDecisions.ts'
import { readTables } from '../../domain/targeting/readTables.ts'
import type { TargetingTables } from '../../domain/targeting/tables.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { tablesOfVersion } from '../../store/border/targetingTables.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { type ReplayAsked, replayDecisions } from '../border/replay.ts'
import type { World } from '../world.ts'

export interface ReplayOf extends Pick<ReplayAsked, 'onPage'> {
  /** Days of lodging in UTC, both in it; null where everything before or after is meant. */
  readonly fromDay: string | null
  readonly toDay: string | null
  /** Other tables than those of each decision. */
  readonly version?: number
}

const DAY_MS = 86_400_000

/** Takes the stored decisions of a span again. Who asked for it, and for which span, is noted. */
export const replayStored = async (
  world: World,
  actor: Actor,
  { fromDay, toDay, version, onPage }: ReplayOf,
): Promise<Outcome<Replayed>> => {
  const under = await act(world, actor, 'replayDecisions', async (tx) => {
    const read = version === undefined ? undefined : readTables(await tablesOfVersion(tx, version))
    if (read && 'faults' in read) return refused('notFound', 'targeting.unknown', { version: version ?? 0 })
    await recordAudit(tx, {
      action: 'targeting.replay',
      subjectKind: 'targetingTables',
      subjectId: version === undefined ? 'own' : String(version),
      detail: { from: fromDay, to: toDay },
    })
    return done<TargetingTables | undefined>(read?.tables)
  })
  if (!under.ok) return under
  const span = {
    from: `${fromDay ?? '0001-01-01'}T00:00:00Z`,
    until: toDay ? new Date(Date.parse(toDay) + DAY_MS).toISOString() : '9999-12-31T00:00:00Z',
  }
  const asked = { ...span, ...(under.value ? { under: under.value } : {}), ...(onPage ? { onPage } : {}) }
  return done(await replayDecisions(world, asked))
}
