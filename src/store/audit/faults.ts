/**
 * edited: what is stored is not what was sealed. missing: sealed, and gone. extra: stored, and never sealed or queued.
 * gap: a place of the order is empty. root: the leaves from `index` on no longer give the head signed over them.
 * signature: a head nobody we know signed. chain: a head that does not follow the one before. truncated: a head covers
 * more than is there. forked: a witness holds another head of this size.
 */
export type FaultKind =
  | 'edited'
  | 'missing'
  | 'extra'
  | 'gap'
  | 'root'
  | 'signature'
  | 'chain'
  | 'truncated'
  | 'forked'

export interface AuditFault {
  readonly kind: FaultKind
  /** The leaf it begins at; null for what was not sealed yet. */
  readonly index: number | null
  readonly eventId: string | null
}

export interface Faults {
  add(kind: FaultKind, index: number | null, eventId: string | null): void
  count(): number
  listed(): readonly AuditFault[]
}

const LISTED = 1_000

export const collectFaults = (): Faults => {
  const listed: AuditFault[] = []
  let count = 0
  return {
    add: (kind, index, eventId) => {
      count += 1
      if (listed.length < LISTED) listed.push({ kind, index, eventId })
    },
    count: () => count,
    listed: () => listed,
  }
}
