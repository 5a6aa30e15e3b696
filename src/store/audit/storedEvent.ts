import type { AuditRecord } from './canonical.ts'

/** Every column of an event, in the order `eventOf` reads them. */
export const eventColumns = (e: string): string =>
  `${e}.id, to_char(${e}.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), ${e}.actor_kind, ${e}.actor, ${e}.side,
  ${e}.on_behalf_of, ${e}.action, ${e}.subject_kind, ${e}.subject_id, ${e}.operator_id, ${e}.case_id, ${e}.purpose,
  encode(${e}.before_hash, 'hex'), encode(${e}.after_hash, 'hex'), ${e}.detail::text, ${e}.request_id, ${e}.leaf_hash`

export interface StoredEvent {
  readonly record: AuditRecord
  readonly leafHash: Buffer
}

/** Undefined where the event is gone. */
export const eventOf = (columns: readonly unknown[]): StoredEvent | undefined => {
  const [id, at, actorKind, actor, side, onBehalfOf, action, subjectKind, subjectId, ...rest] =
    columns as string[]
  const [operatorId, caseId, purpose, beforeHash, afterHash, detail, requestId] = rest
  if (!id || !detail) return undefined
  const record = {
    ...{ id, at, actorKind, actor, side, onBehalfOf, action, subjectKind, subjectId },
    ...{ operatorId, caseId, purpose, beforeHash, afterHash, requestId },
    detail: JSON.parse(detail) as unknown,
  }
  return { record: record as AuditRecord, leafHash: columns[16] as Buffer }
}
