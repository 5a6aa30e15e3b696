import { createHash } from 'node:crypto'
import { type Refused, refused } from '../../domain/kernel/outcome.ts'
import { evidenceLimitBytes } from '../../files/evidence/keepEvidence.ts'

/** One piece of a file that is named by the device that sends it. */
export interface FilePiece {
  readonly name: string
  /** Of the whole file. */
  readonly size: number
  readonly offset: number
  readonly bytes: Uint8Array
}

/** How far a file has come: where its next piece belongs, or that it is kept. */
export interface FileStands {
  readonly offset: number
  readonly kept: boolean
}

const megabyte = 1024 * 1024

/** Why a file is not taken in at all, asked before its first piece lies anywhere. */
export const tooLarge = ({ size }: Pick<FilePiece, 'size'>): Refused | undefined =>
  size > evidenceLimitBytes
    ? refused('tooLarge', 'evidence.tooLarge', {
        size: Math.ceil((size / megabyte) * 10) / 10,
        limit: evidenceLimitBytes / megabyte,
      })
    : undefined

/** Under which name pieces lie. Made of who sends them and for what, so that nobody reaches anybody else's by its name. */
export const gatheringId = (...of: readonly (string | null)[]): string => {
  const hash = createHash('sha256').update(of.join(' ')).digest('hex')
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
