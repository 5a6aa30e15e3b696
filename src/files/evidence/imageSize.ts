import { heicSize } from './heicSize.ts'
import { withReader } from './openToRead.ts'
import type { ImageSize, SizeReader } from './sizeReader.ts'
import { tiffSize } from './tiffSize.ts'

const pngSize: SizeReader = async (read) => {
  const head = await read(0, 24)
  return head.length === 24 && head.toString('latin1', 12, 16) === 'IHDR'
    ? { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
    : undefined
}

/** Start-of-frame segments; C4, C8 and CC share their range and are not frames. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const standsAlone = (marker: number) => (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01

const mostSegments = 20_000

const jpegSize: SizeReader = async (read, size) => {
  let at = 2
  for (let segment = 0; segment < mostSegments && at + 4 <= size; segment++) {
    const head = await read(at, 9)
    const marker = head[0] === 0xff ? head[1] : undefined
    if (marker === undefined || marker === 0xda || marker === 0xd9) return undefined
    if (isFrame(marker)) return jpegFrame(head)
    at += jpegStep(marker, head)
  }
  return undefined
}

const jpegFrame = (head: Buffer) =>
  head.length === 9 ? { width: head.readUInt16BE(7), height: head.readUInt16BE(5) } : undefined

/** How far to the next marker: past a fill byte, a marker that stands alone, or a segment with its length. */
const jpegStep = (marker: number, head: Buffer): number =>
  marker === 0xff ? 1 : standsAlone(marker) ? 2 : 2 + head.readUInt16BE(2)

const webpSize: SizeReader = async (read) => {
  const head = await read(0, 30)
  if (head.length < 30) return undefined
  const chunk = head.toString('latin1', 12, 16)
  if (chunk === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
  if (chunk === 'VP8 ' && head.readUIntBE(23, 3) === 0x9d012a) {
    return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
  }
  if (chunk !== 'VP8L' || head[20] !== 0x2f) return undefined
  const bits = head.readUInt32LE(21)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

const sizeReaders = {
  png: pngSize,
  jpeg: jpegSize,
  webp: webpSize,
  tiff: tiffSize,
  heic: heicSize,
} as const satisfies Record<string, SizeReader>

export type ImageKind = keyof typeof sizeReaders

export const isImageKind = (kind: string): kind is ImageKind => Object.hasOwn(sizeReaders, kind)

/** Undefined when the header does not tell: the picture is damaged, or is none. */
export const imageSize = async (path: string, kind: ImageKind): Promise<ImageSize | undefined> => {
  const found = await withReader<ImageSize | undefined>(path, sizeReaders[kind])
  return found && found.width > 0 && found.height > 0 ? found : undefined
}
