import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { instructionsName } from '../../actions/imports/programmeInstructions.ts'
import { type ProgrammeBook, readProgrammeBook } from '../../actions/imports/programmeSheet.ts'
import { programmeTemplate } from '../../actions/imports/programmeTemplate.ts'
import { readSheet } from '../../actions/imports/readSheet.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { importProgramme } from '../../files/programmes/importProgramme.ts'
import { readProgramme } from '../../files/programmes/readProgramme.ts'
import { startProgramme } from '../../files/programmes/startProgramme.ts'
import { programmesFolder } from '../dataFolders.ts'
import { type Words, wordsIn } from '../words.ts'
import { type ToldFault, told } from './checkFolder.ts'
import { layOutBook } from './layOutBook.ts'
import { inWorkbook, type WorkbookFault } from './workbookFaults.ts'

export type Imported =
  | { readonly id: string; readonly dir: string; readonly unread?: readonly string[] }
  | { readonly where: string; readonly faults: readonly (ToldFault | WorkbookFault)[] }

/** A programme from a workbook, or from a folder elsewhere, in under `programmes/`: whole and sound, or not at all. */
export const importFrom = async (
  path: string,
  words: Words,
  root = programmesFolder,
): Promise<Outcome<Imported>> => {
  if ((await stat(path)).isDirectory()) {
    const outcome = await importProgramme(path, root)
    if (!outcome.ok || !('faults' in outcome.value)) return outcome as Outcome<Imported>
    return done({ where: path, faults: outcome.value.faults.map((fault) => told(fault, words)) })
  }
  const sheets = await readSheet(path, await readFile(path))
  if (!sheets.ok) return sheets
  const skeleton = await readProgramme(join(root, '_skeleton'))
  const known = 'programme' in skeleton ? { focusAreas: [], ...skeleton.programme } : undefined
  const book = readProgrammeBook(sheets.value, basename(path, extname(path)), known)
  return book.ok ? fromBook(book.value, { file: basename(path), words, root }) : book
}

/** Laid out beside the others under a name that no programme has, checked there, and only then put among them. */
const fromBook = async (
  book: ProgrammeBook,
  { file, words, root }: { readonly file: string; readonly words: Words; readonly root: string },
): Promise<Outcome<Imported>> => {
  const id = book.head.id ?? ''
  const aside = join(root, `.import-${process.pid}`)
  try {
    await mkdir(aside)
    await cp(join(root, '_skeleton'), join(aside, '_skeleton'), { recursive: true })
    const started = await startProgramme(aside, id)
    if (!started.ok) return started
    const { dir } = started.value
    await layOutBook(dir, book)
    const read = await readProgramme(dir)
    if ('faults' in read) {
      return done({ where: file, faults: inWorkbook(read.faults, book, words) })
    }
    const ours = instructionsName({ es: wordsIn('es'), en: wordsIn('en') })
    const place = join(root, id)
    if (await stat(place).catch(() => undefined)) return refused('conflict', 'programmeFolderTaken', { id })
    await rename(dir, place)
    return done({ id, dir: place, unread: book.unread.filter((name) => name !== ours) })
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** The skeleton as a workbook, to be written over and imported. */
export const writeTemplate = async (file: string, words: Words): Promise<void> => {
  const read = await readProgramme(join(programmesFolder, '_skeleton'))
  if ('faults' in read) throw new Error(read.faults.map((fault) => told(fault, words).what).join(' '))
  await writeFile(file, await programmeTemplate(read.programme, { es: wordsIn('es'), en: wordsIn('en') }))
}
