import { addDays, day, isDay } from '../../kernel/day.ts'
import { done, type Outcome, type Refused, refused } from '../../kernel/outcome.ts'
import { beneficiaries } from './countries.ts'
import { maySeeReading, measureTable } from './measured.ts'
import { recommendationStates } from './recommendationSteps.ts'
import { isLevel, type Level, type Measure, type Rubric, type Scored } from './rubric.ts'
import {
  countsBy,
  methodOf,
  type ToldFigures,
  type ToldLevels,
  type ToldMeasure,
  type ToldRecommendations,
} from './toldFigures.ts'

/** What a file is held against. */
export interface ToldAgainst {
  readonly rubrics: readonly Rubric[]
  readonly now: string
}

type Keys = Readonly<Record<string, unknown>>

/** Goes through what a stranger sent; the first fault is the answer. */
interface Look extends ToldAgainst {
  fault: Refused | undefined
  /** The last day the file can know of. */
  last: string
}

const INSTANT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const MOST = { count: 1_000_000, days: 36_500, share: 1 } as const
const MOST_FIGURES = 500

/** What a country told, if the text says nothing else and nothing that cannot be. */
export const readToldFigures = (value: unknown, against: ToldAgainst): Outcome<ToldFigures> => {
  const look: Look = { ...against, fault: undefined, last: '' }
  const { country, toldAt, levels, measured, recommendations } = keysOf(look, value, '/figures', [
    ...['country', 'toldAt', 'levels', 'measured', 'recommendations'],
  ])
  const at = momentOf(look, toldAt)
  const told: ToldFigures = {
    country: countryOf(look, country),
    toldAt: at,
    levels: levels === null ? null : levelsOf(look, levels, '/figures/levels'),
    measured: measured === null ? null : measuresOf(look, measured, '/figures/measured'),
    recommendations: recommendations === null ? null : countsOf(look, recommendations),
  }
  return look.fault ?? done(told)
}

const faulty = (look: Look, code: string, path: string, values: Refused['refusal']['with'] = {}): void => {
  look.fault ??= refused('input', `evaluation.told.${code}`, { ...values, place: path }, path)
}

/** A stranger's word as far as it is repeated to a reader. */
const shortOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 60) : '')

const isObject = (value: unknown): value is Keys =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object of these keys and no other. */
const keysOf = (look: Look, value: unknown, path: string, keys: readonly string[]): Keys => {
  if (!isObject(value)) {
    faulty(look, 'shape', path)
    return {}
  }
  const found = Object.keys(value)
  if (found.length !== keys.length || found.some((key) => !keys.includes(key))) faulty(look, 'shape', path)
  return value
}

const momentOf = (look: Look, value: unknown): string => {
  const path = '/figures/toldAt'
  if (typeof value !== 'string' || !INSTANT.test(value) || !isDay(value.slice(0, 10))) {
    faulty(look, 'shape', path)
    return ''
  }
  // A clock that is a day ahead is a clock; more is a mistake, and would stand before all that is told later.
  if (value.slice(0, 10) > addDays(day(look.now.slice(0, 10)), 1)) faulty(look, 'future', path)
  look.last = addDays(day(value.slice(0, 10)), 1)
  return value
}

const countryOf = (look: Look, value: unknown): string => {
  const country = beneficiaries.find((one) => one === value)
  if (country === undefined) faulty(look, 'country', '/figures/country')
  return country ?? ''
}

const dayOf = (look: Look, value: unknown, path: string): string => {
  if (typeof value === 'string' && isDay(value) && value <= look.last) return value
  faulty(look, 'day', path)
  return ''
}

/** A whole number within bounds. */
const wholeOf = (look: Look, value: unknown, path: string, most: number): number => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value
  faulty(look, 'range', path)
  return 0
}

const scoredOf = (look: Look, value: unknown, path: string): Level | null => {
  if (value === null || isLevel(value)) return value
  faulty(look, 'range', path)
  return null
}

const levelsOf = (look: Look, value: unknown, path: string): ToldLevels => {
  const { rubric, rubricVersion, on, of } = keysOf(look, value, path, ['rubric', 'rubricVersion', 'on', 'of'])
  const by = look.rubrics.find(({ id, version }) => id === rubric && version === rubricVersion)
  if (!by) faulty(look, 'rubric', `${path}/rubric`)
  const indicators = new Set(by?.indicators.map(({ id }) => id))
  const levels: [string, Scored][] = []
  if (!isObject(of)) faulty(look, 'shape', `${path}/of`)
  else
    for (const [indicator, level] of Object.entries(of)) {
      if (!indicators.has(indicator)) faulty(look, 'indicator', `${path}/of`, { name: shortOf(indicator) })
      levels.push([indicator, scoredOf(look, level, `${path}/of/${shortOf(indicator)}`)])
    }
  return {
    rubric: by?.id ?? '',
    rubricVersion: by?.version ?? 0,
    on: dayOf(look, on, `${path}/on`),
    of: Object.fromEntries(levels),
  }
}

const measuresOf = (look: Look, value: unknown, path: string): readonly ToldMeasure[] => {
  if (!Array.isArray(value) || value.length > MOST_FIGURES) {
    faulty(look, 'shape', path)
    return []
  }
  const measured = value.map((one, place) => measureOf(look, one, `${path}/${place}`))
  const names = new Set(measured.map(({ indicator, measure }) => `${indicator} ${measure}`))
  if (names.size !== measured.length) faulty(look, 'twice', path)
  return measured
}

const measureKeys = ['indicator', 'measure', 'on', 'method', 'unit', 'n', 'value', 'level']

const measureOf = (look: Look, one: unknown, path: string): ToldMeasure => {
  const told = keysOf(look, one, path, measureKeys)
  const measure = askedMeasure(look, told)
  if (measure === undefined) faulty(look, 'indicator', path, { name: shortOf(told.indicator) })
  const unit = measureTable[measure ?? 'backlog'].unit
  if (told.unit !== unit) faulty(look, 'shape', `${path}/unit`)
  if (told.method !== methodOf(measure ?? 'backlog')) faulty(look, 'method', `${path}/method`)
  const n = wholeOf(look, told.n, `${path}/n`, 1_000_000_000)
  if (!maySeeReading({ unit, n })) faulty(look, 'few', `${path}/n`)
  return {
    indicator: typeof told.indicator === 'string' ? told.indicator : '',
    measure: measure ?? 'backlog',
    on: dayOf(look, told.on, `${path}/on`),
    method: methodOf(measure ?? 'backlog'),
    ...{ unit, n },
    value: figureOf(look, told.value, unit, `${path}/value`),
    level: scoredOf(look, told.level, `${path}/level`),
  }
}

/** A measure that some version of a rubric asks for that indicator. */
const askedMeasure = (look: Look, { indicator, measure }: Keys): Measure | undefined =>
  look.rubrics
    .flatMap(({ indicators }) => indicators)
    .find(({ id, measures = [] }) => id === indicator && measures.some((one) => one === measure))
    ?.measures?.find((one) => one === measure)

const figureOf = (look: Look, value: unknown, unit: keyof typeof MOST, path: string): number | null => {
  if (value === null) return null
  if (unit === 'count') return wholeOf(look, value, path, MOST.count)
  if (typeof value === 'number' && value >= 0 && value <= MOST[unit]) return value
  faulty(look, 'range', path)
  return null
}

const countsOf = (look: Look, value: unknown): ToldRecommendations => {
  const path = '/figures/recommendations'
  const { on, states, late } = keysOf(look, value, path, ['on', 'states', 'late'])
  const counts = keysOf(look, states, `${path}/states`, recommendationStates)
  const told = countsBy((state) => wholeOf(look, counts[state], `${path}/states/${state}`, MOST.count))
  const all = Object.values(told).reduce((sum, many) => sum + many, 0)
  return {
    on: dayOf(look, on, `${path}/on`),
    states: told,
    late: wholeOf(look, late, `${path}/late`, all),
  }
}
