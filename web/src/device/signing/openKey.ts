import forge from 'node-forge'
import { bytesOf, treeIn } from './der.ts'
import { SigningFault } from './signingFault.ts'

/** The private key inside a file under a password: PKCS #8 by PBES2 with AES or Triple DES, as issuers give it. */
export const openKey = (content: Uint8Array, password: string): Uint8Array<ArrayBuffer> => {
  const locked = treeIn(content, 'ENCRYPTED PRIVATE KEY', 'notKey')
  for (const secret of new Set([forge.util.encodeUtf8(password), password])) {
    const key = opened(locked, secret)
    if (key) return bytesOf(key)
  }
  throw new SigningFault('wrongPassword')
}

/** Nothing where the password does not fit: the padding is wrong, or what comes out is no key. */
const opened = (locked: forge.asn1.Asn1, secret: string): forge.asn1.Asn1 | undefined => {
  try {
    const key = forge.pki.decryptPrivateKeyInfo(locked, secret)
    return Array.isArray(key?.value) && key.value.length >= 3 ? key : undefined
  } catch (cause) {
    if (cause instanceof Error && /not a supported|Unsupported/.test(cause.message))
      throw new SigningFault('notKey', cause)
    return undefined
  }
}
