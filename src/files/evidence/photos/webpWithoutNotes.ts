import { notesOf, type Orientation, orientationIn } from './orientation.ts'

const draws: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const headBytes = 12
const hasExif = 0x08
const hasXmp = 0x04

/** The same picture without the notes of a camera or a program. Nothing after its end is kept. */
export const webpWithoutNotes = (bytes: Buffer): Buffer => {
  const kept: Buffer[] = []
  let orientation: Orientation | undefined
  const ends = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  let at = headBytes
  while (at + 8 <= ends) {
    const type = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (type === 'EXIF') orientation ??= orientationIn(tiffOf(bytes.subarray(at + 8, at + 8 + length)))
    if (draws.has(type)) kept.push(Buffer.from(bytes.subarray(at, end)))
    at = end
  }
  const [first] = kept
  const extended = first?.toString('latin1', 0, 4) === 'VP8X' ? first : undefined
  if (extended && extended.length > 8) {
    const flags = extended.readUInt8(8) & ~(hasExif | hasXmp)
    extended.writeUInt8(orientation ? flags | hasExif : flags, 8)
    if (orientation) kept.push(chunkOf('EXIF', notesOf(orientation)))
  }
  return riffOf(Buffer.concat(kept))
}

/** Some writers put JPEG's word before the block. */
const tiffOf = (content: Buffer): Buffer =>
  content.toString('latin1', 0, 6) === 'Exif\0\0' ? content.subarray(6) : content

const chunkOf = (type: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content])
}

const riffOf = (chunks: Buffer): Buffer => {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(chunks.length + 4, 4)
  return Buffer.concat([head, chunks])
}
