import { addDays, type Day } from '../../domain/kernel/day.ts'
import { endOfDay, epochMs, instantAt, timeAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import {
  fitsKind,
  isRunDue,
  keptSince,
  type RetentionKind,
  retentionKinds,
  retentionNames,
} from '../../domain/retention/kinds.ts'
import { removeEvidence } from '../../files/evidence/removeEvidence.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { standBeforeHolds } from '../../store/holds/standBeforeHolds.ts'
import { holdContent, isContentNeeded } from '../../store/profile/evidence.ts'
import {
  type Aged,
  beginRun,
  countAged,
  daysSet,
  lastRun,
  noteRun,
  type RunMade,
  removeAged,
  setDays,
  unreferencedSince,
} from '../../store/retention/retention.ts'
import { act } from '../act.ts'
import { type Actor, scopeOf, theClock } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

export interface KeptFor {
  readonly kind: RetentionKind
  readonly days: number
  readonly least: number
  readonly most: number
  /** How sure the default is; 'set' where the programme manager set it. */
  readonly certainty: 'verified' | 'secondary' | 'assumed' | 'set'
}

const settingsIn = async (tx: Tx): Promise<readonly KeptFor[]> => {
  const set = new Map((await daysSet(tx)).map(({ kind, days }) => [kind, days]))
  return retentionNames.map((kind) => {
    const { days, least, most, certainty } = retentionKinds[kind]
    const own = set.get(kind)
    return { kind, days: own ?? days, least, most, certainty: own === undefined ? certainty : 'set' }
  })
}

/** For how long what is kept; part of the privacy notice, so anybody may know. */
export const readKeptFor = (world: World, actor: Actor): Promise<Outcome<{ keeps: readonly KeptFor[] }>> =>
  act(world, actor, 'readKeptFor', async (tx) => done({ keeps: await settingsIn(tx) }))

export interface Preview {
  readonly keeps: readonly (KeptFor & Omit<Aged, 'kind'>)[]
  readonly lastRun: RunMade | null
}

/** What tonight would remove, kind by kind, and what the law keeps it from. */
export const previewRetention = async (world: World, actor: Actor): Promise<Outcome<Preview>> => {
  const allowed = await act(world, actor, 'previewRetention', async () => done(true))
  if (!allowed.ok) return allowed
  return inScope(world.db, scopeOf(theClock(actor.requestId)), async (tx) => {
    const keeps: Preview['keeps'][number][] = []
    for (const kept of await settingsIn(tx)) {
      keeps.push({ ...kept, ...(await countAged(tx, kept.kind, before(world, kept.days))) })
    }
    return done({ keeps, lastRun: (await lastRun(tx)) ?? null })
  })
}

/** The midnight at the office that begins the first day that is still kept. */
const before = (world: World, days: number): string => {
  const lastDayGone = addDays(keptSince(days, moment(world).day), -1)
  return instantAt(epochMs(endOfDay(lastDayGone, world.programme.timeZone)) + 1)
}

export const setRetention = (
  world: World,
  actor: Actor,
  { kind, days }: { readonly kind: RetentionKind; readonly days: number },
): Promise<Outcome<{ days: number }>> =>
  act(world, actor, 'setRetention', async (tx) => {
    if (!actor.steppedUp) return refused('notAllowed', 'stepUp.needed')
    const { least, most } = retentionKinds[kind]
    if (!fitsKind(kind, days)) return refused('input', 'retention.days', { least, most }, '/days')
    const was = (await settingsIn(tx)).find((one) => one.kind === kind)?.days ?? null
    await setDays(tx, { kind, days, by: actor.personId, at: world.now() })
    await recordAudit(tx, {
      action: 'retention.set',
      subjectKind: 'retention',
      subjectId: kind,
      detail: { was, days },
    })
    return done({ days })
  })

/** Removes what is older than its term and not held by the law; all of a night in one transaction, its files after it. */
export const retain = async (world: World): Promise<RunMade | undefined> => {
  const scope = scopeOf(theClock('retain'))
  const { at, day } = moment(world)
  const made = await inScope(world.db, scope, async (tx) => {
    if (!(await beginRun(tx, day, at))) return undefined
    await standBeforeHolds(tx)
    const removed: Record<string, number> = {}
    const { rows } = await tx.client.query<{ now: string }>('select now() as now')
    for (const { kind, days } of await settingsIn(tx))
      removed[kind] = await removeAged(tx, kind, before(world, days))
    await noteRun(tx, { onDay: day, at, removed })
    await recordAudit(tx, {
      action: 'retention.run',
      subjectKind: 'retention',
      subjectId: day,
      detail: removed,
    })
    return { run: { onDay: day, at, removed }, files: await unreferencedSince(tx, rows[0]?.now ?? at) }
  })
  for (const sha256 of made?.files ?? []) await removeUnlessNeeded(world, sha256)
  return made?.run
}

/** Somebody may have sent the same content anew since the night's rows went: whoever enters it and this take turns. */
export const removeUnlessNeeded = (world: World, sha256: string): Promise<void> =>
  inScope(world.db, scopeOf(theClock('retain')), async (tx) => {
    await holdContent(tx, sha256)
    if (!(await isContentNeeded(tx, sha256))) await removeEvidence(world.evidence, sha256)
  })

/** The nightly run, where it is due. */
export const retainNightly = async (world: World): Promise<RunMade | undefined> => {
  const { at, day } = moment(world)
  const last = await inScope(world.db, scopeOf(theClock('retain')), lastRun)
  const due = isRunDue(last?.onDay as Day | undefined, day, timeAt(at, world.programme.timeZone))
  return due ? retain(world) : undefined
}
