import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import type { Instant } from '../../domain/kernel/day.ts'

/**
 * What a snapshot says of itself: when the database was read, and the hash of each of its parts. Small, so that it can be
 * renewed every second while the parts stay as they are.
 */
export interface SnapshotHead {
  readonly asOf: Instant
  /** SHA-256 by the part's name; a part's file bears its hash as its name. */
  readonly parts: Readonly<Record<string, string>>
  readonly keyId: string
  /** Base64. */
  readonly signature: string
}

export interface Signer {
  readonly keyId: string
  readonly privateKey: KeyObject
}

type Said = Pick<SnapshotHead, 'asOf' | 'parts'>

const signedText = ({ asOf, parts }: Said): Buffer =>
  Buffer.from(
    [
      'aval-border-snapshot-1',
      asOf,
      ...Object.keys(parts)
        .toSorted()
        .map((name) => `${name} ${parts[name]}`),
    ].join('\n'),
  )

export const signSnapshot = (said: Said, { keyId, privateKey }: Signer): SnapshotHead => ({
  ...said,
  keyId,
  signature: sign(null, signedText(said), privateKey).toString('base64'),
})

const NAME = /^[a-z]{1,20}(-\d{1,3})?$/
const HASH = /^[0-9a-f]{64}$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** The head that a text holds, if this key signed it. */
export const readSnapshotHead = (text: string, publicKey: KeyObject): SnapshotHead | undefined => {
  const head = parsed(text)
  if (!head || !isWellFormed(head)) return undefined
  return verify(null, signedText(head), publicKey, Buffer.from(head.signature, 'base64')) ? head : undefined
}

const parsed = (text: string): Partial<SnapshotHead> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

const isWellFormed = (head: Partial<SnapshotHead>): head is SnapshotHead => {
  const { asOf, parts, signature, keyId } = head
  if (typeof asOf !== 'string' || !INSTANT.test(asOf)) return false
  if (typeof signature !== 'string' || typeof keyId !== 'string') return false
  if (typeof parts !== 'object' || parts === null) return false
  return Object.entries(parts).every(
    ([name, hash]) => NAME.test(name) && typeof hash === 'string' && HASH.test(hash),
  )
}

export const hashOfPart = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')

export const headFile = 'head.json'
/** The head whose parts were others; used where the newest cannot be. */
export const headBeforeFile = 'head-before.json'
export const partFile = (hash: string): string => `${hash}.json`
