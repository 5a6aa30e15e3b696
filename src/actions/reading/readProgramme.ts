import { findProgramme, type Library } from '../../domain/crosswalk/library.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { covers } from '../../domain/programmes/criteriaFor.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { type ProgrammeTotals, programmeTotals } from '../../domain/programmes/programmeTotals.ts'
import type { Criterion, Standard } from '../../domain/standards/standard.ts'
import type { Text } from '../../domain/standards/text.ts'
import { type ProgrammePage, type StandardHeading, showProgramme } from '../public/showProgramme.ts'

/** A programme's name plate, wherever another page speaks of it. */
export interface NamePlate {
  readonly id: string
  readonly edition: string
  readonly shortName: string
  readonly name: Text
}

export interface ProgrammeLine extends NamePlate {
  readonly hash: string
  readonly country: string
  readonly authority: Text
  readonly operatorTypes: Programme['operatorTypes']
  readonly validityMonths: number | null
  readonly pilot: boolean
  readonly succeeds: string | null
  readonly totals: ProgrammePage['totals'] & { readonly levels: Levels }
}

/** How many criteria bind whom: what customs owes is counted apart. */
export interface Levels {
  readonly must: number
  readonly should: number
  readonly mixed: number
  readonly customs: number
}

export interface ReadProgramme extends Omit<ProgrammePage, 'standards' | 'operatorTypes'> {
  readonly levels: Levels
  readonly standards: readonly (StandardHeading & { readonly levels: Levels })[]
  /** Each with how many criteria are asked of it. */
  readonly operatorTypes: readonly (Programme['operatorTypes'][number] & { readonly criteria: number })[]
  readonly before: NamePlate | null
  readonly after: readonly NamePlate[]
}

export const namePlate = ({ id, edition, shortName, name }: NamePlate): NamePlate => ({
  id,
  edition,
  shortName,
  name,
})

/** Every programme there is as data, in a line each. */
export const listProgrammes = ({ editions }: Library): readonly ProgrammeLine[] =>
  editions.map(({ programme, hash }) => {
    const { standards, substandards, criteria, certainty }: ProgrammeTotals = programmeTotals(programme)
    return {
      ...namePlate(programme),
      hash,
      country: programme.country,
      authority: programme.authority,
      operatorTypes: programme.operatorTypes,
      validityMonths: programme.validityMonths,
      pilot: programme.pilot !== undefined,
      succeeds: programme.succeeds ?? null,
      totals: { standards, substandards, criteria, certainty, levels: levelsOf(programme.standards) },
    }
  })

/** One programme as a newcomer reads it: everything but the criteria themselves. */
export const readProgramme = (library: Library, id: string): Outcome<ReadProgramme> => {
  const edition = library.editions.find(({ programme }) => programme.id === id)
  if (!edition) return refused('notFound', 'reading.programme')
  const { programme, hash } = edition
  const told = showProgramme({ programme, editionHash: hash })
  const before = programme.succeeds ? findProgramme(library, programme.succeeds) : undefined
  const after = library.editions.filter((one) => one.programme.succeeds === id)
  const criteria = placedCriteria(programme).map((placed) => placed.criterion)
  return done({
    ...told,
    levels: levelsOf(programme.standards),
    standards: told.standards.map((heading, at) => ({
      ...heading,
      levels: levelsOf(programme.standards.slice(at, at + 1)),
    })),
    operatorTypes: programme.operatorTypes.map((type) => ({
      ...type,
      criteria: criteria.filter((one) => isAskedOf(one, type.id)).length,
    })),
    before: before ? namePlate(before) : null,
    after: after.map((one) => namePlate(one.programme)),
  })
}

/** Whether it is asked of that kind of operator at all, on any day. */
const isAskedOf = (criterion: Criterion, type: string): boolean =>
  criterion.owedBy !== 'customs' &&
  covers(criterion.operatorTypes, [type]) &&
  (criterion.parts.length === 0 ||
    criterion.parts.some((part) => covers(part.operatorTypes ?? 'all', [type])))

const levelsOf = (standards: readonly Standard[]): Levels => {
  const criteria = placedCriteria({ standards }).map((placed) => placed.criterion)
  const owed = criteria.filter((one) => one.owedBy !== 'customs')
  const at = (level: Criterion['level']) => owed.filter((one) => one.level === level).length
  return {
    must: at('must'),
    should: at('should'),
    mixed: at('mixed'),
    customs: criteria.length - owed.length,
  }
}
