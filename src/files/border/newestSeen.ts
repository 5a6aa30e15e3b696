import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Instant } from '../../domain/kernel/day.ts'
import { writeDurably } from './durably.ts'

/** Of the newest snapshot that an answering process ever answered from, kept past its end. */
export interface Seen {
  readonly asOf: Instant
  /** Hashes of the tokens that held; withdrawn ones are no longer among them. */
  readonly machines: readonly string[]
}

export interface NewestSeen {
  readonly read: () => Promise<Seen | undefined>
  readonly keep: (seen: Seen) => Promise<void>
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

export const newestSeenIn = (file: string): NewestSeen => ({
  read: async () => {
    const [asOf = '', ...machines] = (await readFile(file, 'utf8').catch(() => '')).trim().split('\n')
    return INSTANT.test(asOf) ? { asOf: asOf as Instant, machines } : undefined
  },
  keep: async ({ asOf, machines }) => {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeDurably(file, [asOf, ...machines].join('\n'))
  },
})
