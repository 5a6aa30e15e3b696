import type { Static, TSchema } from 'typebox'
import { Check } from 'typebox/value'
import type { Programme } from '../../domain/programmes/programme.ts'
import { BorderShape } from './borderShape.ts'
import { certificateFile, headFile, type ProgrammeFile } from './programmeFiles.ts'
import { ResumptionShape } from './resumptionShape.ts'
import {
  BenefitsShape,
  BibliographyShape,
  CertificateShape,
  DeadlinesShape,
  EligibilityShape,
  FeesShape,
  HeadShape,
  HolidaysShape,
  LetterShape,
  PilotShape,
  StandardShape,
  TermsShape,
} from './shapes.ts'

export const shapeOf = (file: string): TSchema => {
  if (file.startsWith('standards/')) return StandardShape
  if (file.startsWith('letters/')) return LetterShape
  return shapes[file] ?? HeadShape
}

const shapes: Readonly<Record<string, TSchema>> = {
  [headFile]: HeadShape,
  [certificateFile]: CertificateShape,
  'eligibility.yaml': EligibilityShape,
  'deadlines.yaml': DeadlinesShape,
  'holidays.yaml': HolidaysShape,
  'fees.yaml': FeesShape,
  'benefits.yaml': BenefitsShape,
  'bibliography.yaml': BibliographyShape,
  'pilot.yaml': PilotShape,
  'terms.yaml': TermsShape,
  'border.yaml': BorderShape,
  'resumption.yaml': ResumptionShape,
}

/** One programme from its files, each of which has its shape already. */
export const assembleProgramme = (files: readonly ProgrammeFile[]): Programme => {
  const one = <T extends TSchema>(name: string, shape: T): Static<T> => {
    const value = files.find(({ file }) => file === name)?.yaml.value
    if (!Check(shape, value)) throw new Error(`${name} was not checked before it was used`)
    return value
  }
  const has = (name: string) => files.some(({ file }) => file === name)
  const all = <T extends TSchema>(folder: string, shape: T): Static<T>[] =>
    files.filter(({ file }) => file.startsWith(`${folder}/`)).map(({ file }) => one(file, shape))
  return {
    ...one(headFile, HeadShape),
    standards: all('standards', StandardShape),
    eligibility: one('eligibility.yaml', EligibilityShape),
    deadlines: one('deadlines.yaml', DeadlinesShape),
    holidays: one('holidays.yaml', HolidaysShape),
    fees: one('fees.yaml', FeesShape),
    benefits: one('benefits.yaml', BenefitsShape),
    letters: all('letters', LetterShape),
    certificate: one(certificateFile, CertificateShape),
    bibliography: one('bibliography.yaml', BibliographyShape),
    ...(has('pilot.yaml') ? { pilot: one('pilot.yaml', PilotShape) } : {}),
    ...(has('terms.yaml') ? { terms: one('terms.yaml', TermsShape) } : {}),
    ...(has('border.yaml') ? { border: one('border.yaml', BorderShape) } : {}),
    ...(has('resumption.yaml') ? { resumption: one('resumption.yaml', ResumptionShape) } : {}),
  }
}
