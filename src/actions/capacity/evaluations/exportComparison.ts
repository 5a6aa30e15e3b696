import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import type { Actor } from '../../actor.ts'
import { csvOf } from '../../public/csv.ts'
import type { World } from '../../world.ts'
import { compareCountries } from './compareCountries.ts'
import type { ComparedCountry } from './comparedCountry.ts'

/** The comparison as a table: what was judged by indicator, then what was measured, a row a figure. */
export const exportComparison = async (world: World, actor: Actor): Promise<Outcome<string>> => {
  const told = await compareCountries(world, actor)
  if (!told.ok) return told
  const { rubric, countries, averages } = told.value
  return done(
    csvOf(
      ['number', 'indicator', 'kind', 'es', 'en', ...countries.map(({ country }) => country), 'average'],
      [
        ...toldRow(countries),
        ...rubric.indicators.flatMap(({ id, number, name, measures = [] }) => [
          [
            ...[number, id, 'judged', name.es, name.en],
            ...countries.map((one) => one.levels[id] ?? ''),
            averages[id]?.toFixed(2) ?? '',
          ],
          ...measures.map((measure) => [
            ...[number, id, `measured.${measure}`, name.es, name.en],
            ...countries.map((one) => figureOf(one, id, measure)),
            '',
          ]),
        ]),
      ],
    ),
  )
}

/** Of which countries something was told by themselves, and on what day. */
const toldRow = (countries: readonly ComparedCountry[]) =>
  countries.some(({ told }) => told)
    ? [
        [
          ...['', '', 'told', 'Dicho por el país el', 'Told by the country on'],
          ...countries.map(({ told }) => told?.at.slice(0, 10) ?? ''),
          '',
        ],
      ]
    : []

const figureOf = ({ measured }: ComparedCountry, indicator: string, measure: string): string => {
  const found = measured?.[indicator]?.find((one) => one.measure === measure)
  return found?.value === undefined || found.value === null
    ? ''
    : String(Math.round(found.value * 1_000) / 1_000)
}
