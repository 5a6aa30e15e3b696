import { fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { type Outcome, type Refused, refused } from '../../domain/kernel/outcome.ts'
import { eicarName, watchForEicar } from './eicar.ts'
import { type OfficeKind, officeKindOf } from './officeKind.ts'
import { isBomb, listEntries, type NamedEntry } from './zipEntries.ts'

/**
 * An office file since 2007 is a zip. Before one is kept it is gone through as its reader would: first its table of
 * contents, then every entry unpacked into nothing, counted, and looked at for what must not lie in it. A chart's own
 * sheet may lie in a document; it is gone through the same way, once, and counts towards the same limits.
 */
export const inspectOfficeZip = (path: string, size: number): Promise<Outcome<OfficeKind>> =>
  inspect(() => openPromise(path, options), { packed: size, unpacked: 0 }, 0)

const options = { autoClose: false, decodeStrings: false }

/** Bytes packed in the whole file, and unpacked so far; one count for a file and all that lies in it. */
interface Tally {
  readonly packed: number
  unpacked: number
}

const inspect = async (
  openIt: () => Promise<ZipFile>,
  tally: Tally,
  depth: number,
): Promise<Outcome<OfficeKind>> => {
  let zip: ZipFile | undefined
  try {
    zip = await openIt()
    const entries = await listEntries(zip, tally.packed)
    if (!entries.ok) return entries
    const contents = new Map<string, Buffer>()
    for (const named of entries.value) {
      const fault = await unpack(zip, named, tally, depth, contents)
      if (fault) return fault
    }
    return officeKindOf(entries.value, contents)
  } catch (error) {
    return refusalOfZip(error)
  } finally {
    zip?.close()
  }
}

/** Entries that tell what the file is, or are a file of their own, are held; all others pass through. */
const isEmbedded = (name: string) => /^(?:word|xl|ppt)\/embeddings\/[^/]+\.(?:docx|xlsx|pptx)$/i.test(name)
const tellsTheKind = (name: string) =>
  ['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml'].includes(name)
const mostHeldBytes = 32 * 1024 * 1024

const unpack = async (
  zip: ZipFile,
  { name, entry }: NamedEntry,
  tally: Tally,
  depth: number,
  contents: Map<string, Buffer>,
): Promise<Refused | undefined> => {
  const embedded = depth === 0 && isEmbedded(name)
  const watch = watchEntry(name, tally, embedded)
  for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    const fault = watch.look(piece)
    if (fault) return fault
  }
  if (watch.isMalware()) return refused('input', 'evidence.malware', { found: eicarName })
  if (embedded) return inspectEmbedded(watch.held(), tally, depth)
  if (tellsTheKind(name)) contents.set(name, watch.held())
  return undefined
}

/** Counts an entry's bytes as they come out and says at once when there is too much of them or they are not to be. */
const watchEntry = (name: string, tally: Tally, embedded: boolean) => {
  const eicar = watchForEicar()
  const holds = embedded || tellsTheKind(name)
  const held: Buffer[] = []
  let size = 0
  const look = (piece: Buffer): Refused | undefined => {
    if (size === 0 && !embedded && holdsAnother(name, piece))
      return refused('input', 'evidence.archiveNested')
    size += piece.length
    tally.unpacked += piece.length
    if (isBomb(tally.unpacked, tally.packed) || (holds && size > mostHeldBytes)) {
      return refused('input', 'evidence.archiveBomb')
    }
    eicar.look(piece)
    if (holds) held.push(piece)
    return undefined
  }
  return { look, isMalware: eicar.seen, held: () => Buffer.concat(held) }
}

const inspectEmbedded = async (
  content: Buffer,
  tally: Tally,
  depth: number,
): Promise<Refused | undefined> => {
  const inner = await inspect(() => fromBufferPromise(content, options), tally, depth + 1)
  if (inner.ok) return undefined
  return inner.refusal.code === 'evidence.kindNotAllowed' ? refused('input', 'evidence.archiveNested') : inner
}

/** First bytes of archives and programs: zip, rar, 7z, gzip, bzip2, xz, zstd, cab, Windows and Linux programs. */
const marks = [
  '504b0304',
  '504b0506',
  '526172211a07',
  '377abcaf271c',
  '1f8b08',
  '425a68',
  'fd377a585a00',
  '28b52ffd',
  '4d534346',
  '4d5a',
  '7f454c46',
].map((hex) => Buffer.from(hex, 'hex'))

/** Office itself packs old drawings with gzip; nothing opens them but Office. */
const isPackedDrawing = (name: string) => /\.(?:emz|wmz)$/i.test(name)

const holdsAnother = (name: string, start: Buffer): boolean =>
  !isPackedDrawing(name) &&
  (marks.some((mark) => start.subarray(0, mark.length).equals(mark)) ||
    start.toString('latin1', 257, 262) === 'ustar')

/** What the zip's reader throws on a broken archive is an answer about the file; what the disk throws is not. */
const refusalOfZip = (error: unknown): Refused => {
  if (!(error instanceof Error) || 'syscall' in error) throw error
  return refused('input', /encryption/.test(error.message) ? 'evidence.encrypted' : 'evidence.damaged')
}
