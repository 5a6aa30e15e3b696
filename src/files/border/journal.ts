import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from './durably.ts'
import { closedName, journalLine } from './journalLines.ts'
import { type JournalPages, openPages, type Page } from './journalPages.ts'

/** Where decisions wait that the database does not have yet. */
export interface Journal {
  /**
   * Resolves once the lines, and all that were added before them, are on the disk; rejects where they are not, and then none
   * of them is in the journal. Many that come at once share one writing.
   */
  readonly add: (lines: readonly unknown[]) => Promise<void>
  /** Gives what was written so far to whoever takes journals in. */
  readonly turnPage: () => Promise<void>
  /** What a process that died left open here is closed, as it is. INVARIANT: called by who alone writes in this folder. */
  readonly adopt: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A journal is taken in as one batch, so no longer than that. */
const MOST_LINES = 1_000

interface Waiting {
  readonly text: string
  readonly lines: number
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/** A journal in a folder of its own. INVARIANT: nobody else writes there at the same time. */
export const openJournal = (folder: string): Journal => {
  let waiting: Waiting[] = []
  let page: Page | undefined
  let work = Promise.resolve()
  const pages = openPages(folder)

  /** Nothing more is added to the page that is written. */
  const turn = () => {
    if (page) pages.putAway(page)
    page = undefined
  }
  const writeOnce = async (group: readonly Waiting[]) => {
    const text = group.map((one) => one.text).join('')
    if (text === '') return
    page ??= await pages.next()
    try {
      await append(page, text)
    } catch (error) {
      // Nothing is added behind what may be torn.
      turn()
      throw error
    }
    page.lines += group.reduce((sum, { lines }) => sum + lines, 0)
    if (page.lines >= MOST_LINES) turn()
  }
  const writeAll = async () => {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      try {
        await writeOnce(group)
        for (const one of group) one.done()
      } catch (error) {
        for (const one of group) one.failed(error)
      }
    }
  }
  /** One thing at a time: writing, turning, closing. */
  const inTurn = (next: () => Promise<void>): Promise<void> => {
    work = work.catch(() => undefined).then(next)
    return work
  }
  return {
    add: (lines) =>
      new Promise((done, failed) => {
        const text = lines.map(journalLine).join('')
        waiting.push({ text, lines: lines.length, done, failed })
        if (waiting.length === 1) void inTurn(writeAll)
      }),
    turnPage: async () => {
      if (!page?.bytes) return
      // Where no new one can be made, as on a full disk, the old one is given away all the same.
      await pages.layReady().catch(() => undefined)
      await inTurn(async () => turn())
      await pages.settled()
    },
    adopt: () => inTurn(() => adoptLeft(folder, pages)),
    close: () =>
      inTurn(async () => {
        turn()
        await pages.close()
      }),
  }
}

const adoptLeft = async (folder: string, { isOwn }: JournalPages): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder))
    if (closedName(name) !== name && !isOwn(name))
      await rename(join(folder, name), join(folder, closedName(name)))
  await syncFolder(folder)
}

/** What did not go in whole, as on a full disk, is cut off again. */
const append = async (page: Page, text: string): Promise<void> => {
  const bytes = Buffer.from(text)
  try {
    for (let at = 0; at < bytes.length; )
      at += (await page.handle.write(bytes, at, bytes.length - at)).bytesWritten
    page.bytes += bytes.length
  } catch (error) {
    await page.handle.truncate(page.bytes)
    throw error
  }
}
