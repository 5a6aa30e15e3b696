import { type ConsentKind, sameRubric } from '../../../../domain/capacity/evaluations/comparison.ts'
import type { Rubric } from '../../../../domain/capacity/evaluations/rubric.ts'
import type { ToldFigures, ToldLevels } from '../../../../domain/capacity/evaluations/toldFigures.ts'
import type { ComparedCountry } from '../comparedCountry.ts'

/**
 * Countries side by side with what those told of themselves whose programmes run in other Avals. What is known here, by a visit
 * or measured, goes before it; what is told fills in, and says so.
 */
export const besideTold = (
  rubric: Rubric,
  here: readonly ComparedCountry[],
  told: readonly ToldFigures[],
): readonly ComparedCountry[] => {
  const known = new Set(here.map(({ country }) => country))
  const alone = told.flatMap((one) => {
    const levels = one.levels && isBy(rubric, one.country, one.levels) ? one.levels : null
    return known.has(one.country) || !levels ? [] : [filled(ofLevels(one.country, levels), one, ['levels'])]
  })
  const filledIn = here.map((country) => {
    const one = told.find((other) => other.country === country.country)
    return one ? filled(country, one, []) : country
  })
  return [...filledIn, ...alone].sort((a, b) => (a.country < b.country ? -1 : 1))
}

const isBy = ({ id, version }: Rubric, country: string, levels: ToldLevels): boolean =>
  sameRubric([{ country, ...levels }], id, version).length > 0

const ofLevels = (country: string, { rubric, rubricVersion, on, of }: ToldLevels): ComparedCountry => ({
  ...{ country, rubric, rubricVersion, kind: 'selfScore', number: 0, from: on, demonstration: false },
  ...{ levels: of, measured: null, recommendations: null, told: null },
})

const filled = (
  country: ComparedCountry,
  one: ToldFigures,
  levels: readonly ConsentKind[],
): ComparedCountry => {
  const isMeasuredHere = Object.keys(country.measured ?? {}).length > 0
  const measured = isMeasuredHere ? null : measuredOf(one)
  const recommendations = country.recommendations ? null : recommendationsOf(one)
  const kinds: readonly ConsentKind[] = [
    ...levels,
    ...(recommendations ? (['recommendations'] as const) : []),
    ...(measured ? (['measured'] as const) : []),
  ]
  return {
    ...country,
    measured: measured ?? country.measured,
    recommendations: country.recommendations ?? recommendations,
    told: kinds.length > 0 ? { at: one.toldAt, kinds } : null,
  }
}

const measuredOf = ({ measured }: ToldFigures): ComparedCountry['measured'] =>
  measured
    ? Object.fromEntries(
        measured.map(({ indicator }) => [
          indicator,
          measured
            .filter((one) => one.indicator === indicator)
            // The counts behind a figure stay in the country.
            .map(({ on: at, method: _, ...one }) => ({ ...one, at, figures: {} })),
        ]),
      )
    : null

const recommendationsOf = ({ recommendations }: ToldFigures): ComparedCountry['recommendations'] =>
  recommendations
    ? {
        all: Object.values(recommendations.states).reduce((sum, many) => sum + many, 0),
        confirmed: recommendations.states.confirmed,
        late: recommendations.late,
      }
    : null
