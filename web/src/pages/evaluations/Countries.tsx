import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { CountriesHead } from './CountriesHead.tsx'
import {
  type Countries as CountriesRead,
  type CountryLine,
  countriesDoor,
  visitAddress,
} from './evaluations.ts'
import { Invented, VisitState } from './StateOf.tsx'
import { useEvaluationWords } from './useEvaluationWords.ts'
import '../../look/evaluations.css'

/** The regional body's projects: a country each. */
export function Countries() {
  const t = useWords()
  const found = useFetched<CountriesRead>(countriesDoor)
  const late = found.data?.countries.reduce((sum, one) => sum + one.late, 0)
  return (
    <>
      <CountriesHead
        of={found.data}
        many={late}
        word={t('evaluation.lateWord', { count: late ?? 0 })}
        page={t('evaluation.page.countries')}
        lead={t('evaluation.countries.lead')}
      >
        {late === 0 ? t('evaluation.countries.calm') : t('evaluation.countries.title', { count: late ?? 0 })}
      </CountriesHead>
      <Row wide>
        <Fetched of={found} rows={14}>
          {(data) => <Table of={data} />}
        </Fetched>
      </Row>
    </>
  )
}

function Table({ of }: { readonly of: CountriesRead }) {
  const t = useWords()
  const say = useEvaluationWords()
  const columns = useColumns()
  return (
    <>
      <DataTable
        label={t('evaluation.page.countries')}
        columns={columns}
        rows={of.countries}
        keyOf={({ country }) => country}
        to={({ country }) => `/paises/${country}`}
        findIn={({ country }) => `${say.country(country)} ${country}`}
        empty={<Empty title={t('evaluation.countries.none')} why={t('evaluation.countries.noneWhy')} />}
      />
      <Acts>
        <a className="btn line sml" href="/api/v1/evaluations/recommendations.csv" download>
          {t('evaluation.recommendations.csv')}
        </a>
        <Go to="/paises/comparacion">{t('evaluation.page.comparison')}</Go>
        {of.own ? <Go to="/autoevaluacion">{t('evaluation.page.selfScore')}</Go> : null}
        <Button small look="line" icon="print" onClick={() => print()}>
          {t('evaluation.print')}
        </Button>
      </Acts>
    </>
  )
}

const useColumns = (): readonly Column<CountryLine>[] => {
  const t = useWords()
  const forms = useForms()
  const say = useEvaluationWords()
  return [
    {
      key: 'country',
      title: t('evaluation.column.country'),
      phone: 'title',
      sortBy: ({ country }) => say.country(country),
      cell: ({ country, demonstration }) => (
        <>
          <Go to={`/paises/${country}`} className="co">
            {say.country(country)}
          </Go>{' '}
          {demonstration ? <Invented /> : null}
        </>
      ),
    },
    {
      key: 'last',
      title: t('evaluation.column.last'),
      sortBy: ({ last }) => last?.from ?? '',
      cell: ({ country, last }) =>
        last ? (
          <>
            <Go to={visitAddress(country, last.id)}>
              {t(`evaluation.kind.${last.kind}`)}, {forms.day(last.from)}
            </Go>{' '}
            <VisitState of={last.state} />
          </>
        ) : (
          <span className="soft">{t('evaluation.neverVisited')}</span>
        ),
    },
    {
      key: 'next',
      title: t('evaluation.column.next'),
      sortBy: ({ next }) => next?.from ?? '9999',
      cell: ({ country, next }) =>
        next ? <Go to={visitAddress(country, next.id)}>{forms.day(next.from)}</Go> : '–',
    },
    ...(['visits', 'followUps', 'pending', 'late', 'closed'] as const).map(
      (key): Column<CountryLine> => ({
        key,
        title: t(`evaluation.column.${key}`),
        numeric: true,
        sortBy: (row) => row[key],
        cell: (row) => forms.number(row[key]),
      }),
    ),
  ]
}
