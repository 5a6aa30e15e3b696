import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { isDiskFull } from './diskFull.ts'
import { type EvidenceStore, gatheringFolder } from './evidenceStore.ts'

/**
 * A file that comes in pieces lies in quarantine under the id of its upload until it is whole. How far it has come is what
 * lies on the disk and nothing else, so that a crash can lose a piece but never claim one.
 */
export const gatheringPath = (store: EvidenceStore, uploadId: string): string => {
  if (!/^[0-9a-f-]{36}$/i.test(uploadId)) throw new RangeError(`no upload's id: ${uploadId}`)
  return join(gatheringFolder(store), uploadId.toLowerCase())
}

export const gatheredBytes = async (store: EvidenceStore, uploadId: string): Promise<number> => {
  try {
    return (await stat(gatheringPath(store, uploadId))).size
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}

/**
 * Lays a piece at its place and says how far the file has come. A piece that lies there already is not written again; one
 * that would leave a hole, or lies half over what is there, is refused with the place where the next belongs. Calls for one
 * upload come one at a time. A disk that fills up keeps nothing of the upload.
 */
export const layPiece = async (
  store: EvidenceStore,
  uploadId: string,
  piece: { readonly offset: number; readonly bytes: Uint8Array; readonly of: number },
): Promise<Outcome<number>> => {
  const there = await gatheredBytes(store, uploadId)
  const end = piece.offset + piece.bytes.length
  if (end > piece.of) return refused('input', 'upload.tooLong', { size: piece.of })
  if (end <= there) return done(there)
  if (piece.offset !== there) return refused('conflict', 'upload.offset', { offset: there })
  try {
    await append(gatheringPath(store, uploadId), piece.bytes)
    return done(end)
  } catch (error) {
    if (!isDiskFull(error)) throw error
    await dropPieces(store, uploadId)
    return refused('notNow', 'evidence.diskFull')
  }
}

const append = async (path: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(path, 'a', 0o600)
  try {
    await handle.writeFile(bytes)
  } finally {
    await handle.close()
  }
}

export const dropPieces = (store: EvidenceStore, uploadId: string): Promise<void> =>
  rm(gatheringPath(store, uploadId), { force: true })
