import type { Programme } from '../../domain/programmes/programme.ts'
import { type ProgrammeTotals, programmeTotals } from '../../domain/programmes/programmeTotals.ts'
import type { Standard, SubStandard } from '../../domain/standards/standard.ts'
import type { World } from '../world.ts'

/** Letters, the certificate's words and holidays are the office's tools. */
type Told = Omit<Programme, 'letters' | 'certificate' | 'holidays' | 'standards'>

export interface ProgrammePage extends Told {
  /** Of this edition's content: whoever has the same has read the same text. */
  readonly hash: string
  readonly totals: Pick<ProgrammeTotals, 'standards' | 'substandards' | 'criteria' | 'certainty'>
  readonly standards: readonly StandardHeading[]
}

export interface StandardHeading extends Omit<Standard, 'subStandards'> {
  readonly subStandards: readonly (Omit<SubStandard, 'criteria'> & { readonly criteria: number })[]
}

/** The programme as its public page tells it: everything but the criteria themselves, and how sure each fact is. */
export const showProgramme = ({
  programme,
  editionHash,
}: Pick<World, 'programme' | 'editionHash'>): ProgrammePage => {
  const { letters: _letters, certificate: _certificate, holidays: _holidays, ...told } = programme
  const { standards, substandards, criteria, certainty } = programmeTotals(programme)
  return {
    ...told,
    hash: editionHash,
    totals: { standards, substandards, criteria, certainty },
    standards: programme.standards.map((standard) => ({
      ...standard,
      subStandards: standard.subStandards.map((sub) => ({ ...sub, criteria: sub.criteria.length })),
    })),
  }
}
