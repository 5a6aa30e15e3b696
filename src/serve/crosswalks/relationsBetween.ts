import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { crosswalkFile } from '../../actions/crosswalks/crosswalkFiles.ts'
import type { Judged } from '../../actions/crosswalks/judgedLibrary.ts'
import { findProgramme, relationsIn } from '../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { openLibrary } from '../../files/crosswalks/openLibrary.ts'
import type { Telling } from '../groundTold.ts'
import { withHouse } from '../openHouse.ts'
import { crosswalksFolder, programmesFolder } from '../openWorld.ts'
import type { Settings } from '../settings.ts'

/** What the relations were read from: the files with what this installation's people judged, or the files alone. */
export type JudgementsFrom = 'installation' | 'filesAlone'

/** The relations from one programme's criteria to another's as they stand: judged, or derived over SAFE. */
export const relationsBetween = async (settings: Settings, telling: Telling, from: string, to: string) => {
  const { judged, judgements } = await judgedHere(settings, telling)
  const { library } = judged
  for (const name of [from, to])
    if (!findProgramme(library, name) && !library.references.some(({ id }) => id === name))
      return refused('input', 'programme.unknown', { name })
  const found = relationsIn(library, from, to)
  return found ? done({ ...found, judgements }) : refused('input', 'crosswalk.none', { from, to })
}

/** A crosswalk's file with what was judged in this installation since. */
export const judgedFile = async (
  settings: Settings,
  telling: Telling,
  from: string,
  to: string,
): Promise<Outcome<{ text: string; name: string; judgements: JudgementsFrom }>> => {
  const { judged, judgements } = await judgedHere(settings, telling)
  const file = crosswalkFile(judged, [from, to])
  return file.ok ? done({ ...file.value, judgements }) : file
}

const judgedHere = async (
  settings: Settings,
  telling: Telling,
): Promise<{ judged: Judged; judgements: JudgementsFrom }> => {
  if (isInstalled(settings))
    return {
      judged: await withHouse(settings, telling, ({ world }) => world.judged()),
      judgements: 'installation',
    }
  const written = await openLibrary(programmesFolder, crosswalksFolder)()
  return { judged: { library: written, written, said: new Map() }, judgements: 'filesAlone' }
}

/** Whether there is a database to ask: a server elsewhere, or the one that a start made in the data folder. */
const isInstalled = ({ databaseUrl, dataDir }: Settings): boolean =>
  databaseUrl !== undefined || existsSync(join(dataDir, 'ground'))
