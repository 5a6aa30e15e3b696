import { appendFileSync } from 'node:fs'
import { headLine, type SignedHead } from '../store/audit/signedHead.ts'
import type { Settings } from './settings.ts'

/** Adds signed heads to the witness's file, one a line: who holds a copy notices a log that was cut short or rewritten. */
export const keepHeads = ({ witness }: Settings, heads: readonly SignedHead[]): void => {
  if (witness && heads.length > 0) appendFileSync(witness, heads.map(headLine).join(''), { mode: 0o600 })
}
