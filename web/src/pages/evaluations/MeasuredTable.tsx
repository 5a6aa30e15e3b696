import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { ComparedCountry, Comparison } from './comparison.ts'
import { useMeasureWords } from './Measured.tsx'
import { useEvaluationWords } from './useEvaluationWords.ts'

interface Line {
  readonly indicator: string
  readonly number: number
  readonly measure: string
}

const found = ({ measured }: ComparedCountry, { indicator, measure }: Line) =>
  measured?.[indicator]?.find((one) => one.measure === measure)

/** What countries' own programmes were measured to do, a row a figure, apart from what was judged. */
export function MeasuredTable({ of }: { readonly of: Comparison }) {
  const t = useWords()
  const forms = useForms()
  const say = useEvaluationWords()
  const words = useMeasureWords()
  const lines = of.rubric.indicators.flatMap(({ id, number, measures = [] }) =>
    measures.map((measure): Line => ({ indicator: id, number, measure })),
  )
  const columns: readonly Column<Line>[] = [
    {
      key: 'measure',
      title: t('evaluation.measured.heading'),
      phone: 'title',
      sortBy: ({ number }) => number,
      cell: ({ number, measure }) => (
        <span title={t(`evaluation.measured.${measure}.how`)}>
          {number} {words.name(measure)}
        </span>
      ),
    },
    ...of.countries.map(
      (country): Column<Line> => ({
        key: country.country,
        title: country.told?.kinds.includes('measured')
          ? t('evaluation.told.columnTitle', { country: say.country(country.country) })
          : say.country(country.country),
        numeric: true,
        sortBy: (line) => found(country, line)?.value ?? -1,
        cell: (line) => {
          const one = found(country, line)
          if (!country.measured) return <span className="xs soft">{t('evaluation.measured.notShared')}</span>
          if (!one || one.value === null) return '–'
          return (
            <>
              {words.value(one)}{' '}
              <span className="xs soft">{t('evaluation.measured.of', { n: forms.number(one.n) })}</span>
            </>
          )
        },
      }),
    ),
  ]
  return (
    <>
      <Heading>{t('evaluation.measured.heading')}</Heading>
      <p className="sm soft">{t('evaluation.measured.tells')}</p>
      <DataTable
        label={t('evaluation.measured.heading')}
        columns={columns}
        rows={lines}
        keyOf={({ indicator, measure }) => `${indicator} ${measure}`}
        empty={null}
        dense
      />
    </>
  )
}
