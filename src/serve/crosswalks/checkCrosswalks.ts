import { relative } from 'node:path'
import { type Judged, judgedOf } from '../../domain/crosswalk/checkCrosswalk.ts'
import { findCrosswalks } from '../../files/crosswalks/findCrosswalks.ts'
import { readCrosswalk } from '../../files/crosswalks/readCrosswalk.ts'
import { judgedReference, readReferences } from '../../files/crosswalks/readReferences.ts'
import { findProgrammes } from '../../files/programmes/findProgrammes.ts'
import { readProgramme } from '../../files/programmes/readProgramme.ts'
import { crosswalksFolder, programmesFolder } from '../dataFolders.ts'
import { type ToldFault, told } from '../programmes/checkFolder.ts'
import type { Words } from '../words.ts'

export type CheckedCrosswalk =
  | {
      readonly ok: true
      readonly file: string
      readonly from: string
      readonly to: string
      readonly relations: number
      readonly unreviewed: number
    }
  | { readonly ok: false; readonly file: string; readonly faults: readonly ToldFault[] }

/** The files named, or every crosswalk that is shipped, each checked against the programmes that are here. */
export const checkCrosswalks = async (
  paths: readonly string[],
  words: Words,
): Promise<readonly CheckedCrosswalk[]> => {
  const sides = await allSides()
  const files = paths.length > 0 ? paths : await findCrosswalks(crosswalksFolder)
  return Promise.all(
    files.map(async (path): Promise<CheckedCrosswalk> => {
      const file = relative('.', path)
      const read = await readCrosswalk(path, sides)
      if ('faults' in read) return { ok: false, file, faults: read.faults.map((one) => told(one, words)) }
      const { from, to, relations } = read.crosswalk
      return {
        ...{ ok: true, file, from: from.programme, to: to.programme },
        relations: relations.length,
        unreviewed: relations.filter(({ reviewed }) => !reviewed).length,
      }
    }),
  )
}

const allSides = async (): Promise<readonly Judged[]> => {
  const found = await findProgrammes(programmesFolder)
  const read = await Promise.all(found.map(({ dir }) => readProgramme(dir)))
  const references = await readReferences(crosswalksFolder)
  return [
    ...read.flatMap((one) => ('programme' in one ? [judgedOf(one.programme)] : [])),
    ...references.map(judgedReference),
  ]
}
