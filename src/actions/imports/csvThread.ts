import { MOST_ROWS } from './mostRows.ts'
import { readCsv } from './readCsv.ts'

/** Asked by readSheet.ts, in a thread. */
export const work = (sent: Uint8Array): ReturnType<typeof readCsv> =>
  readCsv(Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength), MOST_ROWS)
