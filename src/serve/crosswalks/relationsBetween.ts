import { crosswalkFile } from '../../actions/crosswalks/crosswalkFiles.ts'
import { findProgramme, relationsIn } from '../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Telling } from '../groundTold.ts'
import type { Settings } from '../settings.ts'
import { type JudgementsFrom, judgedHere } from './judgedHere.ts'

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
