import { type TakenIn, takeInJournals } from '../../actions/border/answering/takeInJournals.ts'
import { openBorderDesk } from '../../actions/border/borderDesk.ts'
import { openJournal } from '../../files/border/journal.ts'
import type { Telling } from '../groundTold.ts'
import { withHouse } from '../openHouse.ts'
import type { Settings } from '../settings.ts'

/** The journals of a process at another post, brought here as a copy of its folder. */
export const takeInFolder = (settings: Settings, telling: Telling, folder: string): Promise<TakenIn> =>
  withHouse(settings, telling, async ({ world, keys }) => {
    const desk = openBorderDesk(world, { drawKey: keys.draw })
    await desk.start()
    try {
      await openJournal(folder).adopt()
      return await takeInJournals(world, desk.decide, folder)
    } finally {
      await desk.stop()
    }
  })
