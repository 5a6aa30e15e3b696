import type { Outcome } from '../../domain/kernel/outcome.ts'
import { startProgramme } from '../../files/programmes/startProgramme.ts'
import { programmesFolder } from '../dataFolders.ts'

/** A folder for a new programme, from the commented skeleton, which passes the check from the first minute. */
export const newProgramme = (id: string): Promise<Outcome<{ readonly dir: string }>> =>
  startProgramme(programmesFolder, id)
