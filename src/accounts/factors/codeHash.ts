import { createHash } from 'node:crypto'

/** What is kept of a code once shown. */
export const codeHash = (personId: string, code: string): Buffer =>
  createHash('sha256').update(`${personId}:${code}`).digest()
