import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from './durably.ts'
import { closedName, openName } from './journalLines.ts'

export interface Page {
  readonly name: string
  readonly handle: FileHandle
  /** Bytes up to which everything is whole. */
  bytes: number
  lines: number
}

/**
 * The pages of one journal. The next is laid ready before the one that is written is put away, so that nobody who waits for an
 * answer waits for that.
 */
export interface JournalPages {
  /** The one to write on; laid ready, or made now. */
  readonly next: () => Promise<Page>
  readonly layReady: () => Promise<void>
  /** To whoever takes journals in, in the order in which they were written. */
  readonly putAway: (page: Page) => void
  /** Resolves once all is put away. */
  readonly settled: () => Promise<void>
  readonly close: () => Promise<void>
  readonly isOwn: (name: string) => boolean
}

export const openPages = (folder: string): JournalPages => {
  let ready: Promise<Page> | undefined
  let puttingAway = Promise.resolve()
  const own = new Set<string>()
  const lay = (): Promise<Page> => {
    ready ??= newPage(folder, own).catch((error: unknown) => {
      ready = undefined
      throw error
    })
    return ready
  }
  const putAway = (page: Page) => {
    puttingAway = puttingAway.catch(() => undefined).then(() => close(folder, page, own))
    // What could not be put away is found by whoever starts here next.
    puttingAway.catch(() => undefined)
  }
  return {
    next: async () => {
      const page = await lay()
      ready = undefined
      return page
    },
    layReady: async () => {
      await lay()
    },
    putAway,
    settled: () => puttingAway,
    close: async () => {
      const unused = await ready?.catch(() => undefined)
      ready = undefined
      if (unused) putAway(unused)
      await puttingAway
    },
    isOwn: (name) => own.has(name),
  }
}

/** Whoever is told that a writing is done is told so by the disk. */
const FORCED =
  constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_APPEND | constants.O_DSYNC

const newPage = async (folder: string, own: Set<string>): Promise<Page> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = openName()
  own.add(name)
  const handle = await open(join(folder, name), FORCED, 0o600)
  await syncFolder(folder)
  return { name, handle, bytes: 0, lines: 0 }
}

const close = async (folder: string, { name, handle, bytes }: Page, own: Set<string>): Promise<void> => {
  await handle.close()
  if (bytes === 0) await rm(join(folder, name))
  else await rename(join(folder, name), join(folder, closedName(name)))
  own.delete(name)
  await syncFolder(folder)
}
