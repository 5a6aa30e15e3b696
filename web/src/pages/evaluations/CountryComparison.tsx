import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { CountriesHead } from './CountriesHead.tsx'
import { type ComparedCountry, type Comparison, comparisonDoor, measuredLevel } from './comparison.ts'
import type { Indicator } from './evaluations.ts'
import { LevelMark } from './LevelMark.tsx'
import { LevelRadar } from './LevelRadar.tsx'
import { MeasuredTable } from './MeasuredTable.tsx'
import { ToldLegend, ToldMark } from './ToldMark.tsx'
import { useEvaluationWords } from './useEvaluationWords.ts'
import '../../look/evaluations.css'

/** Countries side by side, of what each lets be seen. */
export function CountryComparison() {
  const t = useWords()
  const found = useFetched<Comparison>(comparisonDoor)
  const many = found.data?.countries.length
  return (
    <>
      <CountriesHead
        of={found.data}
        many={many}
        word={t('evaluation.compare.word', { count: many ?? 0 })}
        page={t('evaluation.page.comparison')}
        lead={t('evaluation.compare.lead')}
        over={<Go to="/paises">{t('evaluation.page.countries')}</Go>}
      >
        {t('evaluation.compare.title', { count: many ?? 0 })}
      </CountriesHead>
      <Fetched of={found} rows={10}>
        {(data) => <Side of={data} />}
      </Fetched>
    </>
  )
}

function Side({ of }: { readonly of: Comparison }) {
  const t = useWords()
  if (of.countries.length === 0)
    return (
      <Row>
        <Empty title={t('evaluation.compare.none')} why={t('evaluation.compare.noneWhy')} />
      </Row>
    )
  return (
    <>
      <Row wide>
        <p className="sm soft">
          {t('evaluation.rubricOurs', { version: of.rubric.version })} {t('evaluation.compare.few')}{' '}
          {t('evaluation.measured.legend')}
        </p>
        <ToldLegend of={of.countries} />
        <HeatMap of={of} />
        <Acts>
          <a className="btn line sml" href="/api/v1/evaluations/comparison.csv" download>
            {t('evaluation.compare.csv')}
          </a>
          <Button small look="line" icon="print" onClick={() => print()}>
            {t('evaluation.print')}
          </Button>
        </Acts>
      </Row>
      <Row wide>
        <Heading>{t('evaluation.compare.radar')}</Heading>
        <LevelRadar of={of} />
      </Row>
      <Row wide>
        <MeasuredTable of={of} />
      </Row>
      <Row wide>
        <Heading>{t('evaluation.recommendations')}</Heading>
        <Progress of={of} />
      </Row>
    </>
  )
}

/** The table that is the heat map as well: a level is a figure on a wash that deepens with it. */
function HeatMap({ of }: { readonly of: Comparison }) {
  const t = useWords()
  const text = useText()
  const forms = useForms()
  const say = useEvaluationWords()
  const columns: readonly Column<Indicator>[] = [
    {
      key: 'indicator',
      title: t('evaluation.column.indicator'),
      phone: 'title',
      sortBy: ({ number }) => number,
      cell: ({ number, name }) => `${number} ${text(name)}`,
    },
    ...of.countries.map(
      (one): Column<Indicator> => ({
        key: one.country,
        title: one.told?.kinds.includes('levels')
          ? t('evaluation.told.columnTitle', { country: say.country(one.country) })
          : say.country(one.country),
        numeric: true,
        sortBy: ({ id }) => one.levels[id] ?? -1,
        cell: ({ id }) => <LevelMark level={one.levels[id]} measured={measuredLevel(one, id)} />,
      }),
    ),
    {
      key: 'average',
      title: t('evaluation.compare.average'),
      numeric: true,
      sortBy: ({ id }) => of.averages[id] ?? -1,
      cell: ({ id }) => {
        const average = of.averages[id]
        return average === null || average === undefined ? (
          <span className="soft">{t('evaluation.compare.tooFew')}</span>
        ) : (
          forms.number(average, 1)
        )
      },
    },
  ]
  return (
    <div className="heat">
      <DataTable
        label={t('evaluation.page.comparison')}
        columns={columns}
        rows={of.rubric.indicators}
        keyOf={({ id }) => id}
        findIn={({ name }) => text(name)}
        empty={null}
        dense
      />
    </div>
  )
}

function Progress({ of }: { readonly of: Comparison }) {
  const t = useWords()
  const forms = useForms()
  const say = useEvaluationWords()
  const columns: readonly Column<ComparedCountry>[] = [
    {
      key: 'country',
      title: t('evaluation.column.country'),
      phone: 'title',
      sortBy: ({ country }) => say.country(country),
      cell: ({ country }) => say.country(country),
    },
    {
      key: 'by',
      title: t('evaluation.compare.by'),
      cell: (one) =>
        one.told?.kinds.includes('levels') ? (
          <ToldMark of={one} />
        ) : (
          `${say.visit(one)}, ${forms.day(one.from)}`
        ),
    },
    {
      key: 'confirmed',
      title: t('evaluation.recommendation.confirmed'),
      cell: ({ recommendations }) =>
        recommendations
          ? forms.share(recommendations.confirmed, recommendations.all)
          : t('evaluation.compare.notShared'),
    },
    {
      key: 'late',
      title: t('evaluation.column.late'),
      numeric: true,
      cell: ({ recommendations }) => (recommendations ? forms.number(recommendations.late) : '–'),
    },
  ]
  return (
    <DataTable
      label={t('evaluation.recommendations')}
      columns={columns}
      rows={of.countries}
      keyOf={({ country }) => country}
      empty={null}
    />
  )
}
