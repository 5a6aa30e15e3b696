import { consistencyRanges, inclusionRanges } from '../../domain/audit/ranges.ts'
import type { Tx } from '../database/scope.ts'
import { type AuditRecord, canonicalText } from './canonical.ts'
import { headColumns } from './seal.ts'
import type { SignedHead } from './signedHead.ts'
import { eventColumns, eventOf } from './storedEvent.ts'
import { rootsOf } from './subtrees.ts'

/** What proves, without the log, that an event stands in it under a signed head. */
export interface InclusionProof {
  readonly kind: 'inclusion'
  readonly eventId: string
  readonly index: number
  /** The canonical text of what happened: the leaf is SHA-256 of a zero byte and this. */
  readonly event: string
  /** Hexadecimal, as every hash here. */
  readonly leaf: string
  readonly path: readonly string[]
  readonly head: SignedHead
}

/** What proves that the log of the first `from.size` events is the beginning of the one of `to.size`. */
export interface ConsistencyProof {
  readonly kind: 'consistency'
  readonly from: { readonly size: number; readonly root: string }
  readonly to: { readonly size: number; readonly root: string }
  readonly path: readonly string[]
}

/** An event as it is stored; undefined where there is none. Asked on side 'system', as all here. */
export const findEvent = async (tx: Tx, eventId: string): Promise<AuditRecord | undefined> => {
  const { rows } = await tx.client.query<unknown[]>({
    text: `select ${eventColumns('e')} from aval.audit_event e where e.id = $1`,
    values: [eventId],
    rowMode: 'array',
  })
  return rows[0] && eventOf(rows[0])?.record
}

/** Under the first head that covers it; undefined until it is sealed. */
export const findInclusionProof = async (tx: Tx, eventId: string): Promise<InclusionProof | undefined> => {
  const { rows } = await tx.client.query<{ index: number; leaf_hash: Buffer }>(
    'select index, leaf_hash from aval.audit_leaf where event_id = $1',
    [eventId],
  )
  const [leaf] = rows
  const record = leaf && (await findEvent(tx, eventId))
  const head = leaf && (await firstHeadOver(tx, leaf.index))
  if (!leaf || !record || !head) return undefined
  return {
    kind: 'inclusion',
    eventId,
    index: leaf.index,
    event: canonicalText(record),
    leaf: leaf.leaf_hash.toString('hex'),
    path: await rootsOf(tx, inclusionRanges(leaf.index, head.size)),
    head,
  }
}

const firstHeadOver = async (tx: Tx, index: number): Promise<SignedHead | undefined> => {
  const { rows } = await tx.client.query<SignedHead>(
    `select ${headColumns} from aval.audit_head where size > $1 order by size limit 1`,
    [index],
  )
  return rows[0]
}

/** Undefined where so much is not sealed. */
export const findConsistencyProof = async (
  tx: Tx,
  from: number,
  to: number,
): Promise<ConsistencyProof | undefined> => {
  const { rows } = await tx.client.query<{ size: number }>('select size from aval.audit_sequencer')
  if (from < 1 || from > to || to > (rows[0]?.size ?? 0)) return undefined
  const [fromRoot = ''] = await rootsOf(tx, [{ from: 0, to: from }])
  const [toRoot = ''] = await rootsOf(tx, [{ from: 0, to }])
  return {
    kind: 'consistency',
    from: { size: from, root: fromRoot },
    to: { size: to, root: toRoot },
    path: await rootsOf(tx, consistencyRanges(from, to)),
  }
}
