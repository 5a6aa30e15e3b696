import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { drawFrom } from '../../domain/targeting/draw.ts'

/** What a declaration's number draws: HMAC-SHA256 under a key kept outside the database, so that nobody can foretell it. */
export const drawOf = (key: string, number: string): number =>
  drawFrom(createHmac('sha256', keyOf(key)).update(number, 'utf8').digest())

/** A key is made ready once. */
const keyOf = (key: string): KeyObject => {
  const known = keys.get(key)
  if (known) return known
  const made = createSecretKey(key, 'utf8')
  keys.set(key, made)
  return made
}

const keys = new Map<string, KeyObject>()
