import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { SigningKey } from './signedHead.ts'

/** Signs for outsiders with the key that signs the audit log's heads, without handing the key itself to anybody. */
export interface HouseSigner {
  /** SPKI in DER, base64. */
  readonly publicKey: string
  readonly fingerprint: string
  /** Base64. What is signed begins with a line that says what it is, so that nothing passes for something else. */
  readonly sign: (text: string) => string
}

export const signerOf = ({ privateKey, publicKey }: SigningKey): HouseSigner => ({
  publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  fingerprint: fingerprintOf(publicKey),
  sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
})

/** SHA-256 of the public key, hexadecimal; its first sixteen are the key's id in the audit log's heads. */
export const fingerprintOf = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')

/** An Ed25519 key as a stranger sent it. */
export const readPublicKey = (base64: string): KeyObject | undefined => {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

export const isSigned = (text: string, signature: string, key: KeyObject): boolean =>
  verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
