import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from './durably.ts'
import { isClosed, type JournalRead, readJournalLines } from './journalLines.ts'

export interface ClosedJournal extends JournalRead {
  readonly name: string
  /** As its file is. */
  readonly text: string
  /** It was taken in whole. */
  readonly takeAway: () => Promise<void>
  /** Something of it was not taken in, so that somebody has to look: it is kept under `refused`. */
  readonly putAside: () => Promise<void>
}

/** The journals that are complete, the oldest first, one after another. */
export async function* closedJournals(folder: string): AsyncGenerator<ClosedJournal> {
  const names = await readdir(folder).catch((): string[] => [])
  for (const name of names.filter(isClosed).toSorted()) {
    const file = join(folder, name)
    const text = await readFile(file, 'utf8').catch(() => undefined)
    // Somebody else took it in meanwhile.
    if (text === undefined) continue
    yield {
      ...readJournalLines(text),
      name,
      text,
      takeAway: async () => {
        await rm(file, { force: true })
        await syncFolder(folder)
      },
      putAside: async () => {
        const aside = join(folder, 'refused')
        await mkdir(aside, { recursive: true, mode: 0o700 })
        await rename(file, join(aside, name))
        await syncFolder(aside)
      },
    }
  }
}
