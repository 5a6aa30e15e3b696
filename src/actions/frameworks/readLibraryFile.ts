import { extname } from 'node:path'
import { checkLibrary } from '../../domain/frameworks/checkLibrary.ts'
import type { Library } from '../../domain/frameworks/library.ts'
import type { LibraryFault } from '../../domain/frameworks/libraryFault.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { readLibrary } from '../../files/frameworks/readLibrary.ts'
import type { Say } from '../../files/messages.ts'
import { readSheet } from '../imports/readSheet.ts'
import { type SheetHead, sheetLibrary } from './sheetLibrary.ts'

export type Words = (code: string, values?: Parameters<Say>[2]) => string

/**
 * A library read whole and found sound, or refused with every fault in words and the place of the first: YAML, JSON, or a
 * framework as a CSV or XLSX with one row a node, whose head is told beside it.
 */
export const readLibraryFile = async (
  file: string,
  bytes: Buffer,
  head: SheetHead,
  words: Words,
): Promise<Outcome<Library>> => {
  if (!isTable(file, bytes)) return outcomeOf(readLibrary(bytes), words)
  const sheets = await readSheet(file, bytes)
  if (!sheets.ok) return sheets
  const made = sheetLibrary(sheets.value, head)
  return outcomeOf('whole' in made ? checkLibrary(made.whole) : made, words)
}

const isTable = (file: string, bytes: Buffer): boolean =>
  ['.csv', '.tsv', '.xlsx'].includes(extname(file).toLowerCase()) ||
  bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))

const outcomeOf = (read: ReturnType<typeof checkLibrary>, words: Words): Outcome<Library> =>
  'library' in read ? done(read.library) : faultyLibrary(read.faults, words)

export const faultyLibrary = (faults: readonly LibraryFault[], words: Words) => {
  const [first] = faults
  return refused(
    first?.code === 'tooLarge' ? 'tooLarge' : 'input',
    'library.faulty',
    { faults: faultLines(faults, words).join('\n'), count: faults.length, fault: first?.code ?? '' },
    first?.path,
  )
}

/** More than anybody reads at once. */
const shown = 50

const faultLines = (faults: readonly LibraryFault[], words: Words): readonly string[] => [
  ...faults.slice(0, shown).map((one) => {
    const sentence = words(`library.fault.${one.code}`, one.with)
    return one.path === '' ? sentence : `${one.path}: ${sentence}`
  }),
  ...(faults.length > shown ? [words('library.faultsMore', { count: faults.length - shown })] : []),
]
