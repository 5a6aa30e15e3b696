import { createHmac } from 'node:crypto'
import { drawFrom } from '../../domain/targeting/draw.ts'

/** What a declaration's number draws: HMAC-SHA256 under a key kept outside the database, so that nobody can foretell it. */
export const drawOf = (key: string, number: string): number =>
  drawFrom(createHmac('sha256', key).update(number, 'utf8').digest())
