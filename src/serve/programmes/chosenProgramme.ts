import { relative } from 'node:path'
import { findProgrammes } from '../../files/programmes/findProgrammes.ts'
import { readProgramme } from '../../files/programmes/readProgramme.ts'
import { programmesFolder } from '../dataFolders.ts'
import { StartFault } from '../startFault.ts'

/** The programme that the settings name, whole and without a fault, or a sentence saying what to do. */
export const readChosenProgramme = async (id: string) => {
  const found = (await findProgrammes(programmesFolder)).find((one) => one.id === id)
  if (!found) throw new StartFault('settings.programme', { value: id }, 'AVAL_PROGRAMME')
  const read = await readProgramme(found.dir)
  if ('faults' in read)
    throw new StartFault('programme.faulty', { id, count: read.faults.length, dir: relative('.', found.dir) })
  return read.programme
}
