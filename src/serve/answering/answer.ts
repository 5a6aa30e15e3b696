import type { KeyObject } from 'node:crypto'
import { openAnsweringDesk } from '../../actions/border/answering/answeringDesk.ts'
import { isEntry } from '../../actions/border/answering/journalEntry.ts'
import { openTakingDown, type TakingDown } from '../../actions/border/answering/takeDown.ts'
import { buildAnsweringServer } from '../../api/answering/server.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { openJournal } from '../../files/border/journal.ts'
import { closedJournals } from '../../files/border/journalFolder.ts'

import { newestSeenIn } from '../../files/border/newestSeen.ts'
import type { ReadSnapshot, SnapshotSource } from '../../files/border/snapshotReader.ts'

import { readMessages, speaker } from '../../files/messages.ts'
import { editionHash } from '../../files/programmes/editionHash.ts'
import { every } from '../../jobs/every.ts'
import { cannotListen } from '../freePort.ts'
import type { Telling } from '../groundTold.ts'
import { readChosenProgramme } from '../programmes/chosenProgramme.ts'
import { tellOnce } from '../tellOnce.ts'
import { followSnapshot } from './followSnapshot.ts'
import { type FarHouse, sendJournals } from './sendJournals.ts'

export interface Answering {
  readonly programme: string
  readonly port: number
  readonly host: string
  readonly url: string
  readonly source: SnapshotSource
  readonly keep?: (read: ReadSnapshot) => Promise<void>
  /** Where what is decided here is sent; none where it is fetched. */
  readonly farHouse?: FarHouse
  /** Milliseconds between two looks at the snapshot. */
  readonly everyMs: number
  readonly house: KeyObject
  readonly drawKey: string
  readonly journal: string
  readonly now?: () => Instant
}

export interface AnsweringRunning {
  readonly port: number
  readonly stop: () => Promise<void>
}

/** So long a decision waits at most before whoever takes journals in may have it. */
const PAGE_MS = 500
const SEND_MS = 1_000

/** The answering process: from a snapshot and a journal alone, without house or database. */
export const answer = async (asked: Answering, { tell, words }: Telling): Promise<AnsweringRunning> => {
  const programme = await readChosenProgramme(asked.programme)
  const now = asked.now ?? (() => new Date().toISOString() as Instant)
  const world = { now, programme, editionHash: editionHash(programme) }
  const seen = newestSeenIn(`${asked.journal}.newest`)
  const desk = openAnsweringDesk(world, asked.drawKey, await seen.read())
  const journal = openJournal(asked.journal)
  const taking = openTakingDown(world, desk, journal)
  const following = await followSnapshot({ ...asked, now, desk, seen }, () =>
    tell(words('cli.border.answer.waiting')),
  )
  const app = await buildAnsweringServer({
    world: { ...world, say: speaker(readMessages()), url: asked.url },
    desk,
    takeDown: taking.takeDown,
  })
  const address = await app.listen({ port: asked.port, host: asked.host }).catch(async (error: unknown) => {
    following.stop()
    await app.close()
    throw cannotListen(error, asked.port)
  })
  // Whoever listens here is the only one who writes in this folder.
  await journal.adopt()
  await rememberJournals(taking, asked.journal)
  const paging = setInterval(() => void journal.turnPage().catch(() => undefined), PAGE_MS)
  const { farHouse } = asked
  const fails = tellOnce({ tell, words })
  const send = () => (farHouse ? sendJournals(farHouse, asked.journal) : Promise.resolve())
  const sending = farHouse && every(SEND_MS, send, (error) => fails('sendJournals', error))
  return {
    port: Number(new URL(address).port),
    stop: async () => {
      following.stop()
      clearInterval(paging)
      await app.close()
      await journal.close()
      await sending?.stop()
      await send().catch(() => undefined)
    },
  }
}

const rememberJournals = async ({ remember }: TakingDown, folder: string): Promise<void> => {
  for await (const { values } of closedJournals(folder)) remember(values.filter(isEntry))
}
