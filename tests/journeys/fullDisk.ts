import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { EvidenceStore } from '../../src/files/evidence/evidenceStore.ts'

export interface SmallDisk {
  /** There is room again. */
  readonly makeRoom: () => void
  readonly takeAway: () => void
}

const say = (command: string, ...words: readonly string[]) => execFileSync(command, words, { stdio: 'pipe' })

/** Puts the evidence on a disk with so many MB and no more: a tmpfs where one may be mounted, else a limit on this process. */
export const smallDisk = (store: EvidenceStore, megabytes: number): SmallDisk => {
  try {
    say('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', store.folder)
  } catch {
    return smallFiles(megabytes)
  }
  for (const folder of ['incoming', 'gathering']) mkdirSync(join(store.folder, folder), { mode: 0o700 })
  return {
    makeRoom: () => say('mount', '-o', 'remount,size=64m', store.folder),
    takeAway: () => say('umount', store.folder),
  }
}

/** Whoever may not mount gets the same answer from the system for any file above the limit: EFBIG where the disk says ENOSPC. */
const smallFiles = (megabytes: number): SmallDisk => {
  const limit = (bytes: number | 'unlimited') =>
    say('prlimit', '--pid', String(process.pid), `--fsize=${bytes}:`)
  limit(megabytes * 1024 * 1024)
  return { makeRoom: () => limit('unlimited'), takeAway: () => limit('unlimited') }
}
