import { join } from 'node:path'
import { openSnapshotKeeper } from '../../actions/border/answering/keepSnapshot.ts'
import type { BorderDesk } from '../../actions/border/borderDesk.ts'
import { openSnapshotWriter } from '../../files/border/snapshotWriter.ts'
import { every } from '../../jobs/every.ts'
import { freePort } from '../freePort.ts'
import type { Telling } from '../groundTold.ts'
import type { House } from '../openHouse.ts'
import type { Settings } from '../settings.ts'
import { tellOnce } from '../tellOnce.ts'
import { answerBeside } from './beside.ts'
import { snapshotIn } from './folders.ts'
import { adoptLeft, takeInAll } from './journalsLeft.ts'

export interface AnsweringBeside {
  /** Where the border is answered; none where no process was asked for. */
  readonly url: string | undefined
  readonly stop: () => Promise<void>
}

const TAKE_MS = 1_000

/** All that the house does for answering processes: the snapshot, its own process, and taking in what they decided. */
export const openAnswering = async (
  { world, keys, settings }: House,
  desk: BorderDesk,
  telling: Telling,
): Promise<AnsweringBeside> => {
  const fails = tellOnce(telling)
  const keeper = openSnapshotKeeper(
    world,
    desk,
    openSnapshotWriter(snapshotIn(settings), keys.sealing),
    (error) => fails('keepSnapshot', error),
  )
  await keeper.start()
  await adoptLeft(settings)
  const taking = every(
    TAKE_MS,
    async () => {
      const { refused } = await takeInAll(world, desk, settings)
      if (refused > 0)
        telling.tell(
          telling.words('cli.border.journal.putAside', { refused, folder: join(settings.dataDir, 'border') }),
        )
    },
    (error) => fails('takeInJournals', error),
  )
  const port = await borderPortOf(settings)
  const beside = port === undefined ? undefined : answerBeside({ ...settings, borderPort: port }, telling)
  return {
    url: port === undefined ? undefined : `http://localhost:${port}`,
    stop: async () => {
      await beside?.stop()
      await taking.stop()
      await takeInAll(world, desk, settings).catch((error: unknown) => fails('takeInJournals', error))
      await keeper.stop()
    },
  }
}

/** The one after the house's own, or any that is free where nobody asked for a certain one. */
const borderPortOf = async ({ borderPort, port, host }: Settings): Promise<number | undefined> => {
  if (borderPort === 'none') return undefined
  if (borderPort !== undefined) return freePort(borderPort, host)
  return port < 65_535 ? freePort(port + 1, host).catch(() => freePort(0, host)) : freePort(0, host)
}
