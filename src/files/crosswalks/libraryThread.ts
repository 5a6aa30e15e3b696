import { judgedOf } from '../../domain/crosswalk/checkCrosswalk.ts'
import { crosswalkKey, type Library } from '../../domain/crosswalk/library.ts'
import { successionBetween } from '../../domain/crosswalk/succession.ts'
import { editionHash } from '../programmes/editionHash.ts'
import { findProgrammes } from '../programmes/findProgrammes.ts'
import { readProgramme } from '../programmes/readProgramme.ts'
import { findCrosswalks } from './findCrosswalks.ts'
import { readCrosswalk } from './readCrosswalk.ts'
import { judgedReference, readReferences } from './readReferences.ts'

export interface Folders {
  readonly programmes: string
  readonly crosswalks: string
}

/** Reads everything there is; runs in a thread of its own, which it takes for seconds. What has faults is left out. */
export const work = async ({
  programmes: programmesDir,
  crosswalks: crosswalksDir,
}: Folders): Promise<Library> => {
  const found = await findProgrammes(programmesDir)
  const read = await Promise.all(found.map(({ dir }) => readProgramme(dir)))
  const programmes = read.flatMap((one) => ('programme' in one ? [one.programme] : []))
  const references = await readReferences(crosswalksDir)
  const sides = [...programmes.map(judgedOf), ...references.map(judgedReference)]
  const files = await findCrosswalks(crosswalksDir)
  const crosswalks = (await Promise.all(files.map((path) => readCrosswalk(path, sides)))).flatMap((one) =>
    'crosswalk' in one ? [one] : [],
  )
  return {
    references,
    editions: programmes.map((programme) => ({ programme, hash: editionHash(programme) })),
    crosswalks: [
      ...crosswalks.map((one) => one.crosswalk),
      ...programmes.flatMap((after) =>
        programmes
          .filter(({ id }) => id === after.succeeds)
          .map((before) => successionBetween(before, after)),
      ),
    ],
    crosswalkFiles: new Map(
      crosswalks.map(({ crosswalk: { from, to }, text }) => [
        crosswalkKey(from.programme, to.programme),
        text,
      ]),
    ),
  }
}
