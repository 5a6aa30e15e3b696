import { createHash, randomBytes } from 'node:crypto'
import type { Scope, Tx } from '../database/scope.ts'
import { type AuditRecord, canonicalJson, canonicalText, leafHash } from './canonical.ts'
import { newEventId } from './newEventId.ts'

export interface AuditEvent {
  /** What was done: 'case.certify', 'profile.read'. */
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly operatorId?: string | null
  readonly caseId?: string | null
  /** The person of the scope unless told: 'clock', or a machine's id. */
  readonly actor?: string
  readonly actorKind?: 'person' | 'machine' | 'clock' | 'public'
  /** For whom a deputy or a mandated agent acted. */
  readonly onBehalfOf?: string | null
  readonly purpose?: string
  /** What changed, as it was and as it became: only salted hashes of it are kept. */
  readonly before?: unknown
  readonly after?: unknown
  /** Ids, codes and counts; never a name, an address or anything else about a person. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/**
 * Writes what happened, in the transaction of the change itself, so that there is no change without its record.
 * Answers the event's id, which is the receipt.
 */
export const recordAudit = async (tx: Tx, event: AuditEvent): Promise<string> => {
  const salt = event.before === undefined && event.after === undefined ? null : randomBytes(32)
  const record = recordOf(tx.scope, event, salt)
  await tx.client.query({ name: 'audit.record', text: INSERT, values: [...valuesOf(record), salt] })
  return record.id
}

const recordOf = (scope: Scope, event: AuditEvent, salt: Buffer | null): AuditRecord => {
  const actor = event.actor ?? scope.personId ?? (scope.side === 'system' ? 'clock' : scope.side)
  const hashed = (state: unknown): string | null =>
    state === undefined || !salt
      ? null
      : createHash('sha256').update(salt).update(canonicalJson(state)).digest('hex')
  return {
    id: newEventId(),
    at: new Date().toISOString().replace('Z', '000Z'),
    actorKind: event.actorKind ?? kindOf(scope, actor),
    actor,
    side: scope.side,
    onBehalfOf: event.onBehalfOf ?? null,
    action: event.action,
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    operatorId: event.operatorId?.toLowerCase() ?? null,
    caseId: event.caseId?.toLowerCase() ?? null,
    purpose: event.purpose ?? scope.purpose ?? null,
    beforeHash: hashed(event.before),
    afterHash: hashed(event.after),
    detail: event.detail ?? {},
    requestId: scope.requestId,
  }
}

const kindOf = (scope: Scope, actor: string): AuditRecord['actorKind'] => {
  if (actor === scope.personId) return 'person'
  if (actor === 'clock') return 'clock'
  return scope.side === 'public' ? 'public' : 'machine'
}

const bytes = (hex: string | null) => (hex === null ? null : Buffer.from(hex, 'hex'))

const valuesOf = (r: AuditRecord): unknown[] => [
  ...[r.id, r.at, r.actorKind, r.actor, r.side, r.onBehalfOf, r.action, r.subjectKind, r.subjectId],
  ...[r.operatorId, r.caseId, r.purpose, bytes(r.beforeHash), bytes(r.afterHash), canonicalJson(r.detail)],
  ...[r.requestId, leafHash(canonicalText(r))],
]

const INSERT = `
  with salted as (insert into aval.audit_salt (event_id, salt) select $1, $18::bytea where $18 is not null)
  insert into aval.audit_event (id, at, actor_kind, actor, side, on_behalf_of, action, subject_kind, subject_id,
    operator_id, case_id, purpose, before_hash, after_hash, detail, request_id, leaf_hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`
