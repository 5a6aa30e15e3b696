import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Scanner } from './clamd.ts'
import { isDiskFull } from './diskFull.ts'
import { type EvidenceKind, evidenceKinds } from './evidenceKinds.ts'
import { addressOf, type EvidenceStore, incomingFolder } from './evidenceStore.ts'
import { safeFileName } from './fileName.ts'
import { forgetNotes } from './photos/forgetNotes.ts'
import { type Received, receiveFile } from './receiveFile.ts'
import { recogniseKind } from './recogniseKind.ts'
import { type Scan, scanFile } from './scanFile.ts'

export const evidenceLimitBytes = 50 * 1024 * 1024

export interface DeclaredFile {
  readonly declaredName: string
  readonly declaredType: string
  readonly limitBytes?: number
  /** Instead of the store's own scanner. */
  readonly scanner?: Scanner | null
}

export interface KeptEvidence {
  readonly sha256: string
  readonly size: number
  readonly kind: EvidenceKind
  readonly mediaType: string
  readonly scan: Scan
  /** The declared name made safe, with the extension of what the file is. */
  readonly name: string
}

/**
 * Receives a file, looks at it, and keeps it under its content's address. Either all of it is kept, on the disk and not
 * only in its cache, or nothing is; a refusal says why. A stream that breaks off throws what broke it.
 */
export const keepEvidence = async (
  store: EvidenceStore,
  stream: AsyncIterable<Uint8Array>,
  declared: DeclaredFile,
): Promise<Outcome<KeptEvidence>> => {
  const incoming = join(incomingFolder(store), randomUUID())
  try {
    const received = await receiveFile(incoming, stream, declared.limitBytes ?? evidenceLimitBytes)
    return received.ok ? await keepReceived(store, incoming, received.value, declared) : received
  } catch (error) {
    if (isDiskFull(error)) return refused('notNow', 'evidence.diskFull')
    throw error
  } finally {
    await rm(incoming, { force: true })
  }
}

/** Looks at a file that lies whole under `incoming/`, and moves it to its address if it may be evidence. */
export const keepReceived = async (
  store: EvidenceStore,
  incoming: string,
  received: Received,
  declared: DeclaredFile,
): Promise<Outcome<KeptEvidence>> => {
  const looked = await lookAt(store, incoming, received, declared)
  if (looked.ok) await place(store, incoming, looked.value.sha256)
  return looked
}

const lookAt = async (
  store: EvidenceStore,
  path: string,
  received: Received,
  declared: DeclaredFile,
): Promise<Outcome<KeptEvidence>> => {
  const kind = await recogniseKind(path, { name: declared.declaredName, mediaType: declared.declaredType })
  if (!kind.ok) return kind
  const scanner = declared.scanner === undefined ? store.scanner : declared.scanner
  const scan = await scanFile(scanner, path)
  if (!scan.ok) return scan
  const kept = await forgetNotes(path, kind.value, received)
  return done({
    ...kept,
    kind: kind.value,
    mediaType: evidenceKinds[kind.value].mediaType,
    scan: scan.value,
    name: safeFileName(declared.declaredName, kind.value, kept.sha256.slice(0, 12)),
  })
}

/** The file's bytes are on the disk already; now its name is too, with every folder above it. */
const place = async (store: EvidenceStore, incoming: string, sha256: string) => {
  const { folder, path } = addressOf(store, sha256)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(incoming, path)
  for (const each of [folder, dirname(folder), store.folder]) await flushFolder(each)
}

const flushFolder = async (folder: string) => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
