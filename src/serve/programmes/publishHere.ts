import type { Telling } from '../groundTold.ts'
import { withHouse } from '../openHouse.ts'
import type { Settings } from '../settings.ts'
import { publishLine } from './publishLine.ts'
import { tellPublished } from './tellPublished.ts'

/** Publishes the running programme and its line in this installation; a running server sees it with the next case. */
export const publishHere = (settings: Settings, telling: Telling) =>
  withHouse(settings, telling, async ({ world }) => {
    const published = await publishLine(world)
    return { published, lines: tellPublished(published, telling.words) }
  })
