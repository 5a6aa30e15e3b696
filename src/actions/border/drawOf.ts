import { hash } from 'node:crypto'
import { drawFrom } from '../../domain/targeting/draw.ts'

const BLOCK_BYTES = 64
const HASH_BYTES = 32
/** Of a character in UTF-8, for each half of one that a text counts. */
const MOST_BYTES = 3

/**
 * What a declaration's number draws: HMAC-SHA256 under a key kept outside the database, so that nobody can foretell it. Written
 * as the two hashes that it is (RFC 2104), since making ready for one costs more than hashing; a test compares.
 */
export const drawOf = (key: string, number: string): number => drawFrom(hmacOf(key, number))

export const hmacOf = (key: string, text: string): Buffer => {
  const { inner, outer } = keyOf(key)
  const least = BLOCK_BYTES + text.length * MOST_BYTES
  const whole = least <= room.length ? room : Buffer.alloc(least)
  inner.copy(whole)
  const end = BLOCK_BYTES + whole.write(text, BLOCK_BYTES)
  hash('sha256', whole.subarray(0, end), 'buffer').copy(outer, BLOCK_BYTES)
  return hash('sha256', outer, 'buffer')
}

/** Used again and again, for nothing is waited for in between. */
const room = Buffer.alloc(1_024)

interface MadeReady {
  readonly inner: Buffer
  /** With room for the inner hash behind it. */
  readonly outer: Buffer
}

/** A key is made ready once. */
const keyOf = (key: string): MadeReady => {
  const known = keys.get(key)
  if (known) return known
  const bytes = Buffer.from(key, 'utf8')
  const block = Buffer.alloc(BLOCK_BYTES)
  ;(bytes.length > BLOCK_BYTES ? hash('sha256', bytes, 'buffer') : bytes).copy(block)
  const outer = Buffer.alloc(BLOCK_BYTES + HASH_BYTES)
  outer.set(block.map((byte) => byte ^ 0x5c))
  const made = { inner: Buffer.from(block.map((byte) => byte ^ 0x36)), outer }
  keys.set(key, made)
  return made
}

const keys = new Map<string, MadeReady>()
