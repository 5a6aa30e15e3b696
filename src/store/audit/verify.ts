import type { KeyObject } from 'node:crypto'
import type pg from 'pg'
import { type AuditRecord, canonicalText, leafHash } from './canonical.ts'
import { batchesOf } from './cursor.ts'
import { type AuditFault, collectFaults, type Faults } from './faults.ts'
import { checkHeads, type HeadCheck } from './headCheck.ts'
import { emptyFrontier, grow, rootOf } from './merkle.ts'
import { keyIdOf, type SignedHead } from './signedHead.ts'
import { eventColumns, eventOf } from './storedEvent.ts'

export interface VerifyOptions {
  /** The key, or keys where it changed, that sign the heads: from outside the database. */
  readonly publicKey: KeyObject | readonly KeyObject[]
  /** Heads that a witness kept: without them a log cut short by its owner looks whole. */
  readonly heads?: readonly SignedHead[]
}

export interface AuditVerdict {
  readonly ok: boolean
  readonly size: number
  readonly root: string
  readonly faults: readonly AuditFault[]
  /** Faults found beyond those listed. */
  readonly more: number
  /** How many of the witness's heads proved to be beginnings of this log. */
  readonly beginnings: number
}

/**
 * Recomputes the whole log from what is stored, in one snapshot, beside whatever is being written. Anyone who may read
 * the tables can run it; the connection must have no transaction open.
 */
export const verifyAudit = async (client: pg.ClientBase, options: VerifyOptions): Promise<AuditVerdict> => {
  const keys = [options.publicKey].flat() as KeyObject[]
  const faults = collectFaults()
  await client.query(
    `begin isolation level repeatable read read only; select set_config('aval.side', 'system', true)`,
  )
  try {
    const heads = await checkHeads(client, {
      faults,
      keys: new Map(keys.map((key) => [keyIdOf(key), key])),
      witnessed: options.heads ?? [],
    })
    const tree = await checkLeaves(client, faults, heads)
    await heads.finish(tree.size)
    await checkUnsealed(client, faults)
    return {
      ok: faults.count() === 0,
      ...tree,
      faults: faults.listed(),
      more: faults.count() - faults.listed().length,
      beginnings: heads.beginnings(),
    }
  } finally {
    await client.query('rollback')
  }
}

const LEAVES = `select l.index, l.event_id, l.leaf_hash, ${eventColumns('e')}
  from aval.audit_leaf l left join aval.audit_event e on e.id = l.event_id order by l.index`

const checkLeaves = async (
  client: pg.ClientBase,
  faults: Faults,
  heads: HeadCheck,
): Promise<{ size: number; root: string }> => {
  let tree = emptyFrontier
  let waiting: Buffer[] = []
  let expected = 0
  for await (const rows of batchesOf(client, 'leaves', LEAVES)) {
    for (const [place, eventId, leaf, ...event] of rows as [unknown, string, Buffer, ...unknown[]][]) {
      const index = Number(place)
      if (index !== expected) faults.add('gap', expected, null)
      expected = index + 1
      checkEvent(faults, index, eventId, leaf, event)
      waiting.push(leaf)
      if (!heads.wants(tree.size + waiting.length)) continue
      tree = grow(tree, waiting)
      waiting = []
      await heads.at(tree.size, rootOf(tree))
    }
  }
  tree = grow(tree, waiting)
  return { size: tree.size, root: rootOf(tree).toString('hex') }
}

const checkEvent = (
  faults: Faults,
  index: number | null,
  eventId: string,
  leaf: Buffer,
  columns: readonly unknown[],
): void => {
  const stored = eventOf(columns)
  if (!stored) faults.add('missing', index, eventId)
  else if (!matches(stored.record, leaf) || !stored.leafHash.equals(leaf))
    faults.add('edited', index, eventId)
}

const matches = (record: AuditRecord, leaf: Buffer): boolean => leafHash(canonicalText(record)).equals(leaf)

const UNSEALED = `select p.leaf_hash, ${eventColumns('e')} from aval.audit_event e
  left join aval.audit_pending p on p.event_id = e.id
  where not exists (select from aval.audit_leaf l where l.event_id = e.id)`
const QUEUED_WITHOUT_EVENT = `select p.event_id from aval.audit_pending p
  where not exists (select from aval.audit_event e where e.id = p.event_id)`
const QUEUED_THOUGH_SEALED = `select p.event_id from aval.audit_pending p join aval.audit_leaf l on l.event_id = p.event_id`

/** What waits to be sealed must be whole too; what neither waits nor is sealed was put there by another hand. */
const checkUnsealed = async (client: pg.ClientBase, faults: Faults): Promise<void> => {
  for await (const rows of batchesOf(client, 'unsealed', UNSEALED)) {
    for (const [leaf, ...event] of rows as [Buffer | null, ...unknown[]][]) {
      const eventId = String(event[0])
      if (leaf) checkEvent(faults, null, eventId, leaf, event)
      else faults.add('extra', null, eventId)
    }
  }
  const { rows: lost } = await client.query(QUEUED_WITHOUT_EVENT)
  for (const { event_id } of lost) faults.add('missing', null, event_id)
  const { rows: twice } = await client.query(QUEUED_THOUGH_SEALED)
  for (const { event_id } of twice) faults.add('extra', null, event_id)
}
