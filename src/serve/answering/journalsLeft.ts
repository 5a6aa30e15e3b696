import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type TakenIn, takeInJournals } from '../../actions/border/answering/takeInJournals.ts'
import type { BorderDesk } from '../../actions/border/borderDesk.ts'
import type { World } from '../../actions/world.ts'
import { openJournal } from '../../files/border/journal.ts'
import { freePort } from '../freePort.ts'
import type { Settings } from '../settings.ts'
import { journalsIn } from './folders.ts'

/** The journals of answering processes that are gone are closed: where nobody listens at its port, nobody writes. */
export const adoptLeft = async (settings: Settings): Promise<void> => {
  for (const port of await foldersIn(settings)) {
    const isFree = await freePort(Number(port), settings.host).then(
      () => true,
      () => false,
    )
    if (isFree) await openJournal(join(journalsIn(settings), port)).adopt()
  }
}

/** Into the database, what answering processes beside the house decided. */
export const takeInAll = async (
  world: World,
  desk: Pick<BorderDesk, 'decide'>,
  settings: Settings,
): Promise<TakenIn> => {
  let sum: TakenIn = { journals: 0, stored: 0, duplicates: 0, refused: 0 }
  for (const port of await foldersIn(settings)) {
    const one = await takeInJournals(world, desk.decide, join(journalsIn(settings), port))
    sum = {
      journals: sum.journals + one.journals,
      stored: sum.stored + one.stored,
      duplicates: sum.duplicates + one.duplicates,
      refused: sum.refused + one.refused,
    }
  }
  return sum
}

const foldersIn = async (settings: Settings): Promise<readonly string[]> =>
  (await readdir(journalsIn(settings)).catch((): string[] => [])).filter((name) => /^\d+$/.test(name))
