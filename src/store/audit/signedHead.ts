import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import { canonicalJson } from './canonical.ts'

/** What the log was at a moment, signed. Whoever keeps a copy elsewhere is a witness nobody here can rewrite. */
export interface SignedHead {
  readonly origin: string
  readonly size: number
  /** Hexadecimal. */
  readonly root: string
  readonly time: string
  /** SHA-256 of the head before, hexadecimal; empty for the first. */
  readonly prev: string
  readonly keyId: string
  /** Base64. */
  readonly signature: string
}

type HeadText = Pick<SignedHead, 'origin' | 'size' | 'root' | 'time' | 'prev'>

const signedText = ({ origin, size, root, time, prev }: HeadText): Buffer =>
  Buffer.from(`aval-audit-head-1\n${canonicalJson({ origin, size, root, time, prev })}`)

export const hashOfHead = (head: HeadText): string =>
  createHash('sha256').update(signedText(head)).digest('hex')

export const keyIdOf = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)

export const signHead = (head: HeadText, key: SigningKey): SignedHead => ({
  ...head,
  keyId: key.keyId,
  signature: sign(null, signedText(head), key.privateKey).toString('base64'),
})

export const isSignedBy = (head: SignedHead, keys: ReadonlyMap<string, KeyObject>): boolean => {
  const key = keys.get(head.keyId)
  return key !== undefined && verify(null, signedText(head), key, Buffer.from(head.signature, 'base64'))
}

export interface SigningKey {
  readonly keyId: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** One head a line, as witnesses keep them. */
export const headLine = (head: SignedHead): string => `${JSON.stringify(head)}\n`

export const readHeads = (text: string): SignedHead[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as SignedHead)
