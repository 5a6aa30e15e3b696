import type { Tx } from '../database/scope.ts'
import { inclusionPath } from './merkle.ts'
import { headColumns } from './seal.ts'
import type { SignedHead } from './signedHead.ts'

/** What proves, without the log, that an event stands in it under a signed head. */
export interface InclusionProof {
  readonly eventId: string
  readonly index: number
  /** Hexadecimal. */
  readonly leaf: string
  readonly path: readonly string[]
  readonly head: SignedHead
}

/** Under the first head that covers it; undefined until it is sealed. Asked on side 'system'. */
export const findInclusionProof = async (tx: Tx, eventId: string): Promise<InclusionProof | undefined> => {
  const { rows } = await tx.client.query<{ index: number; leaf_hash: Buffer }>(
    'select index, leaf_hash from aval.audit_leaf where event_id = $1',
    [eventId],
  )
  const leaf = rows[0]
  if (!leaf) return undefined
  const { rows: heads } = await tx.client.query<SignedHead>(
    `select ${headColumns} from aval.audit_head where size > $1 order by size limit 1`,
    [leaf.index],
  )
  const head = heads[0]
  if (!head) return undefined
  const { rows: leaves } = await tx.client.query<{ leaf_hash: Buffer }>(
    'select leaf_hash from aval.audit_leaf where index < $1 order by index',
    [head.size],
  )
  const path = inclusionPath(
    leaf.index,
    leaves.map((row) => row.leaf_hash),
  )
  return {
    eventId,
    index: leaf.index,
    leaf: leaf.leaf_hash.toString('hex'),
    path: path.map((hash) => hash.toString('hex')),
    head,
  }
}
