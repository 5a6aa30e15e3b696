import { writeFile } from 'node:fs/promises'
import { type BookletWanted, printBooklet } from '../../actions/reading/printBooklet.ts'
import { day } from '../../domain/kernel/day.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { openLibrary } from '../../files/crosswalks/openLibrary.ts'
import { crosswalksFolder, programmesFolder } from '../dataFolders.ts'

/** Prints a booklet into a file, with no house open. */
export const printBookletHere = async (
  wanted: Omit<BookletWanted, 'day'>,
  file: string,
): Promise<Outcome<{ readonly bytes: number }>> => {
  const library = await openLibrary(programmesFolder, crosswalksFolder)()
  const today = day(new Date().toISOString().slice(0, 10))
  const printed = await printBooklet(library, { ...wanted, day: today })
  if (!printed.ok) return printed
  await writeFile(file, printed.value.bytes)
  return done({ bytes: printed.value.bytes.length })
}
