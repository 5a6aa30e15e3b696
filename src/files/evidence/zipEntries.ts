import { type Entry, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'

/** How much an office file may hold before anyone opens it. */
export const zipLimits = {
  entries: 5_000,
  unpackedBytes: 300 * 1024 * 1024,
  ratio: 200,
  /** Below this a ratio floods nobody. */
  ratioCountsFromBytes: 1024 * 1024,
} as const

export interface NamedEntry {
  readonly name: string
  readonly entry: Entry
}

const fileTypeBits = 0o170000
const symlinkBits = 0o120000
const isSymlink = (entry: Entry) => ((entry.externalFileAttributes >>> 16) & fileTypeBits) === symlinkBits

export const isBomb = (unpackedBytes: number, packedBytes: number): boolean =>
  unpackedBytes > zipLimits.unpackedBytes ||
  (unpackedBytes > zipLimits.ratioCountsFromBytes && unpackedBytes > packedBytes * zipLimits.ratio)

/** Reads the table of contents and refuses by what it says alone, before a byte is unpacked. */
export const listEntries = async (
  zip: ZipFile,
  packedBytes: number,
): Promise<Outcome<readonly NamedEntry[]>> => {
  if (zip.entryCount > zipLimits.entries) return refused('input', 'evidence.archiveBomb')
  const entries: NamedEntry[] = []
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
    if (entry.isEncrypted()) return refused('input', 'evidence.encrypted')
    if (validateFileName(name) !== null || name.includes('\0') || isSymlink(entry)) {
      return refused('input', 'evidence.archiveUnsafe')
    }
    unpacked += entry.uncompressedSize
    if (isBomb(unpacked, packedBytes)) return refused('input', 'evidence.archiveBomb')
    entries.push({ name, entry })
  }
  return done(entries)
}
