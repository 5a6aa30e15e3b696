import type { Instant } from '../kernel/day.ts'
import type { Outcome } from '../kernel/outcome.ts'

/**
 * A declaration signed with a certificate of some country's public-key infrastructure. Who issues such certificates, how they
 * are read and how a signature is checked is behind `CheckSignature`; whose certificate it must be is decided here.
 */

/** What came with a text: the certificate as a file, and the signature over the text's UTF-8. ECDSA comes as r and s, 32 bytes each. */
export interface GivenSignature {
  readonly certificate: Uint8Array
  readonly signature: Uint8Array
}

/** Attributes of a certificate's subject by object identifier ('2.5.4.3'), in the order they stand in. */
export type SubjectAttributes = Readonly<Record<string, readonly string[]>>

/** A signature that held when it was checked: whose, issued by whom, and what was known of its revocation. */
export interface CheckedSignature {
  readonly algorithm: 'RSA-SHA256' | 'ECDSA-SHA256'
  readonly holder: string
  readonly subject: SubjectAttributes
  readonly issuer: string
  /** In hexadecimal, as the issuer gave it. */
  readonly serialNumber: string
  readonly validFrom: Instant
  readonly validUntil: Instant
  /** Of the certificate's DER, in hexadecimal. */
  readonly fingerprint: string
  /** 'good': a list in force does not name it; 'oldList': nor does one whose term has passed; 'noList': none is there. */
  readonly revocation: 'good' | 'oldList' | 'noList'
  /** When the list that was asked was made. */
  readonly listOf: Instant | null
}

/** The port: refuses with the reason, or tells whose signature it is. Throws only if the house itself is at fault. */
export type CheckSignature = (
  text: string,
  given: GivenSignature,
  at: Instant,
) => Promise<Outcome<CheckedSignature>>
