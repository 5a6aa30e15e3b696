import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { readEvidence } from '../evidenceStore.ts'
import { aStore, filesIn, send } from '../samples/aStore.ts'
import { jpegWithoutNotes } from './jpegWithoutNotes.ts'
import { pngWithoutNotes } from './pngWithoutNotes.ts'
import { webpWithoutNotes } from './webpWithoutNotes.ts'

/**
 * True pictures, written by ImageMagick and libwebp, with notes by ExifTool: a place in Monterrey, an owner, a serial number,
 * a comment, XMP, IPTC, a thumbnail, turned by a quarter; after the JPEG's end hangs a second picture.
 */
const photo = (kind: string) => readFileSync(new URL(`photoWithPlace.${kind}`, import.meta.url))

const notes = ['GPS', 'Rosa', 'Fonecam', 'SN-7788', 'en mi casa', 'Monterrey', 'xmpmeta', '2026:03:02']
const noted = (bytes: Buffer) => notes.filter((word) => bytes.includes(word))
/** The pointer to where a camera stood, as a directory of either order of bytes writes it. */
const pointsToPlace = (bytes: Buffer) => bytes.includes('8825', 0, 'hex') || bytes.includes('2588', 0, 'hex')
const quarterTurn = Buffer.from('01120003000000010006', 'hex')

const keep = async (name: string, bytes: Buffer) => {
  const store = await aStore()
  const kept = await send(store, name, bytes)
  if (!kept.ok) throw new Error(kept.refusal.code)
  const read = await readEvidence(store, kept.value.sha256)
  if (!read.ok) throw new Error(read.refusal.code)
  expect(filesIn(store)).toHaveLength(1)
  return { ...kept.value, bytes: await buffer(read.value.stream) }
}

describe('what a camera noted in a photo', () => {
  test.each(['jpg', 'png', 'webp'])('is taken out of a %s before it is kept', async (kind) => {
    const sent = photo(kind)
    expect(noted(sent)).toContain('Rosa')
    const kept = await keep(`sello.${kind}`, sent)
    expect(noted(kept.bytes)).toEqual([])
    expect(pointsToPlace(kept.bytes)).toBe(false)
    expect(kept.bytes.includes(quarterTurn)).toBe(true)
  })

  test.each(['jpg', 'png', 'webp'])('leaves of a %s the hash and size of what is kept', async (kind) => {
    const kept = await keep(`sello.${kind}`, photo(kind))
    expect(kept.sha256).toBe(createHash('sha256').update(kept.bytes).digest('hex'))
    expect(kept.size).toBe(kept.bytes.length)
    expect(kept.size).toBeLessThan(photo(kind).length)
    expect(await keep(`otra vez.${kind}`, kept.bytes)).toMatchObject({ sha256: kept.sha256 })
  })

  test('does not touch what the picture shows', async () => {
    const [before, after] = [photo('png'), (await keep('a.png', photo('png'))).bytes].map((bytes) =>
      PNG.sync.read(bytes),
    )
    expect(after?.data.equals(before?.data ?? Buffer.alloc(0))).toBe(true)
    const jpeg = jpegWithoutNotes(photo('jpg'))
    const drawn = (bytes: Buffer) => {
      const from = bytes.indexOf('ffc2', 0, 'hex')
      return bytes.subarray(from, bytes.indexOf('ffd9', from, 'hex'))
    }
    const original = photo('jpg')
    const main = original.subarray(original.lastIndexOf('ffc2', undefined, 'hex'))
    expect(main.includes(drawn(jpeg))).toBe(true)
  })

  test('is looked for without a fault in damaged files, and in files cut short', () => {
    const cuts = [jpegWithoutNotes, pngWithoutNotes, webpWithoutNotes]
    const whole = ['jpg', 'png', 'webp'].map(photo)
    fc.assert(
      fc.property(fc.nat(2), fc.nat(5_000), fc.nat(255), fc.boolean(), (which, at, byte, cutShort) => {
        const bytes = Buffer.from(whole[which] ?? [])
        const place = 12 + (at % (bytes.length - 12))
        bytes.writeUInt8(byte, place)
        const sent = cutShort ? bytes.subarray(0, place) : bytes
        const cut = cuts[which] ?? jpegWithoutNotes
        const clean = cut(sent)
        expect(clean.length).toBeLessThanOrEqual(sent.length + 64)
      }),
      { numRuns: 600 },
    )
  })
})
