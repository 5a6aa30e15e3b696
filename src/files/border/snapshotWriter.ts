import { access, link, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../domain/kernel/day.ts'
import { writeDurably } from './durably.ts'
import {
  hashOfPart,
  headBeforeFile,
  headFile,
  partFile,
  type Signer,
  type SnapshotHead,
  signSnapshot,
} from './snapshotHead.ts'

export interface SnapshotWriter {
  /** Writes what changed; parts that are not named stay as they were. */
  readonly write: (asOf: Instant, changed: Readonly<Record<string, string>>) => Promise<void>
}

/**
 * Keeps a snapshot in a folder, newest and the one before. INVARIANT: at every instant the folder holds at least one whole
 * snapshot: parts are written before the head that names them and taken away only once no head does.
 */
export const openSnapshotWriter = (folder: string, signer: Signer): SnapshotWriter => {
  let parts: Record<string, string> = {}
  let last = Promise.resolve()
  const write = async (asOf: Instant, changed: Readonly<Record<string, string>>) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const next = { ...parts }
    for (const [name, text] of Object.entries(changed)) next[name] = await writePart(folder, text)
    const isAnother = Object.entries(next).some(([name, hash]) => parts[name] !== hash)
    if (isAnother) await keepBefore(folder)
    const head = signSnapshot({ asOf, parts: next }, signer)
    await writeDurably(join(folder, headFile), JSON.stringify(head))
    parts = next
    if (isAnother) await clear(folder)
  }
  return {
    write: (asOf, changed) => {
      last = last.catch(() => undefined).then(() => write(asOf, changed))
      return last
    },
  }
}

const writePart = async (folder: string, text: string): Promise<string> => {
  const hash = hashOfPart(text)
  const file = join(folder, partFile(hash))
  // A file of that name that was damaged meanwhile is written anew.
  const there = await readFile(file).catch(() => undefined)
  if (!there || hashOfPart(there) !== hash) await writeDurably(file, text)
  return hash
}

const keepBefore = async (folder: string): Promise<void> => {
  const beside = join(folder, `${headBeforeFile}.new`)
  await rm(beside, { force: true })
  const isThere = await access(join(folder, headFile)).then(
    () => true,
    () => false,
  )
  if (!isThere) return
  await link(join(folder, headFile), beside)
  await rename(beside, join(folder, headBeforeFile))
}

/** Takes away the parts that neither head names. */
const clear = async (folder: string): Promise<void> => {
  const named = new Set<string>([headFile, headBeforeFile])
  for (const name of [headFile, headBeforeFile]) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '{}')
    for (const hash of Object.values(partsIn(text))) named.add(partFile(hash))
  }
  for (const name of await readdir(folder))
    if (!named.has(name)) await rm(join(folder, name), { force: true })
}

const partsIn = (text: string): SnapshotHead['parts'] => {
  try {
    return (JSON.parse(text) as Partial<SnapshotHead>).parts ?? {}
  } catch {
    return {}
  }
}
