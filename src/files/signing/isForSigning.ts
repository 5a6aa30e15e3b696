import type { ReadCertificate } from './certificate.ts'

/**
 * Purposes under which somebody signs what they wrote. An e.firma names mail, and clients of servers beside it; a certificate
 * for clients, servers, code or dates alone says that it signs no papers.
 */
const signingPurposes: readonly string[] = [
  '2.5.29.37.0', // any purpose
  '1.3.6.1.5.5.7.3.4', // protection of mail
  '1.3.6.1.5.5.7.3.36', // signing of documents (RFC 9336)
  '1.3.6.1.4.1.311.10.3.12', // the same, as Microsoft named it before
  '1.2.840.113583.1.1.5', // the same, as Adobe did
]

/** What the certificate limits, it must allow: its key to sign, and to sign as a person does. What it does not limit is free. */
export const isForSigning = ({
  keyUsage,
  purposes,
}: Pick<ReadCertificate, 'keyUsage' | 'purposes'>): boolean =>
  (keyUsage?.some((use) => use === 'digitalSignature' || use === 'nonRepudiation') ?? true) &&
  (purposes?.some((purpose) => signingPurposes.includes(purpose)) ?? true)
