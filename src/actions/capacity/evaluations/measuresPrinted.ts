import type { ReportedMeasure } from '../../../documents/evaluationReport.ts'
import type { Rubric } from '../../../domain/capacity/evaluations/rubric.ts'
import { day } from '../../../domain/kernel/day.ts'
import type { MeasureTold } from './measuresTold.ts'

type Say = (code: string, values?: Readonly<Record<string, string | number>>) => string

/** What was measured, in the words of one language, in the order of the rubric. */
export const measuresPrinted = (
  language: 'es' | 'en',
  say: Say,
  rubric: Rubric,
  measures: readonly MeasureTold[],
): readonly ReportedMeasure[] =>
  rubric.indicators.flatMap(({ id, number }) =>
    measures
      .filter(({ indicator }) => indicator === id)
      .map((one) => ({
        number,
        name: say(`measured.${one.measure}.name`),
        value: valueIn(language, one),
        says: saysOf(language, say, one),
        level: one.level === null ? '–' : String(one.level),
        how: say(`measured.${one.measure}.how`),
        day: day(one.at.slice(0, 10)),
      })),
  )

const numberIn = (language: 'es' | 'en', value: number): string =>
  new Intl.NumberFormat(language === 'es' ? 'es-MX' : 'en-GB', { maximumFractionDigits: 1 }).format(value)

const valueIn = (language: 'es' | 'en', { unit, value }: MeasureTold): string =>
  value === null ? '–' : unit === 'share' ? `${numberIn(language, value * 100)} %` : numberIn(language, value)

const saysOf = (language: 'es' | 'en', say: Say, one: MeasureTold): string =>
  one.value === null
    ? say(`measured.${one.measure}.none`)
    : say(`measured.${one.measure}.says`, {
        ...Object.fromEntries(
          Object.entries(one.figures).map(([name, figure]) => [
            name,
            typeof figure === 'number' ? numberIn(language, figure) : '–',
          ]),
        ),
        ...{ value: valueIn(language, one), n: numberIn(language, one.n) },
      })
