import type { GroundStep } from './database/groundProgress.ts'
import { type Ground, openGround } from './database/openGround.ts'
import { endingOnSignal } from './endingOnSignal.ts'
import type { Settings } from './settings.ts'
import type { Words } from './words.ts'

/** To whom progress is told, a line at a time, and in which words. */
export interface Telling {
  readonly tell: (line: string) => void
  readonly words: Words
}

/** Steps that mostly take no time: told only where they do. */
const mostlyQuick: readonly GroundStep[] = ['joinDatabase', 'startDatabase', 'createDatabase', 'stopDatabase']
const QUICK_MS = 700

/** The database running, started or joined, each step of it told as it begins. */
export const openGroundOf = async (
  settings: Settings,
  { tell, words }: Telling,
  keepRunning = false,
): Promise<Ground> => {
  let waiting: NodeJS.Timeout | undefined
  const over = () => clearTimeout(waiting)
  const progress = (step: GroundStep, detail = '') => {
    over()
    const line = words(`cli.ground.${step}`, { detail })
    if (mostlyQuick.includes(step)) waiting = setTimeout(tell, QUICK_MS, line)
    else tell(line)
  }
  const { databaseUrl, dataDir } = settings
  const ground = await openGround({ databaseUrl, dataDir, keepRunning, progress }).finally(over)
  return { ...ground, stop: () => ground.stop().finally(over) }
}

/** The database for one piece of work, left as it was found. */
export const withGround = async <T>(
  settings: Settings,
  telling: Telling,
  work: (ground: Ground) => Promise<T>,
): Promise<T> => {
  const ground = await openGroundOf(settings, telling)
  try {
    return await endingOnSignal(ground.stop, () => work(ground))
  } finally {
    await ground.stop()
  }
}
