import { createHash } from 'node:crypto'
import type { Programme } from '../../domain/programmes/programme.ts'

/**
 * The fingerprint of an edition: SHA-256 (64 hexadecimal digits) over its content as JSON with sorted keys. Two folders that say the
 * same have the same, however their files are laid out; a changed word changes it.
 */
export const editionHash = (programme: Programme): string =>
  createHash('sha256').update(canonicalJson(programme)).digest('hex')

const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
