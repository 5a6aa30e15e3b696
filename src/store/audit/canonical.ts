import { createHash } from 'node:crypto'

/** An audit event as it is stored: what the leaf's hash covers is all of it. */
export interface AuditRecord {
  readonly id: string
  /** Microseconds and Z, as the database can hold: '2026-03-02T17:04:05.123000Z'. */
  readonly at: string
  readonly actorKind: string
  readonly actor: string
  readonly side: string
  readonly onBehalfOf: string | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly operatorId: string | null
  readonly caseId: string | null
  readonly purpose: string | null
  /** Hexadecimal. */
  readonly beforeHash: string | null
  readonly afterHash: string | null
  readonly detail: unknown
  readonly requestId: string
}

/**
 * The text whose hash is the leaf. INVARIANT: never changed, or every log sealed before stops verifying; a new form
 * gets a new first word. A stranger can rebuild it from an export: a JSON array, objects with their keys in order.
 */
export const canonicalText = (r: AuditRecord): string =>
  canonicalJson([
    'aval-audit-1',
    ...[r.id, r.at, r.actorKind, r.actor, r.side, r.onBehalfOf, r.action, r.subjectKind, r.subjectId],
    ...[r.operatorId, r.caseId, r.purpose, r.beforeHash, r.afterHash, r.detail, r.requestId],
  ])

/** JSON with keys in the order of their code units and nothing between: the same value always gives the same text. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object' && !('toJSON' in value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${text(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  return typeof value === 'string' ? text(value) : (JSON.stringify(value) ?? 'null')
}

const SURROGATE = /[\ud800-\udfff]/

/** Half a surrogate pair becomes U+FFFD, as it does on its way into the database. */
const text = (value: string): string =>
  JSON.stringify(SURROGATE.test(value) ? Buffer.from(value).toString() : value)

/** RFC 6962: a leaf is hashed after a zero, a node after a one, so that neither passes for the other. */
export const leafHash = (canonical: string): Buffer =>
  createHash('sha256').update('\0').update(canonical).digest()
