import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { errorCode } from '../database/databaseFault.ts'
import { evidenceList, readEvidenceList, sha256Of } from './backupManifest.ts'

export interface EvidenceCopied {
  readonly files: number
  readonly bytes: number
  /** SHA-256 of the list. */
  readonly list: string
  readonly missing: readonly string[]
  readonly damaged: readonly string[]
}

interface EvidenceOptions {
  readonly into: string
  readonly evidenceFolder?: string
  readonly progress?: (what: 'table' | 'evidence', name: string) => void
}

const ADDRESS = /^[0-9a-f]{64}$/

/** Every file at its content's address; what is only being received is left out. */
export const copyEvidence = async (
  options: EvidenceOptions,
  referenced: ReadonlySet<string>,
): Promise<EvidenceCopied> => {
  const list = await open(join(options.into, evidenceList), 'wx', 0o600)
  const missing = new Set(referenced)
  const damaged: string[] = []
  let files = 0
  let bytes = 0
  for await (const path of options.evidenceFolder ? filesIn(options.evidenceFolder) : []) {
    options.progress?.('evidence', path)
    const copied = await copyFile(
      join(options.evidenceFolder ?? '', path),
      join(options.into, 'evidence', path),
    )
    // Removed while we were reading; if a row still speaks of it, it stays among the missing.
    if (!copied) continue
    missing.delete(basename(path))
    if (copied.sha256 !== basename(path)) damaged.push(basename(path))
    await list.write(`${copied.sha256}  evidence/${path}\n`)
    files += 1
    bytes += copied.bytes
  }
  await list.close()
  return {
    files,
    bytes,
    list: await sha256Of(join(options.into, evidenceList)),
    missing: [...missing],
    damaged,
  }
}

async function* filesIn(folder: string, below = ''): AsyncGenerator<string> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  for (const entry of entries) {
    const path = join(below, entry.name)
    if (entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name)) yield* filesIn(folder, path)
    else if (entry.isFile() && ADDRESS.test(entry.name)) yield path
  }
}

/** Whole or not at all; undefined where there is nothing to copy. */
const copyFile = async (from: string, to: string): Promise<{ sha256: string; bytes: number } | undefined> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform: (piece: Buffer, _, next) => {
      hash.update(piece)
      bytes += piece.length
      next(null, piece)
    },
  })
  const making = `${to}.new`
  try {
    await pipeline(createReadStream(from), counted, createWriteStream(making, { mode: 0o600, flush: true }))
  } catch (error) {
    await rm(making, { force: true })
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
  await rename(making, to)
  return { sha256: hash.digest('hex'), bytes }
}

/** Keys and the like; one that is not there is left out. */
export const copyKept = async (
  keep: Readonly<Record<string, string>>,
  folder: string,
): Promise<{ name: string; sha256: string }[]> => {
  const kept: { name: string; sha256: string }[] = []
  for (const [name, path] of Object.entries(keep)) {
    const copied = await copyFile(path, join(folder, name))
    if (copied) kept.push({ name, sha256: copied.sha256 })
  }
  return kept
}

/** Content-addressed, so what is there already is what would be written. */
export const bringEvidenceBack = async (from: string, evidenceFolder: string): Promise<void> => {
  for (const { path, sha256 } of await readEvidenceList(from)) {
    const to = join(evidenceFolder, path)
    const there = await sha256Of(to).catch(() => undefined)
    if (there !== sha256) await copyFile(join(from, 'evidence', path), to)
  }
}

export const bringKeptBack = async (
  from: string,
  kept: readonly { readonly name: string }[],
  keep: Readonly<Record<string, string>>,
): Promise<void> => {
  for (const { name } of kept) {
    const to = keep[name]
    if (!to) continue
    // A key that is replaced may still be needed for what it locked or signed.
    await copyFile(to, `${to}.before-restore`)
    await copyFile(join(from, 'kept', name), to)
    await chmod(to, 0o600)
  }
}
