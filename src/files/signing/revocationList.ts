import { verify } from 'node:crypto'
import { AsnConvert } from '@peculiar/asn1-schema'
import { CertificateList } from '@peculiar/asn1-x509'
import type { Instant } from '../../domain/kernel/day.ts'
import { digestOf } from './algorithms.ts'
import { attributesOf, type ReadCertificate } from './certificate.ts'

/** An issuer's list of certificates that no longer hold. */
export interface ReadList {
  readonly issuer: string
  readonly madeAt: Instant
  /** Null where the list does not say when the next one comes. */
  readonly nextAt: Instant | null
  /** By serial number, as node:crypto writes it; the day it stopped holding. */
  readonly revoked: ReadonlyMap<string, Instant>
  readonly isBy: (issuer: ReadCertificate) => boolean
}

/** From DER; undefined for what is no list, or one that speaks of part of the certificates only. */
export const readList = (der: Uint8Array): ReadList | undefined => {
  try {
    return listIn(AsnConvert.parse(der, CertificateList))
  } catch {
    return undefined // the library could not make sense of it
  }
}

const listIn = (whole: CertificateList): ReadList | undefined => {
  const { tbsCertList: list, tbsCertListRaw: raw, signature, signatureAlgorithm } = whole
  if (!raw || (list.crlExtensions ?? []).some(({ critical }) => critical)) return undefined
  const issuer = JSON.stringify(attributesOf(list.issuer))
  const digest = digestOf(signatureAlgorithm.algorithm)
  return {
    issuer,
    madeAt: list.thisUpdate.getTime().toISOString() as Instant,
    nextAt: (list.nextUpdate?.getTime().toISOString() as Instant | undefined) ?? null,
    revoked: new Map(
      (list.revokedCertificates ?? []).map(({ userCertificate, revocationDate }) => [
        serialOf(userCertificate),
        revocationDate.getTime().toISOString() as Instant,
      ]),
    ),
    isBy: (by) =>
      digest !== undefined &&
      JSON.stringify(by.subject) === issuer &&
      (by.keyUsage?.includes('crlSign') ?? true) &&
      verify(digest, Buffer.from(raw), by.x509.publicKey, Buffer.from(signature)),
  }
}

const serialOf = (bytes: ArrayBuffer): string =>
  Buffer.from(bytes)
    .toString('hex')
    .toUpperCase()
    .replace(/^(00)+(?=..)/, '')

export interface Revocation {
  readonly state: 'good' | 'oldList' | 'noList' | 'revoked'
  readonly listOf: Instant | null
  readonly on?: Instant
}

/** What the lists say of a certificate by its issuer. The newest speaks; one whose term has passed still revokes. */
export const revocationOf = (
  certificate: ReadCertificate,
  issuer: ReadCertificate,
  lists: readonly ReadList[],
  at: Instant,
): Revocation => {
  const own = lists.filter((list) => list.madeAt <= at && list.isBy(issuer))
  const newest = own.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1))[0]
  if (!newest) return { state: 'noList', listOf: null }
  const on = newest.revoked.get(certificate.x509.serialNumber)
  if (on) return { state: 'revoked', listOf: newest.madeAt, on }
  const isOld = newest.nextAt !== null && newest.nextAt < at
  return { state: isOld ? 'oldList' : 'good', listOf: newest.madeAt }
}
