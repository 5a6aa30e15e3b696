import { judgedOf } from '../../domain/crosswalk/checkCrosswalk.ts'
import type { Library } from '../../domain/crosswalk/library.ts'
import { successionBetween } from '../../domain/crosswalk/succession.ts'
import { editionHash } from '../programmes/editionHash.ts'
import { findProgrammes } from '../programmes/findProgrammes.ts'
import { readProgramme } from '../programmes/readProgramme.ts'
import { findCrosswalks } from './findCrosswalks.ts'
import { readCrosswalk } from './readCrosswalk.ts'
import { judgedReference, readReferences } from './readReferences.ts'

/** The folders' programmes and crosswalks, read when first asked for and kept. What has faults is left out. */
export const openLibrary = (programmesDir: string, crosswalksDir: string): (() => Promise<Library>) => {
  let reading: Promise<Library> | undefined
  return () => {
    reading ??= readLibrary(programmesDir, crosswalksDir).catch((error: unknown) => {
      reading = undefined
      throw error
    })
    return reading
  }
}

const readLibrary = async (programmesDir: string, crosswalksDir: string): Promise<Library> => {
  const found = await findProgrammes(programmesDir)
  const read = await Promise.all(found.map(({ dir }) => readProgramme(dir)))
  const programmes = read.flatMap((one) => ('programme' in one ? [one.programme] : []))
  const references = await readReferences(crosswalksDir)
  const sides = [...programmes.map(judgedOf), ...references.map(judgedReference)]
  const files = await findCrosswalks(crosswalksDir)
  const crosswalks = await Promise.all(files.map((path) => readCrosswalk(path, sides)))
  return {
    references,
    editions: programmes.map((programme) => ({ programme, hash: editionHash(programme) })),
    crosswalks: [
      ...crosswalks.flatMap((one) => ('crosswalk' in one ? [one.crosswalk] : [])),
      ...programmes.flatMap((after) =>
        programmes
          .filter(({ id }) => id === after.succeeds)
          .map((before) => successionBetween(before, after)),
      ),
    ],
  }
}
