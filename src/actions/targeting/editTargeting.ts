import type { Instant } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { readTables } from '../../domain/targeting/readTables.ts'
import type { TargetingTables } from '../../domain/targeting/tables.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import {
  changeDraft,
  draftOf,
  findVersion,
  insertDraft,
  lockVersions,
  publishedTables,
  setState,
  type TablesVersion,
  throwDraftAway,
} from '../../store/border/targetingTables.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export interface DraftSaved {
  readonly version: number
  readonly revision: number
}

/**
 * Keeps what somebody writes as their own draft; nothing of it takes effect. `revision` is the one that was read: null where
 * there was none. Faults are told at their place, the first of them.
 */
export const saveTargetingDraft = (
  world: World,
  actor: Actor,
  { tables, basedOn, revision }: ToSave,
): Promise<Outcome<DraftSaved>> =>
  act(world, actor, 'saveTargetingDraft', async (tx) => {
    const read = readTables(tables)
    if ('faults' in read) return faulty(world, actor, read.faults)
    const base = await findVersion(tx, basedOn)
    if (!base || base.state === 'draft') return refused('input', 'targeting.unknown', { version: basedOn })
    const draft = await draftOf(tx, actor.personId ?? '')
    if ((draft?.revision ?? null) !== revision) return refused('conflict', 'targeting.savedElsewhere')
    const written = { content: read.tables, basedOn, at: world.now() }
    return draft ? changeIt(tx, draft, written) : beginIt(tx, actor, written)
  })

interface ToSave {
  readonly tables: unknown
  readonly basedOn: number
  readonly revision: number | null
}

interface Written {
  readonly content: TargetingTables
  readonly basedOn: number
  readonly at: Instant
}

const beginIt = async (tx: Tx, { personId }: Actor, written: Written): Promise<Outcome<DraftSaved>> => {
  const version = await insertDraft(tx, { ...written, by: personId ?? '' })
  await note(tx, 'draft', version, { basedOn: written.basedOn })
  return done({ version, revision: 1 })
}

const changeIt = async (
  tx: Tx,
  { version, revision }: TablesVersion,
  written: Written,
): Promise<Outcome<DraftSaved>> =>
  (await changeDraft(tx, version, { ...written, revision }))
    ? done({ version, revision: revision + 1 })
    : refused('conflict', 'targeting.savedElsewhere')

type Faults = Extract<ReturnType<typeof readTables>, { faults: unknown }>['faults']

const faulty = ({ say }: World, { language }: Actor, faults: Faults) => {
  const [first] = faults
  const why = first ? say(`targeting.fault.${first.code}`, language, first.with) : ''
  const pointer = `/tables/${(first?.path ?? []).map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`
  return refused('input', 'targeting.faulty', { why, count: faults.length }, pointer)
}

export const throwTargetingDraftAway = (world: World, actor: Actor): Promise<Outcome<{ gone: true }>> =>
  act(world, actor, 'throwTargetingDraftAway', async (tx) => {
    const draft = await draftOf(tx, actor.personId ?? '')
    if (!draft) return refused('notFound', 'targeting.noDraft')
    await throwDraftAway(tx, draft.version)
    await note(tx, 'draftThrownAway', draft.version, {})
    return done({ gone: true as const })
  })

/** Hands the draft to another person. INVARIANT: it was tried on what happened, just as it is. */
export const proposeTargeting = (
  world: World,
  actor: Actor,
  reason: string,
): Promise<Outcome<{ version: number }>> =>
  act(world, actor, 'proposeTargeting', async (tx) => {
    const draft = await draftOf(tx, actor.personId ?? '')
    if (!draft) return refused('notFound', 'targeting.noDraft')
    if (reason.trim() === '') return refused('input', 'targeting.reason', {}, '/reason')
    if (draft.trial === null) return refused('conflict', 'targeting.notTried')
    await setState(tx, draft.version, { state: 'proposed', reason: reason.trim() })
    await note(tx, 'propose', draft.version, { basedOn: draft.basedOn })
    return done({ version: draft.version })
  })

/** Takes effect at every desk within a moment. Four eyes: the database asks for them too. */
export const publishTargeting = (
  world: World,
  actor: Actor,
  version: number,
): Promise<Outcome<{ version: number }>> =>
  act(world, actor, 'publishTargeting', async (tx) => {
    if (!actor.steppedUp) return refused('notAllowed', 'stepUp.needed')
    // Of two that are based on the same version one is overtaken, however close together they come.
    await lockVersions(tx)
    const proposed = await findVersion(tx, version)
    if (proposed?.state !== 'proposed') return refused('notFound', 'targeting.notProposed', { version })
    if (proposed.writtenBy === actor.personId) return refused('notAllowed', 'targeting.secondPerson')
    const current = await publishedTables(tx)
    if (current && current.version !== proposed.basedOn)
      return refused('conflict', 'targeting.overtaken', { version: current.version })
    await setState(tx, version, { state: 'published', by: actor.personId ?? '', at: world.now() })
    await note(tx, 'publish', version, { basedOn: proposed.basedOn })
    return done({ version })
  })

/** By another person; whoever wrote it may also take it back. */
export const declineTargeting = (
  world: World,
  actor: Actor,
  version: number,
): Promise<Outcome<{ version: number }>> =>
  act(world, actor, 'declineTargeting', async (tx) => {
    const proposed = await findVersion(tx, version)
    if (proposed?.state !== 'proposed') return refused('notFound', 'targeting.notProposed', { version })
    await setState(tx, version, { state: 'declined' })
    await note(tx, 'decline', version, { isOwn: proposed.writtenBy === actor.personId })
    return done({ version })
  })

const note = (
  tx: Tx,
  what: 'draft' | 'draftThrownAway' | 'propose' | 'publish' | 'decline',
  version: number,
  detail: Readonly<Record<string, unknown>>,
) =>
  recordAudit(tx, {
    action: `targeting.${what}`,
    subjectKind: 'targetingTables',
    subjectId: String(version),
    detail,
  })
