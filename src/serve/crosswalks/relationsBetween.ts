import { findProgramme, relationsIn } from '../../domain/crosswalk/library.ts'
import { done, refused } from '../../domain/kernel/outcome.ts'
import { openLibrary } from '../../files/crosswalks/openLibrary.ts'
import { crosswalksFolder, programmesFolder } from '../openWorld.ts'

/** The relations from one programme's criteria to another's: as people judged them, or derived over SAFE. */
export const relationsBetween = async (from: string, to: string) => {
  const library = await openLibrary(programmesFolder, crosswalksFolder)()
  for (const name of [from, to])
    if (!findProgramme(library, name) && !library.references.some(({ id }) => id === name))
      return refused('input', 'programme.unknown', { name })
  const found = relationsIn(library, from, to)
  return found ? done(found) : refused('input', 'crosswalk.none', { from, to })
}
