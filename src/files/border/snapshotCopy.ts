import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from './durably.ts'
import { hashOfPart, headFile, partFile } from './snapshotHead.ts'
import { type ReadSnapshot, type SnapshotSource, snapshotFolder } from './snapshotReader.ts'

export interface SnapshotCopy {
  readonly source: SnapshotSource
  /** What was read and found good is kept, for a start while the line is cut. */
  readonly keep: (read: ReadSnapshot) => Promise<void>
}

/**
 * A snapshot from far away with its copy here: asked of there, taken from here where there is no answer. Parts that are here
 * already are not fetched again. Whoever reads checks both alike.
 */
export const copiedSnapshot = (far: SnapshotSource, folder: string): SnapshotCopy => {
  const here = snapshotFolder(folder)
  return {
    source: async (name) => {
      const kept = await here(name).catch(() => undefined)
      if (kept && partFile(hashOfPart(kept)) === name) return kept
      try {
        return await far(name)
      } catch (error) {
        if (kept) return kept
        throw error
      }
    },
    keep: async ({ head, hashes, fresh }) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      for (const bytes of fresh.values()) await writeDurably(join(folder, partFile(hashOfPart(bytes))), bytes)
      await writeDurably(join(folder, headFile), head)
      const named = new Set([headFile, ...Object.values(hashes).map(partFile)])
      for (const name of await readdir(folder))
        if (!named.has(name)) await rm(join(folder, name), { force: true })
    },
  }
}
