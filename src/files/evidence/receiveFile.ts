import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { isDiskFull } from './diskFull.ts'
import { eicarName, watchForEicar } from './eicar.ts'

export interface Received {
  readonly size: number
  readonly sha256: string
}

const megabytes = (bytes: number) => Math.ceil((bytes / 1024 / 1024) * 10) / 10

/** Past the limit a file is still read to its end, unkept, so that its sender hears the answer; but not for ever. */
const patience = 4

/** Writes a stream to a new file piece by piece while hashing it; what comes back is on the disk, not only in its cache. */
export const receiveFile = async (
  path: string,
  stream: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Outcome<Received>> => {
  const hash = createHash('sha256')
  const eicar = watchForEicar()
  const disk = await openOrFull(path)
  let size = 0
  try {
    for await (const piece of stream) {
      size += piece.length
      if (size > limitBytes * patience) break
      if (size > limitBytes) continue
      hash.update(piece)
      eicar.look(piece)
      await disk.write(piece)
    }
    await disk.flush()
  } finally {
    await disk.close()
  }
  if (size > limitBytes) {
    return refused('tooLarge', 'evidence.tooLarge', { size: megabytes(size), limit: megabytes(limitBytes) })
  }
  if (disk.isFull()) return refused('notNow', 'evidence.diskFull')
  if (size === 0) return refused('input', 'evidence.empty')
  if (eicar.seen()) return refused('input', 'evidence.malware', { found: eicarName })
  return done({ size, sha256: hash.digest('hex') })
}

/** A file that remembers that its disk filled up instead of throwing: the sender is heard out all the same. */
const openOrFull = async (path: string) => {
  let full = false
  let handle: FileHandle | undefined
  const unlessFull = async (work: (file: FileHandle) => Promise<unknown>) => {
    if (full || !handle) return
    try {
      await work(handle)
    } catch (error) {
      if (!isDiskFull(error)) throw error
      full = true
    }
  }
  try {
    handle = await open(path, 'wx', 0o600)
  } catch (error) {
    if (!isDiskFull(error)) throw error
    full = true
  }
  return {
    write: (piece: Uint8Array) => unlessFull((file) => file.writeFile(piece)),
    flush: () => unlessFull((file) => file.sync()),
    close: async () => handle?.close(),
    isFull: () => full,
  }
}
