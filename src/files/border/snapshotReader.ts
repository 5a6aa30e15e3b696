import type { KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../domain/kernel/day.ts'
import { epochMs, instantAt } from '../../domain/kernel/moment.ts'
import {
  hashOfPart,
  headBeforeFile,
  headFile,
  partFile,
  readSnapshotHead,
  type SnapshotHead,
} from './snapshotHead.ts'

/** Where a snapshot lies: a folder, or whatever serves one. */
export type SnapshotSource = (name: string) => Promise<Buffer>

export const snapshotFolder =
  (folder: string): SnapshotSource =>
  (name) =>
    readFile(join(folder, name))

const FETCH_MS = 4_000
const heads = [headFile, headBeforeFile]

/** A snapshot over HTTP, from the house's door or whatever shows its folder; what has not changed is not sent again. */
export const snapshotAt = (url: string, token?: string): SnapshotSource => {
  const known = new Map<string, { readonly etag: string; readonly bytes: Buffer }>()
  return async (name) => {
    const before = known.get(name)
    const answer = await fetch(`${url.replace(/\/+$/, '')}/${name}`, {
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(before ? { 'if-none-match': before.etag } : {}),
      },
      signal: AbortSignal.timeout(FETCH_MS),
    })
    if (before && answer.status === 304) return before.bytes
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const etag = answer.headers.get('etag')
    // Parts never change: only heads are asked for again.
    if (etag && heads.includes(name)) known.set(name, { etag, bytes })
    return bytes
  }
}

export interface ReadSnapshot {
  /** The head as it was read, to be given back at the next reading. */
  readonly head: string
  readonly asOf: Instant
  readonly hashes: Readonly<Record<string, string>>
  /** The parts whose hash is not the one that was known. */
  readonly fresh: ReadonlyMap<string, Buffer>
}

export interface SnapshotReading {
  readonly publicKey: KeyObject
  readonly now: Instant
  /** Hashes of the parts that the reader has. */
  readonly known: Readonly<Record<string, string>>
  /** The head of the snapshot that the reader has; nothing else is read while it stays. */
  readonly head?: string | undefined
}

/** Clocks of two machines differ by so much; whatever is further ahead would count as fresh for too long. */
const AHEAD_MS = 300_000

/**
 * What is new to the reader: the newest snapshot that is whole, signed by the house and not from the future; else the one before. INVARIANT: nothing of
 * what is damaged or signed by anybody else is used.
 */
export const readSnapshot = async (
  source: SnapshotSource,
  reading: SnapshotReading,
): Promise<ReadSnapshot | undefined> => {
  for (const name of heads) {
    const text = await source(name).then(String, () => '')
    if (text === reading.head) return undefined
    const read = await readOne(source, text, reading).catch(() => undefined)
    if (read) return read
  }
  return undefined
}

const readOne = async (
  source: SnapshotSource,
  text: string,
  { publicKey, now, known }: SnapshotReading,
): Promise<ReadSnapshot | undefined> => {
  const head = readSnapshotHead(text, publicKey)
  if (!head || head.asOf > instantAt(epochMs(now) + AHEAD_MS)) return undefined
  const fresh = await freshParts(source, head, known)
  return fresh && { head: text, asOf: head.asOf, hashes: head.parts, fresh }
}

const freshParts = async (
  source: SnapshotSource,
  { parts }: SnapshotHead,
  known: SnapshotReading['known'],
): Promise<ReadonlyMap<string, Buffer> | undefined> => {
  const fresh = new Map<string, Buffer>()
  for (const [name, hash] of Object.entries(parts)) {
    if (known[name] === hash) continue
    const bytes = await source(partFile(hash))
    if (hashOfPart(bytes) !== hash) return undefined
    fresh.set(name, bytes)
  }
  return fresh
}
