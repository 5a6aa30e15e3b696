import { openKey } from './openKey.ts'
import { publicKeyIn } from './publicKey.ts'
import { SigningFault } from './signingFault.ts'

const LARGEST = 16 * 1024

export interface SigningFiles {
  readonly certificate: Blob
  readonly key: Blob
  readonly password: string
}

export interface DeviceSignature {
  /** Both in base64, as the door takes them. */
  readonly certificate: string
  readonly value: string
}

/**
 * Signs a text on this device. INVARIANT: the private key and its password go nowhere; what is answered, and all that is ever
 * sent, is the certificate and the signature. Throws a SigningFault that says what was wrong with the files.
 */
export const signOnDevice = async (text: string, files: SigningFiles): Promise<DeviceSignature> => {
  if (!globalThis.crypto?.subtle) throw new SigningFault('noSubtle')
  const certificate = await contentOf(files.certificate)
  const { spki, imports, signs } = publicKeyIn(certificate)
  const secret = openKey(await contentOf(files.key), files.password)
  const key = await crypto.subtle.importKey('pkcs8', secret, imports, false, ['sign']).catch((cause) => {
    throw new SigningFault('notPair', cause)
  })
  secret.fill(0)
  const said = new TextEncoder().encode(text)
  const signature = await crypto.subtle.sign(signs, key, said)
  const other = await crypto.subtle.importKey('spki', spki, imports, false, ['verify'])
  if (!(await crypto.subtle.verify(signs, other, signature, said))) throw new SigningFault('notPair')
  return { certificate: base64(certificate), value: base64(new Uint8Array(signature)) }
}

const contentOf = async (file: Blob): Promise<Uint8Array> => {
  if (file.size > LARGEST) throw new SigningFault('tooLarge')
  const content = await file.arrayBuffer().catch((cause) => {
    throw new SigningFault('unreadable', cause)
  })
  return new Uint8Array(content)
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''))
