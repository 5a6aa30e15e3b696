import type { Instant } from '../../domain/kernel/day.ts'
import { digestOf } from './algorithms.ts'
import type { ReadCertificate } from './certificate.ts'
import { isRoot } from './trustFolder.ts'

const LONGEST = 6

/**
 * From a certificate through its issuers to a root of the folder, or undefined. Each issuer must be one of the folder's, in
 * force, allowed to sign certificates and so many of them beneath it; each signature must hold and be strong enough.
 */
export const chainOf = (
  certificate: ReadCertificate,
  issuers: readonly ReadCertificate[],
  at: Instant,
  beneath = 0,
): readonly ReadCertificate[] | undefined => {
  if (beneath > LONGEST || digestOf(certificate.signedWith) === undefined) return undefined
  for (const issuer of issuers) {
    if (!mayIssue(issuer, certificate, at, beneath)) continue
    if (isRoot(issuer)) return [certificate, issuer]
    const rest = chainOf(issuer, issuers, at, beneath + 1)
    if (rest) return [certificate, ...rest]
  }
  return undefined
}

const mayIssue = (
  issuer: ReadCertificate,
  certificate: ReadCertificate,
  at: Instant,
  beneath: number,
): boolean =>
  issuer.x509.ca &&
  issuer.validFrom <= at &&
  at <= issuer.validUntil &&
  (issuer.keyUsage?.includes('keyCertSign') ?? true) &&
  issuer.notUnderstood.length === 0 &&
  issuer.pathLength >= beneath &&
  certificate.x509.checkIssued(issuer.x509) &&
  certificate.x509.verify(issuer.x509.publicKey)
