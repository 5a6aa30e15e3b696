import { createHash, X509Certificate } from 'node:crypto'
import { AsnConvert } from '@peculiar/asn1-schema'
import {
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  type Extension,
  id_ce_basicConstraints,
  id_ce_certificatePolicies,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_subjectAltName,
  KeyUsage,
  type KeyUsageType,
  type Name,
} from '@peculiar/asn1-x509'
import type { Instant } from '../../domain/kernel/day.ts'
import type { SubjectAttributes } from '../../domain/signatures/certificateSignature.ts'

/** A certificate with what node:crypto does not tell of it: the subject by attribute, key usage, what is critical. */
export interface ReadCertificate {
  readonly x509: X509Certificate
  readonly subject: SubjectAttributes
  readonly validFrom: Instant
  readonly validUntil: Instant
  /** Undefined where the certificate does not limit what its key is for. */
  readonly keyUsage: readonly KeyUsageType[] | undefined
  /** What the certificate is for, by object identifier; undefined where it does not say. */
  readonly purposes: readonly string[] | undefined
  /** How many issuers may stand beneath this one. */
  readonly pathLength: number
  readonly signedWith: string
  /** Critical extensions that we do not understand, which means that the certificate says something we would miss. */
  readonly notUnderstood: readonly string[]
  readonly fingerprint: string
}

const understood: readonly string[] = [
  id_ce_basicConstraints,
  id_ce_keyUsage,
  id_ce_extKeyUsage,
  id_ce_certificatePolicies,
  id_ce_subjectAltName,
]

/** From a file's content, DER or PEM; undefined for what is no certificate. */
export const readCertificate = (content: Uint8Array): ReadCertificate | undefined => {
  try {
    const x509 = new X509Certificate(content)
    return partsOf(x509, AsnConvert.parse(x509.raw, Certificate))
  } catch {
    return undefined // neither library could make sense of it
  }
}

const partsOf = (x509: X509Certificate, { tbsCertificate, signatureAlgorithm }: Certificate) => {
  const extensions: readonly Extension[] = tbsCertificate.extensions ?? []
  const ids = extensions.map(({ extnID }) => extnID)
  if (new Set(ids).size !== ids.length) return undefined // which of the two counts nobody can say
  const { notBefore, notAfter } = tbsCertificate.validity
  return {
    x509,
    subject: attributesOf(tbsCertificate.subject),
    validFrom: notBefore.getTime().toISOString() as Instant,
    validUntil: notAfter.getTime().toISOString() as Instant,
    keyUsage: keyUsageIn(extensions),
    purposes: purposesIn(extensions),
    pathLength: pathLengthIn(extensions),
    signedWith: signatureAlgorithm.algorithm,
    notUnderstood: extensions
      .filter(({ critical, extnID }) => critical && !understood.includes(extnID))
      .map(({ extnID }) => extnID),
    fingerprint: createHash('sha256').update(x509.raw).digest('hex'),
  }
}

export const attributesOf = (name: Name): SubjectAttributes => {
  const found: Record<string, string[]> = {}
  for (const { type, value } of [...name].flatMap((part) => [...part])) {
    const text = value.anyValue ? textInBits(value.anyValue) : value.toString()
    found[type] = [...(found[type] ?? []), text.normalize('NFC')]
  }
  return found
}

/** A unique identifier is a string of bits by the standard, and text within. */
const textInBits = (der: ArrayBuffer): string => {
  const bytes = Buffer.from(der)
  const isShortBits = bytes[0] === 0x03 && bytes[1] === bytes.length - 2 && bytes[2] === 0
  return isShortBits ? bytes.subarray(3).toString('utf8') : ''
}

const valueIn = (extensions: readonly Extension[], id: string) =>
  extensions.find(({ extnID }) => extnID === id)?.extnValue.buffer

const keyUsageIn = (extensions: readonly Extension[]) => {
  const value = valueIn(extensions, id_ce_keyUsage)
  return value ? AsnConvert.parse(value, KeyUsage).toJSON() : undefined
}

const purposesIn = (extensions: readonly Extension[]) => {
  const value = valueIn(extensions, id_ce_extKeyUsage)
  return value ? [...AsnConvert.parse(value, ExtendedKeyUsage)] : undefined
}

const pathLengthIn = (extensions: readonly Extension[]): number => {
  const value = valueIn(extensions, id_ce_basicConstraints)
  return (value && AsnConvert.parse(value, BasicConstraints).pathLenConstraint) ?? Number.POSITIVE_INFINITY
}
