import type { Crosswalk } from '../../domain/crosswalk/crosswalk.ts'
import { findCrosswalks } from '../../files/crosswalks/findCrosswalks.ts'
import { readCrosswalk } from '../../files/crosswalks/readCrosswalk.ts'
import { crosswalksFolder, soundProgrammes } from './checkCrosswalks.ts'

/** The programme over which relations are derived that nobody judged. */
export const middleProgramme = 'wco-safe'

/** Every crosswalk under `crosswalks/` that is sound, and the programmes they are between. */
export const shippedCrosswalks = async () => {
  const programmes = await soundProgrammes()
  const files = await findCrosswalks(crosswalksFolder)
  const read = await Promise.all(files.map((path) => readCrosswalk(path, programmes)))
  const crosswalks: readonly Crosswalk[] = read.flatMap((one) => ('crosswalk' in one ? [one.crosswalk] : []))
  return { programmes, crosswalks }
}
