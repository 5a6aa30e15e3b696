import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { type AuditRow, auditActions, auditRows } from '../../store/audit/auditLog.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { type HouseSettings, sealingWithHead } from '../house/readSettings.ts'
import { csvOf } from '../public/csv.ts'
import type { World } from '../world.ts'
import { type AuditQuestion, placeIn, soughtBy } from './auditQuestion.ts'

export interface AuditEntry extends Omit<AuditRow, 'detail'> {
  /** Codes, counts and ids. INVARIANT: whatever looks like a sentence stays out, whoever wrote it into the log. */
  readonly detail: Readonly<Record<string, string>>
}

export interface AuditPage {
  readonly items: readonly AuditEntry[]
  /** Where the next page begins; null on the last. */
  readonly next: string | null
  readonly actions: readonly string[]
  readonly sealing: HouseSettings['sealing']
}

const PER_PAGE = 50
const MOST_EXPORTED = 50_000

/** The audit log, newest first, in pages that stay where they are while more is written. */
export const readAuditLog = async (
  world: World,
  actor: Actor,
  question: AuditQuestion,
  after?: string,
): Promise<Outcome<AuditPage>> => {
  const place = placeIn(after)
  if (!place.ok) return place
  const page = await act(world, actor, 'readAuditLog', async (tx) => {
    const sought = await soughtBy(tx, world, question)
    if (!sought.ok) return sought
    const rows = sought.value ? await auditRows(tx, sought.value, place.value, PER_PAGE + 1) : []
    const items = rows.slice(0, PER_PAGE)
    const last = rows.length > PER_PAGE ? items.at(-1) : undefined
    return done({
      items: items.map(entryOf),
      next: last ? `${last.at}_${last.id}` : null,
      actions: await auditActions(tx),
    })
  })
  return page.ok ? done({ ...page.value, sealing: await sealingWithHead(world) }) : page
}

/** The same question as a table to be kept; that it was taken is itself in the log. */
export const exportAuditLog = (
  world: World,
  actor: Actor,
  question: AuditQuestion,
): Promise<Outcome<string>> =>
  act(world, actor, 'exportAuditLog', async (tx) => {
    const sought = await soughtBy(tx, world, question)
    if (!sought.ok) return sought
    const rows = sought.value ? await auditRows(tx, sought.value, undefined, MOST_EXPORTED) : []
    await recordAudit(tx, {
      action: 'audit.export',
      subjectKind: 'audit',
      subjectId: 'log',
      detail: { rows: rows.length },
    })
    return done(csvOf(columns, rows.map(entryOf).map(cellsOf)))
  })

const CODE = /^[\w.:/+-]{1,80}$/

const entryOf = ({ detail, ...row }: AuditRow): AuditEntry => ({
  ...row,
  detail: Object.fromEntries(
    Object.entries(detail)
      .map(([name, value]) => [name, Array.isArray(value) ? value.join('+') : String(value)] as const)
      .filter(([, text]) => CODE.test(text)),
  ),
})

const columns = [
  ...[
    'at',
    'actorKind',
    'actor',
    'actorName',
    'side',
    'action',
    'subjectKind',
    'subjectId',
    'company',
    'case',
  ],
  ...['purpose', 'detail', 'requestId', 'leafIndex', 'leafHash', 'eventId'],
]

const cellsOf = (one: AuditEntry) => [
  ...[one.at, one.actorKind, one.actor, one.actorName, one.side, one.action, one.subjectKind, one.subjectId],
  ...[one.company, one.caseNumber, one.purpose, JSON.stringify(one.detail), one.requestId],
  ...[one.leafIndex, one.leafHash, one.id],
]
