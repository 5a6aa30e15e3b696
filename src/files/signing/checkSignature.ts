import { type KeyObject, verify } from 'node:crypto'
import type { Instant } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { CheckedSignature, CheckSignature } from '../../domain/signatures/certificateSignature.ts'
import { type ReadCertificate, readCertificate } from './certificate.ts'
import { chainOf } from './chain.ts'
import { isForSigning } from './isForSigning.ts'
import { type Revocation, revocationOf } from './revocationList.ts'
import { readTrustFolder, rootsIn, type TrustFolder } from './trustFolder.ts'

/** Larger than any certificate of a person; what is larger is not looked at. */
const LARGEST_CERTIFICATE = 16 * 1024

const COMMON_NAME = '2.5.4.3'

/** What is wrong with a folder of issuers, for whoever set it; undefined when it can be used. */
export const faultOfTrustFolder = async (
  folder: string,
): Promise<'unreadable' | 'noRoot' | string[] | undefined> => {
  const found = await readTrustFolder(folder).catch(() => undefined)
  if (!found) return 'unreadable'
  if (found.faults.length > 0) return [...found.faults]
  return rootsIn(found).length === 0 ? 'noRoot' : undefined
}

/**
 * Checks signatures against the issuers of a folder. The folder is read each time: a new list of revoked certificates counts
 * from the moment it lies there, and a submission is rare.
 */
export const signatureCheckFrom =
  (folder: string): CheckSignature =>
  async (text, given, at) => {
    const trust = await readTrustFolder(folder).catch(() => undefined)
    if (!trust || trust.faults.length > 0) return refused('notNow', 'signing.unavailable')
    const certificate =
      given.certificate.length <= LARGEST_CERTIFICATE ? readCertificate(given.certificate) : undefined
    if (!certificate) return refused('input', 'signing.notCertificate')
    const held = holds(certificate, trust, at)
    return held.ok ? signedBy(text, given.signature, certificate, held.value) : held
  }

/** Whether the certificate itself may be believed on that day, and what is known of its revocation. */
const holds = (certificate: ReadCertificate, trust: TrustFolder, at: Instant): Outcome<Revocation> => {
  const chain = chainOf(certificate, trust.issuers, at)
  if (!chain) return refused('input', 'signing.untrusted', { issuer: lineOf(certificate.x509.issuer) })
  if (certificate.validUntil < at)
    return refused('input', 'signing.expired', { day: certificate.validUntil.slice(0, 10) })
  if (at < certificate.validFrom)
    return refused('input', 'signing.notYet', { day: certificate.validFrom.slice(0, 10) })
  if (certificate.x509.ca || !isForSigning(certificate) || certificate.notUnderstood.length > 0)
    return refused('input', 'signing.notForSigning')
  const said = chain.slice(0, -1).map((one, i) => revocationOf(one, chain[i + 1] ?? one, trust.lists, at))
  const revoked = said.find(({ state }) => state === 'revoked')
  if (revoked) return refused('input', 'signing.revoked', { day: (revoked.on ?? at).slice(0, 10) })
  return done(said[0] ?? { state: 'noList', listOf: null })
}

const signedBy = (
  text: string,
  signature: Uint8Array,
  certificate: ReadCertificate,
  { state, listOf }: Revocation,
): Outcome<CheckedSignature> => {
  const { x509 } = certificate
  const algorithm = algorithmFor(x509.publicKey)
  if (!algorithm) return refused('input', 'signing.unknownKey')
  const key = { key: x509.publicKey, dsaEncoding: 'ieee-p1363' } as const
  if (!verify('sha256', Buffer.from(text, 'utf8'), key, signature))
    return refused('input', 'signing.notOverThis')
  return done({
    algorithm,
    holder: certificate.subject[COMMON_NAME]?.[0] ?? lineOf(x509.subject),
    subject: certificate.subject,
    issuer: lineOf(x509.issuer),
    serialNumber: x509.serialNumber,
    validFrom: certificate.validFrom,
    validUntil: certificate.validUntil,
    fingerprint: certificate.fingerprint,
    revocation: state === 'revoked' ? 'noList' : state,
    listOf,
  })
}

/** RSA of 2,048 bits and more, or ECDSA on P-256. */
const algorithmFor = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject) => {
  if (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048) return 'RSA-SHA256'
  if (asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1') return 'ECDSA-SHA256'
  return undefined
}

/** The common name of a subject or issuer as node:crypto writes it, else all of it on one line. */
const lineOf = (name: string): string =>
  /^CN=(.+)$/m.exec(name)?.[1]?.slice(0, 200) ?? name.replace(/\n/g, ', ').slice(0, 200)
