import { type ProgrammeTotals, programmeTotals } from '../../domain/programmes/programmeTotals.ts'
import { findProgrammes } from '../../files/programmes/findProgrammes.ts'
import { readProgramme } from '../../files/programmes/readProgramme.ts'
import { programmesFolder } from '../dataFolders.ts'

export interface Programmes {
  readonly sound: readonly ProgrammeTotals[]
  /** Folders with faults, which no installation can run until they are mended. */
  readonly faulty: readonly { readonly id: string; readonly dir: string; readonly faults: number }[]
}

/** Every programme under `programmes/`. */
export const listProgrammes = async (): Promise<Programmes> => {
  const found = await findProgrammes(programmesFolder)
  const read = await Promise.all(found.map(async (one) => ({ ...one, read: await readProgramme(one.dir) })))
  return {
    sound: read.flatMap(({ read: one }) => ('programme' in one ? [programmeTotals(one.programme)] : [])),
    faulty: read.flatMap(({ id, dir, read: one }) =>
      'faults' in one ? [{ id, dir, faults: one.faults.length }] : [],
    ),
  }
}
