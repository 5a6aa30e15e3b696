import type { KeyObject } from 'node:crypto'
import type pg from 'pg'
import { batchesOf } from './cursor.ts'
import type { FaultKind, Faults } from './faults.ts'
import { hashOfHead, isSignedBy, type SignedHead } from './signedHead.ts'

export interface HeadCheck {
  /** Whether a head covers exactly so many leaves. */
  wants(size: number): boolean
  at(size: number, root: Buffer): Promise<void>
  /** After the last leaf: heads that cover more than there is, and leaves that no head covers. */
  finish(size: number): Promise<void>
  /** A witness's heads that proved to be beginnings of this log. */
  beginnings(): number
}

interface HeadCheckOptions {
  readonly faults: Faults
  readonly keys: ReadonlyMap<string, KeyObject>
  readonly witnessed: readonly SignedHead[]
}

const HEADS = `select size, origin, encode(root, 'hex'),
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), prev, key_id,
  translate(encode(signature, 'base64'), E'\\n', '') from aval.audit_head order by size`

/** Heads come in the order of their size, as the leaves grow towards them. */
export const checkHeads = async (client: pg.ClientBase, options: HeadCheckOptions): Promise<HeadCheck> => {
  const { faults, keys } = options
  const kept = new Map<number, SignedHead[]>()
  for (const head of options.witnessed) kept.set(head.size, [...(kept.get(head.size) ?? []), head])
  const stored = storedHeads(client)
  let next = (await stored.next()).value ?? undefined
  let before: SignedHead | undefined
  let brokenSince = false
  let beginnings = 0

  const checkStored = async (head: SignedHead, root: Buffer | undefined): Promise<void> => {
    for (const kind of wrongIn(head, before, root, keys)) {
      // One change of a leaf spoils every later root: only the first tells where.
      if (kind !== 'root' || !brokenSince) faults.add(kind, before?.size ?? 0, null)
      brokenSince ||= kind === 'root'
    }
    before = head
    next = (await stored.next()).value ?? undefined
  }
  const checkWitnessed = (head: SignedHead, root: Buffer | undefined): void => {
    if (!isSignedBy(head, keys)) faults.add('signature', head.size - 1, null)
    else if (!root) faults.add('truncated', head.size - 1, null)
    else if (head.root !== root.toString('hex')) faults.add('forked', head.size - 1, null)
    else beginnings += 1
    kept.delete(head.size)
  }
  const check = async (size: number, root: Buffer | undefined): Promise<void> => {
    if (next?.size === size) await checkStored(next, root)
    for (const head of kept.get(size) ?? []) checkWitnessed(head, root)
  }
  return {
    wants: (size) => next?.size === size || kept.has(size),
    at: check,
    finish: async (size) => {
      if (!next && (before?.size ?? 0) < size) faults.add('extra', before?.size ?? 0, null)
      while (next) await checkStored(next, undefined)
      for (const heads of [...kept.values()]) for (const head of heads) checkWitnessed(head, undefined)
    },
    beginnings: () => beginnings,
  }
}

const wrongIn = (
  head: SignedHead,
  before: SignedHead | undefined,
  root: Buffer | undefined,
  keys: ReadonlyMap<string, KeyObject>,
): FaultKind[] => [
  ...(isSignedBy(head, keys) ? [] : (['signature'] as const)),
  ...(head.prev === (before ? hashOfHead(before) : '') ? [] : (['chain'] as const)),
  ...(root ? [] : (['truncated'] as const)),
  ...(root && head.root !== root.toString('hex') ? (['root'] as const) : []),
]

async function* storedHeads(client: pg.ClientBase): AsyncGenerator<SignedHead, undefined> {
  for await (const rows of batchesOf(client, 'heads', HEADS)) {
    for (const [size, origin, root, time, prev, keyId, signature] of rows as [unknown, ...string[]][]) {
      yield { size: Number(size), origin, root, time: shortened(time), prev, keyId, signature } as SignedHead
    }
  }
  return undefined
}

/** Heads are signed with milliseconds; anything finer was put there later and spoils the signature, as it should. */
const shortened = (time: string | undefined): string => time?.replace(/000Z$/, 'Z') ?? ''
