import type { Criterion, Standard, SubStandard } from '../standards/standard.ts'
import type { Place } from './fault.ts'
import type { Programme } from './programme.ts'

/** A criterion with the headings it stands under. */
export interface PlacedCriterion {
  readonly standard: Standard
  readonly subStandard: SubStandard
  readonly criterion: Criterion
  readonly at: Place
}

/** Every criterion of a programme in the order of its standards. */
export const placedCriteria = (programme: Pick<Programme, 'standards'>): readonly PlacedCriterion[] =>
  programme.standards.flatMap((standard, s) =>
    standard.subStandards.flatMap((subStandard, u) =>
      subStandard.criteria.map((criterion, c) => ({
        standard,
        subStandard,
        criterion,
        at: ['standards', s, 'subStandards', u, 'criteria', c],
      })),
    ),
  )

export const findCriterion = (
  programme: Pick<Programme, 'standards'>,
  id: string,
): PlacedCriterion | undefined => placedCriteria(programme).find((placed) => placed.criterion.id === id)
