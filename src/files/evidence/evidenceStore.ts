import { createReadStream, type Stats } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Scanner } from './clamd.ts'

/**
 * Evidence on disk, by content: a file lies at `aa/bb/<sha256>`, so the same paper sent twice is kept once and a changed
 * byte is another file. Under `incoming/` lies only what is still being received or looked at, under `gathering/` what
 * comes in pieces and is not whole yet.
 * INVARIANT: what lies at its address is whole, was looked at, and survives a power cut.
 */
export interface EvidenceStore {
  readonly folder: string
  /** Null where no scanner is set: files are then marked as not scanned. */
  readonly scanner: Scanner | null
}

const abandonedAfterMs = 24 * 60 * 60 * 1000

export const incomingFolder = (store: EvidenceStore) => join(store.folder, 'incoming')
export const gatheringFolder = (store: EvidenceStore) => join(store.folder, 'gathering')

/** Makes the folder ready and clears away what an interrupted run left half received. */
export const openEvidenceStore = async (
  folder: string,
  scanner: Scanner | null = null,
): Promise<EvidenceStore> => {
  const store = { folder, scanner }
  const incoming = incomingFolder(store)
  for (const each of [incoming, gatheringFolder(store)]) await mkdir(each, { recursive: true, mode: 0o700 })
  await clearAbandoned(incoming, Date.now())
  return store
}

/** Takes away what has lain in a folder untouched for a day. */
export const clearAbandoned = async (folder: string, nowMs: number): Promise<void> => {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await statOf(path)
    if (found && nowMs - found.mtimeMs > abandonedAfterMs) await rm(path, { force: true })
  }
}

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** Folder and file of a content address. */
export const addressOf = (store: EvidenceStore, sha256: string) => {
  const folder = join(store.folder, sha256.slice(0, 2), sha256.slice(2, 4))
  return { folder, path: join(folder, sha256) }
}

export interface EvidenceFile {
  readonly stream: Readable
  readonly size: number
}

/** The bytes kept under an address. Who may have them is for the caller to have asked. */
export const readEvidence = async (store: EvidenceStore, sha256: string): Promise<Outcome<EvidenceFile>> => {
  if (!isSha256(sha256)) return refused('notFound', 'evidence.missing')
  const { path } = addressOf(store, sha256)
  const found = await statOf(path)
  return found
    ? done({ stream: createReadStream(path), size: found.size })
    : refused('notFound', 'evidence.missing')
}

/** Whether the bytes lie at their address. */
export const holdsEvidence = async (store: EvidenceStore, sha256: string): Promise<boolean> =>
  isSha256(sha256) && (await statOf(addressOf(store, sha256).path)) !== undefined

/** Undefined where nothing lies: another process may have taken it away a moment ago. */
const statOf = async (path: string): Promise<Stats | undefined> => {
  try {
    return await stat(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
