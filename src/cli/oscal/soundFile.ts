import { readFileSync } from 'node:fs'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import type { OscalDocument } from '../../domain/oscal/checkDocument.ts'
import { Ending, exitCodes, orEnd } from '../ending.ts'
import type { Voice } from '../voice.ts'

/** The document in a file, or an ending that names the place of its first fault and tells them all. */
export const soundFile = async (file: string, voice: Voice): Promise<OscalDocument> => {
  const { readDocument } = await import('../../actions/oscal/readDocument.ts')
  return orEndAt(voice, readDocument(readFileSync(file), voice.words), file)
}

/** As `orEnd`; a faulty document ends with the code of its first fault, and with its file where no place within it is told. */
export const orEndAt = <T>(voice: Voice, outcome: Outcome<T>, file: string): T => {
  if (outcome.ok || outcome.refusal.code !== 'oscal.faulty') return orEnd(voice, outcome)
  const { with: values, path } = outcome.refusal
  const message = voice.words('cli.oscal.refused', { ...values, file })
  throw new Ending(exitCodes.input, `oscal.${values?.fault}`, message, path || file)
}
