import { crc32 } from 'node:zlib'
import { notesOf, type Orientation, orientationIn } from './orientation.ts'

/** What draws the picture, moving ones too. Text, time, camera's notes and what nobody knows stay behind. */
const draws: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(
    ' ',
  ),
)

const signatureBytes = 8

/** The same picture without what was noted in it. Nothing after its end is kept. */
export const pngWithoutNotes = (bytes: Buffer): Buffer => {
  const kept: Buffer[] = [bytes.subarray(0, signatureBytes)]
  let orientation: Orientation | undefined
  let at = signatureBytes
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (type === 'eXIf') orientation ??= orientationIn(bytes.subarray(at + 8, at + 8 + length))
    if (draws.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') break
    at = end
  }
  const [signature, header, ...rest] = kept
  if (!signature || !header || !orientation) return Buffer.concat(kept)
  return Buffer.concat([signature, header, chunkOf('eXIf', notesOf(orientation)), ...rest])
}

const chunkOf = (type: string, content: Buffer): Buffer => {
  const chunk = Buffer.alloc(12 + content.length)
  chunk.writeUInt32BE(content.length, 0)
  chunk.write(type, 4, 'latin1')
  content.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + content.length)), 8 + content.length)
  return chunk
}
