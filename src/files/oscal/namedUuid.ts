import { createHash } from 'node:crypto'

/** The namespace of our names, drawn once. */
const OURS = Buffer.from('6f0f3c5ad2a25c0f9a6e2c8f1b7d4e35', 'hex')

/** A UUID of version 5 (RFC 9562): the same for the same name, on every machine. */
export const namedUuid = (name: string): string => {
  const bytes = createHash('sha1').update(OURS).update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
