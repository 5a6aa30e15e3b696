import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { readTables } from '../../domain/targeting/readTables.ts'
import { type TableChanges, tableChanges } from '../../domain/targeting/tableChanges.ts'
import type { TargetingTables } from '../../domain/targeting/tables.ts'
import type { Thresholds } from '../../domain/targeting/thresholds.ts'
import {
  draftOf,
  endedVersions,
  findVersion,
  latestThresholds,
  proposedVersions,
  publishedTables,
  type TablesVersion,
} from '../../store/border/targetingTables.ts'
import type { Tx } from '../../store/database/scope.ts'
import { staffedOffices } from '../../store/house/offices.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

/** One version with its tables and what it changes of the one it is based on. */
export interface ShownVersion extends Omit<TablesVersion, 'content' | 'writtenBy'> {
  readonly tables: TargetingTables
  /** Whether the asker wrote it: then another person publishes it. */
  readonly isOwn: boolean
  readonly changes: TableChanges | null
}

export type ListedVersion = Omit<TablesVersion, 'content' | 'writtenBy' | 'trial'>

export interface Targeting {
  readonly current: ShownVersion
  readonly draft: ShownVersion | null
  readonly proposed: readonly ShownVersion[]
  readonly ended: readonly ListedVersion[]
  /** Where the list of ended versions goes on; null at its end. */
  readonly next: number | null
  readonly thresholds: { readonly version: number; readonly byOffice: Thresholds } | null
  readonly offices: readonly { readonly id: string; readonly name: string }[]
  /** ISO 4217: in which values are compared. */
  readonly currency: string
}

const PAGE = 20

export const readTargeting = (
  world: World,
  actor: Actor,
  before = Number.MAX_SAFE_INTEGER,
): Promise<Outcome<Targeting>> =>
  act(world, actor, 'readTargeting', async (tx) => {
    const current = await currentVersion(tx, actor)
    if (!current) return refused('notFound', 'targeting.none')
    const draft = actor.personId ? await draftOf(tx, actor.personId) : undefined
    const proposed: ShownVersion[] = []
    for (const one of await proposedVersions(tx)) proposed.push(await shown(tx, one, actor))
    return done({
      current,
      draft: draft ? await shown(tx, draft, actor) : null,
      proposed,
      ...(await endedPage(tx, before)),
      thresholds: await thresholdsNow(tx),
      offices: (await staffedOffices(tx)).map(({ id, name }) => ({ id, name })),
      currency: world.programme.border?.currency ?? 'USD',
    })
  })

const MOST_VERSION = 2_147_483_647

const endedPage = async (tx: Tx, before: number): Promise<Pick<Targeting, 'ended' | 'next'>> => {
  const ended = await endedVersions(tx, Math.min(before, MOST_VERSION), PAGE + 1)
  return {
    ended: ended.slice(0, PAGE).map(listed),
    next: ended.length > PAGE ? (ended[PAGE - 1]?.version ?? null) : null,
  }
}

const thresholdsNow = async (tx: Tx): Promise<Targeting['thresholds']> => {
  const kept = await latestThresholds(tx)
  return kept ? { version: kept.version, byOffice: kept.content as Thresholds } : null
}

export const readTargetingVersion = (
  world: World,
  actor: Actor,
  version: number,
): Promise<Outcome<ShownVersion>> =>
  act(world, actor, 'readTargetingVersion', async (tx) => {
    const found = await findVersion(tx, version)
    const isOthersDraft = found?.state === 'draft' && found.writtenBy !== actor.personId
    if (!found || isOthersDraft) return refused('notFound', 'targeting.unknown', { version })
    return done(await shown(tx, found, actor))
  })

const currentVersion = async (tx: Tx, actor: Actor): Promise<ShownVersion | undefined> => {
  const kept = await publishedTables(tx)
  const found = kept && (await findVersion(tx, kept.version))
  return found ? shown(tx, found, actor) : undefined
}

const shown = async (
  tx: Tx,
  { content, writtenBy, ...rest }: TablesVersion,
  actor: Actor,
): Promise<ShownVersion> => {
  const tables = tablesIn(content)
  const base = rest.basedOn === null ? undefined : await findVersion(tx, rest.basedOn)
  return {
    ...rest,
    tables,
    isOwn: writtenBy !== null && writtenBy === actor.personId,
    changes: base ? tableChanges(tablesIn(base.content), tables) : null,
  }
}

const listed = ({ trial: _, writtenBy: __, ...rest }: Omit<TablesVersion, 'content'>): ListedVersion => rest

const tablesIn = (content: unknown): TargetingTables => {
  const read = readTables(content)
  if ('faults' in read) throw new Error('tables that were kept cannot be read')
  return read.tables
}
