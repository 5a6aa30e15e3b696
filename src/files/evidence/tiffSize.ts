import type { ReadAt } from './openToRead.ts'
import { type ImageSize, largerOf, type SizeReader } from './sizeReader.ts'

const mostPages = 5_000
const mostEntries = 4_096
const widthTag = 256
const heightTag = 257

interface Words {
  readonly short: (bytes: Buffer, at: number) => number
  readonly long: (bytes: Buffer, at: number) => number
}

const littleEnd: Words = { short: (b, at) => b.readUInt16LE(at), long: (b, at) => b.readUInt32LE(at) }
const bigEnd: Words = { short: (b, at) => b.readUInt16BE(at), long: (b, at) => b.readUInt32BE(at) }

/** A scan of many pages is a chain of directories, each with its own width and height; the largest page counts. */
export const tiffSize: SizeReader = async (read) => {
  const head = await read(0, 8)
  const order = head.toString('latin1', 0, 2)
  const words = order === 'II' ? littleEnd : order === 'MM' ? bigEnd : undefined
  if (!words || head.length < 8 || words.short(head, 2) !== 42) return undefined
  let largest: ImageSize | undefined
  let at = words.long(head, 4)
  const visited = new Set<number>()
  while (at !== 0 && !visited.has(at) && visited.size < mostPages) {
    visited.add(at)
    const page = await readPage(read, at, words)
    if (!page) return undefined
    largest = largerOf(largest, page.size)
    at = page.next
  }
  return largest
}

const readPage = async (read: ReadAt, at: number, words: Words) => {
  const counted = await read(at, 2)
  if (counted.length < 2) return undefined
  const length = words.short(counted, 0) * 12
  if (length > mostEntries * 12) return undefined
  const entries = await read(at + 2, length + 4)
  if (entries.length < length + 4) return undefined
  const size = { width: 0, height: 0 }
  for (let entry = 0; entry < length; entry += 12) {
    const tag = words.short(entries, entry)
    const value =
      words.short(entries, entry + 2) === 3 ? words.short(entries, entry + 8) : words.long(entries, entry + 8)
    if (tag === widthTag) size.width = value
    if (tag === heightTag) size.height = value
  }
  return { size, next: words.long(entries, length) }
}
