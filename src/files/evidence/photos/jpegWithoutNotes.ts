import { notesOf, type Orientation, orientationIn } from './orientation.ts'

const endOfImage = 0xd9
const startOfScan = 0xda
const comment = 0xfe
const standsAlone = (marker: number) => (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01
const isApplications = (marker: number) => marker >= 0xe0 && marker <= 0xef
const begins = (content: Buffer, word: string) => content.toString('latin1', 0, word.length) === word

/** What shows the picture right: its frame of colours. Anything else an application wrote is about whoever took it. */
const showsColours = (marker: number, content: Buffer) =>
  (marker === 0xe0 && begins(content, 'JFIF\0')) ||
  (marker === 0xe2 && begins(content, 'ICC_PROFILE\0')) ||
  (marker === 0xee && begins(content, 'Adobe'))

/**
 * The same picture, byte for byte of what is drawn, without what a camera, a phone or a program noted in it: place, time,
 * device, owner, thumbnails, comments, and whatever hangs on after its end.
 */
export const jpegWithoutNotes = (bytes: Buffer): Buffer => {
  const all = segmentsOf(bytes)
  const camera = all.find(({ marker, content }) => marker === 0xe1 && begins(content, 'Exif\0\0'))
  const orientation = camera && orientationIn(camera.content.subarray(6))
  const kept = all.filter(({ marker, content }) => !isNote(marker, content)).map(({ whole }) => whole)
  return Buffer.concat([begin, ...(orientation ? [exifOf(orientation)] : []), ...kept, finish])
}

interface Segment {
  readonly marker: number
  readonly content: Buffer
  /** With its marker, and what is drawn after a start of scan. */
  readonly whole: Buffer
}

const isNote = (marker: number, content: Buffer) =>
  marker === comment || (isApplications(marker) && !showsColours(marker, content))

/** From the beginning to the first end; bytes that are no segment's are passed over, as whoever draws it does. */
const segmentsOf = (bytes: Buffer): readonly Segment[] => {
  const segments: Segment[] = []
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes.readUInt8(at + 1)
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0) at += 1
    else if (marker === endOfImage) break
    else if (standsAlone(marker)) at += 2
    else {
      const end = at + 2 + bytes.readUInt16BE(at + 2)
      const until = marker === startOfScan ? endOfScan(bytes, end) : end
      segments.push({ marker, content: bytes.subarray(at + 4, end), whole: bytes.subarray(at, until) })
      at = until
    }
  }
  return segments
}

const begin = Buffer.from('ffd8', 'hex')
const finish = Buffer.from('ffd9', 'hex')

/** What is drawn goes on to the next marker that is neither a stuffed byte nor a restart. */
const endOfScan = (bytes: Buffer, from: number): number => {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2)
  }
  return bytes.length
}

const exifOf = (orientation: Orientation): Buffer => {
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), notesOf(orientation)])
  const head = Buffer.from('ffe10000', 'hex')
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
