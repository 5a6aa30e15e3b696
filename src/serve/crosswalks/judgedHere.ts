import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Judged } from '../../actions/crosswalks/judgedLibrary.ts'
import { openLibrary } from '../../files/crosswalks/openLibrary.ts'
import { crosswalksFolder, programmesFolder } from '../dataFolders.ts'
import type { Telling } from '../groundTold.ts'
import { withHouse } from '../openHouse.ts'
import type { Settings } from '../settings.ts'

/** What the relations were read from: the files with what this installation's people judged, or the files alone. */
export type JudgementsFrom = 'installation' | 'filesAlone'

/** All crosswalks as they stand here. */
export const judgedHere = async (
  settings: Settings,
  telling: Telling,
): Promise<{ readonly judged: Judged; readonly judgements: JudgementsFrom }> => {
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
