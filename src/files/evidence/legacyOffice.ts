import { createReadStream } from 'node:fs'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'

/** What the directory of a compound file (the Office format before 2007) may name, in UTF-16. */
const names = {
  WordDocument: 'doc',
  Workbook: 'xls',
  Book: 'xls',
  EncryptedPackage: 'encrypted',
  _VBA_PROJECT: 'macros',
  Macros: 'macros',
} as const

type Told = (typeof names)[keyof typeof names]

/** A directory entry is 128 bytes on a multiple of 128: the name, its length with the end mark, and what it is. */
const entryLength = 128
const isStorageOrStream = (type: number) => type === 1 || type === 2

const toldBy = (entry: Buffer): Told | undefined => {
  const length = entry.readUInt16LE(64)
  if (length < 4 || length > 64 || length % 2 !== 0 || !isStorageOrStream(entry.readUInt8(66)))
    return undefined
  const name = entry.toString('utf16le', 0, length - 2)
  return Object.hasOwn(names, name) ? names[name as keyof typeof names] : undefined
}

/** Reads a compound file through once and says whether it is a document or a sheet, locked, or carries macros. */
export const inspectLegacyOffice = async (path: string): Promise<Outcome<'doc' | 'xls'>> => {
  const told = new Set<Told>()
  // Pieces are whole multiples of an entry, save the last.
  for await (const piece of createReadStream(path, {
    highWaterMark: 512 * entryLength,
  }) as AsyncIterable<Buffer>) {
    for (let at = 0; at + entryLength <= piece.length; at += entryLength) {
      const found = toldBy(piece.subarray(at, at + entryLength))
      if (found) told.add(found)
    }
  }
  if (told.has('encrypted')) return refused('input', 'evidence.encrypted')
  if (told.has('macros')) return refused('input', 'evidence.activeContent')
  if (told.has('doc')) return done('doc')
  return told.has('xls') ? done('xls') : refused('input', 'evidence.kindNotAllowed')
}
