import type { Database } from '../database/database.ts'
import { DatabaseFault } from '../database/databaseFault.ts'
import { inScope, type Scope, type Tx } from '../database/scope.ts'
import { type Frontier, grow, rootOf } from './merkle.ts'
import { hashOfHead, type SignedHead, type SigningKey, signHead } from './signedHead.ts'

export interface SealOptions {
  readonly key: SigningKey
  /** Which log this is: the installation's public address. */
  readonly origin: string
  readonly now: () => string
  /** Events a head may add at most. */
  readonly batch?: number
}

const scope: Scope = { side: 'system', personId: null, operatorIds: [], officeIds: 'all', requestId: 'seal' }

/**
 * Puts what waits into the tree and signs its new heads, which it answers. One at a time: whoever finds the sequencer
 * taken leaves the work to the other.
 */
export const sealPending = async (db: Database, options: SealOptions): Promise<SignedHead[]> => {
  const heads: SignedHead[] = []
  for (;;) {
    const head = await inScope(db, scope, (tx) => sealBatch(tx, options))
    if (!head) return heads
    heads.push(head)
  }
}

const sealBatch = async (tx: Tx, options: SealOptions): Promise<SignedHead | undefined> => {
  const { rows } = await tx.client.query<Frontier>(
    'select size, frontier as hashes from aval.audit_sequencer for update skip locked',
  )
  const frontier = rows[0]
  if (!frontier) return undefined
  const taken = await takePending(tx, options.batch ?? 10_000)
  if (taken.length === 0) return undefined
  const before = await lastHead(tx)
  if ((before?.size ?? 0) !== frontier.size || (before && before.root !== rootOf(frontier).toString('hex'))) {
    throw new DatabaseFault(
      'audit.sequencerDisagrees',
      'The audit log was changed by another hand: its last signed head is not what the sequencer left.',
      'Nothing more is sealed over it. Run aval audit verify, and bring back the last good backup.',
    )
  }
  const grown = grow(
    frontier,
    taken.map((leaf) => leaf.leaf_hash),
  )
  await writeLeaves(tx, frontier.size, taken, grown)
  const head = signHead(
    {
      origin: options.origin,
      size: grown.size,
      root: rootOf(grown).toString('hex'),
      time: options.now(),
      prev: before ? hashOfHead(before) : '',
    },
    options.key,
  )
  await writeHead(tx, head)
  return head
}

interface Waiting {
  readonly seq: number
  readonly event_id: string
  readonly leaf_hash: Buffer
}

const takePending = async (tx: Tx, batch: number): Promise<readonly Waiting[]> => {
  const { rows } = await tx.client.query<Waiting>(
    `delete from aval.audit_pending where seq in (select seq from aval.audit_pending order by seq limit $1)
     returning seq, event_id, leaf_hash`,
    [batch],
  )
  return rows.sort((a, b) => a.seq - b.seq)
}

const writeLeaves = async (
  tx: Tx,
  from: number,
  taken: readonly Waiting[],
  grown: Frontier,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.audit_leaf (index, event_id, leaf_hash)
     select $1 + place - 1, event_id, leaf_hash from unnest($2::uuid[], $3::bytea[]) with ordinality as t (event_id, leaf_hash, place)`,
    [from, taken.map((leaf) => leaf.event_id), taken.map((leaf) => leaf.leaf_hash)],
  )
  await tx.client.query('update aval.audit_sequencer set size = $1, frontier = $2', [
    grown.size,
    grown.hashes,
  ])
}

const writeHead = (tx: Tx, head: SignedHead) =>
  tx.client.query(
    `insert into aval.audit_head (size, origin, root, at, prev, key_id, signature)
     values ($1, $2, decode($3, 'hex'), $4, $5, $6, decode($7, 'base64'))`,
    [head.size, head.origin, head.root, head.time, head.prev, head.keyId, head.signature],
  )

/** Columns of `audit_head` as a signed head. */
export const headColumns = `size, origin, encode(root, 'hex') as root, at as time, prev, key_id as "keyId",
  translate(encode(signature, 'base64'), E'\\n', '') as signature`

export const lastHead = async (tx: Pick<Tx, 'client'>): Promise<SignedHead | undefined> => {
  const { rows } = await tx.client.query<SignedHead>(
    `select ${headColumns} from aval.audit_head order by size desc limit 1`,
  )
  return rows[0]
}
