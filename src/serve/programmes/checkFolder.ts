import { stat } from 'node:fs/promises'
import type { Said } from '../../domain/programmes/fault.ts'
import { type ProgrammeTotals, programmeTotals } from '../../domain/programmes/programmeTotals.ts'
import { type ProgrammeFault, readProgramme } from '../../files/programmes/readProgramme.ts'
import type { Words } from '../words.ts'

/** A fault in words: where it is, what is wrong, how to mend it. */
export interface ToldFault {
  readonly file: string
  readonly line: number
  readonly code: string
  readonly what: string
  readonly mend: string
}

export type CheckedFolder =
  | ({ readonly ok: true } & ProgrammeTotals)
  | { readonly ok: false; readonly faults: readonly ToldFault[] }

/** A programme's folder, checked: what it holds, or every fault in it. Nothing where there is no such folder. */
export const checkFolder = async (dir: string, words: Words): Promise<CheckedFolder | undefined> => {
  if (!(await stat(dir).catch(() => undefined))?.isDirectory()) return undefined
  const read = await readProgramme(dir)
  return 'faults' in read
    ? { ok: false, faults: read.faults.map((fault) => told(fault, words)) }
    : { ok: true, ...programmeTotals(read.programme) }
}

export const told = ({ file, line, code, what, mend }: ProgrammeFault, words: Words): ToldFault => {
  const say = (said: Said) => words(said.code, said.with)
  return { file, line, code, what: say(what), mend: say(mend) }
}
