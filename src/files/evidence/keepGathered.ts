import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { isDiskFull } from './diskFull.ts'
import { eicarName, watchForEicar } from './eicar.ts'
import { type EvidenceStore, incomingFolder } from './evidenceStore.ts'
import { gatheringPath } from './gatherPieces.ts'
import { type DeclaredFile, type KeptEvidence, keepReceived } from './keepEvidence.ts'
import type { Received } from './receiveFile.ts'

/**
 * A file that came in pieces, now whole: taken out of the quarantine, looked at exactly as one that came in a stream, and kept
 * or refused. It never goes back: it is kept, or it is gone and has to be sent anew.
 */
export const keepGathered = async (
  store: EvidenceStore,
  uploadId: string,
  declared: DeclaredFile & { readonly sha256: string | null },
): Promise<Outcome<KeptEvidence>> => {
  const incoming = join(incomingFolder(store), randomUUID())
  if (!(await take(gatheringPath(store, uploadId), incoming)))
    return refused('notNow', 'upload.beingLookedAt')
  try {
    const received = await measure(incoming)
    if (!received.ok) return received
    if (declared.sha256 !== null && declared.sha256 !== received.value.sha256)
      return refused('input', 'upload.otherContent')
    return await keepReceived(store, incoming, received.value, declared)
  } catch (error) {
    if (isDiskFull(error)) return refused('notNow', 'evidence.diskFull')
    throw error
  } finally {
    await rm(incoming, { force: true })
  }
}

const take = async (from: string, to: string): Promise<boolean> => {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

const measure = async (path: string): Promise<Outcome<Received>> => {
  const hash = createHash('sha256')
  const eicar = watchForEicar()
  let size = 0
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    size += piece.length
    hash.update(piece)
    eicar.look(piece)
  }
  await flush(path)
  return eicar.seen()
    ? refused('input', 'evidence.malware', { found: eicarName })
    : done({ size, sha256: hash.digest('hex') })
}

/** The pieces came in without waiting for the disk; what is kept does. */
const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
