import type { Library } from '../../domain/frameworks/library.ts'
import type { LibraryFault } from '../../domain/frameworks/libraryFault.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Say } from '../../files/messages.ts'
import { openThread } from '../../threads/openThread.ts'
import { refusedFor } from '../oscal/readDocument.ts'
import { type FileRead, libraryFrom, type SentFile } from './libraryFrom.ts'
import type { SheetHead } from './sheetLibrary.ts'

export type Words = (code: string, values?: Parameters<Say>[2]) => string

/** A library read whole and found sound, or refused with every fault in words and the place of the first. */
export const readLibraryFile = async (
  file: string,
  bytes: Buffer,
  head: SheetHead,
  words: Words,
): Promise<Outcome<Library>> => soundLibrary(await libraryFrom({ file, bytes, head }), words)

/** The same in a thread: a large library takes seconds, in which the house answers everybody else. */
export const readSentLibrary = (sent: SentFile): Promise<Outcome<FileRead>> => reader.ask(sent)

const reader = openThread<SentFile, Outcome<FileRead>>(new URL('./libraryFromThread.ts', import.meta.url))

export const soundLibrary = (read: Outcome<FileRead>, words: Words): Outcome<Library> => {
  if (!read.ok) return read
  if ('library' in read.value) return done(read.value.library)
  return 'faults' in read.value
    ? faultyLibrary(read.value.faults, words)
    : refusedFor(read.value.oscalFaults, words)
}

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
