import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Instant } from '../../domain/kernel/day.ts'
import { writeDurably } from './durably.ts'

/** How new the newest snapshot was that an answering process ever answered from, kept past its end. */
export interface NewestSeen {
  readonly read: () => Promise<Instant | undefined>
  readonly keep: (asOf: Instant) => Promise<void>
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

export const newestSeenIn = (file: string): NewestSeen => ({
  read: async () => {
    const text = (await readFile(file, 'utf8').catch(() => '')).trim()
    return INSTANT.test(text) ? (text as Instant) : undefined
  },
  keep: async (asOf) => {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeDurably(file, asOf)
  },
})
