import { bytesOf, oidIn, partsOf, treeIn } from './der.ts'
import { SigningFault } from './signingFault.ts'

const RSA = '1.2.840.113549.1.1.1'
const EC = '1.2.840.10045.2.1'
const P256 = '1.2.840.10045.3.1.7'

interface CertificateKey {
  readonly spki: Uint8Array<ArrayBuffer>
  /** For importing the pair, and for signing with it. */
  readonly imports: RsaHashedImportParams | EcKeyImportParams
  readonly signs: AlgorithmIdentifier | EcdsaParams
}

/** The key that a certificate is for, and how WebCrypto signs with its other half. */
export const publicKeyIn = (certificate: Uint8Array): CertificateKey => {
  const [tbs] = partsOf(treeIn(certificate, 'CERTIFICATE', 'notCertificate'))
  // The version, tagged [0], stands first where it is told; the key is the seventh part then.
  const parts = partsOf(tbs)
  const spki = parts[parts[0]?.tagClass === 0x80 ? 6 : 5]
  const [algorithm] = partsOf(spki)
  if (!spki || !algorithm) throw new SigningFault('notCertificate')
  return { spki: bytesOf(spki), ...waysOf(partsOf(algorithm).map(oidIn)) }
}

const waysOf = ([kind, curve]: readonly (string | undefined)[]): Omit<CertificateKey, 'spki'> => {
  const hash = 'SHA-256'
  if (kind === RSA)
    return { imports: { name: 'RSASSA-PKCS1-v1_5', hash }, signs: { name: 'RSASSA-PKCS1-v1_5' } }
  if (kind === EC && curve === P256)
    return { imports: { name: 'ECDSA', namedCurve: 'P-256' }, signs: { name: 'ECDSA', hash } }
  throw new SigningFault('unknownKey')
}
