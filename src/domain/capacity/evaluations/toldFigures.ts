import { type ConsentKind, consentKinds } from './comparison.ts'
import { maySeeReading, type Reading } from './measured.ts'
import { type RecommendationState, recommendationStates } from './recommendationSteps.ts'
import type { Measure, Scored } from './rubric.ts'

/** The form of the file by which a country tells its figures to another Aval; another form gets another name. */
export const TOLD_SCHEMA = 'aval-country-figures-1'

/** How a figure was reckoned, by a name that changes with the way of reckoning. */
export const methodOf = (measure: Measure): string => `${measure}-1`

export interface ToldLevels {
  readonly rubric: string
  readonly rubricVersion: number
  /** When the country began to score itself. */
  readonly on: string
  readonly of: Readonly<Record<string, Scored>>
}

export interface ToldMeasure extends Reading {
  readonly indicator: string
  readonly measure: Measure
  readonly on: string
  readonly method: string
}

export interface ToldRecommendations {
  readonly on: string
  readonly states: Readonly<Record<RecommendationState, number>>
  /** Of those pending, past their day. */
  readonly late: number
}

/** What a country told of itself at a moment; null is what it does not let be seen, or has none of. */
export interface ToldFigures {
  readonly country: string
  readonly toldAt: string
  readonly levels: ToldLevels | null
  readonly measured: readonly ToldMeasure[] | null
  readonly recommendations: ToldRecommendations | null
}

/** Everything that could be told, before anybody was asked whether it may. */
export interface Tellable {
  readonly country: string
  readonly toldAt: string
  readonly levels: ToldLevels | null
  readonly measured: readonly Omit<ToldMeasure, 'method'>[]
  readonly recommendations: ToldRecommendations
}

/**
 * What goes into the file. INVARIANT: of a kind without consent nothing, of a figure of few nothing, and of all else only the
 * fields written out here, whatever else came along with them.
 */
export const figuresToTell = (all: Tellable, consents: ReadonlySet<ConsentKind>): ToldFigures => ({
  country: all.country,
  toldAt: all.toldAt,
  levels: consents.has('levels') && all.levels ? levelsTold(all.levels) : null,
  measured: consents.has('measured') ? all.measured.filter(maySeeReading).map(measureTold) : null,
  recommendations: consents.has('recommendations') ? recommendationsTold(all.recommendations) : null,
})

const levelsTold = ({ rubric, rubricVersion, on, of }: ToldLevels): ToldLevels => ({
  ...{ rubric, rubricVersion, on },
  of: { ...of },
})

const measureTold = (one: Omit<ToldMeasure, 'method'>): ToldMeasure => {
  const { indicator, measure, on, unit, n, value, level } = one
  return { indicator, measure, on, method: methodOf(measure), unit, n, value, level }
}

const recommendationsTold = ({ on, states, late }: ToldRecommendations): ToldRecommendations => ({
  ...{ on, late },
  states: countsBy((state) => states[state]),
})

export const countsBy = (count: (state: RecommendationState) => number): ToldRecommendations['states'] =>
  Object.fromEntries(recommendationStates.map((state) => [state, count(state)])) as Record<
    RecommendationState,
    number
  >

/** The kinds that something is told of. */
export const kindsTold = (told: ToldFigures): readonly ConsentKind[] =>
  consentKinds.filter((kind) => told[kind] !== null)

/** What of it is still shown: a consent that was withdrawn here after it was told hides that kind as a later file would. */
export const stillTold = (
  told: ToldFigures,
  said: readonly { readonly kind: ConsentKind; readonly given: boolean; readonly at: string }[],
): ToldFigures => {
  const isWithdrawn = (kind: ConsentKind) =>
    said.some((one) => one.kind === kind && !one.given && one.at > told.toldAt)
  return {
    ...told,
    levels: isWithdrawn('levels') ? null : told.levels,
    measured: isWithdrawn('measured') ? null : told.measured,
    recommendations: isWithdrawn('recommendations') ? null : told.recommendations,
  }
}
