import { Empty } from '../../parts/Empty.tsx'
import { TextField } from '../../parts/Field.tsx'
import { useFilters, usePath } from '../../parts/Go.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useWords } from '../../words/useWords.ts'
import type { DocumentSeen, Indicator, Recommendation, RecommendationStep } from './evaluations.ts'
import { RecommendationLine } from './RecommendationLine.tsx'

export interface RecommendationsShown {
  readonly of: readonly Recommendation[]
  readonly steps: readonly RecommendationStep[]
  readonly indicators: readonly Indicator[]
  /** Of its visit, where they are shown. */
  readonly documents?: readonly DocumentSeen[]
  readonly mayDesk: boolean
  readonly mayAnswer: boolean
  readonly me: string | null
  /** Opens one to be changed, where the report is a draft. */
  readonly onChange?: (one: Recommendation) => void
}

const states = ['open', 'underWay', 'saidDone', 'reopened', 'confirmed', 'dropped']

/** What a country was recommended, with what became of it; narrowed by state or words, both part of the address. */
export function RecommendationList(props: RecommendationsShown) {
  const t = useWords()
  const path = usePath()
  const [filters, change] = useFilters()
  const state = filters.estado ?? ''
  const sought = (filters.q ?? '').toLocaleLowerCase()
  if (props.of.length === 0)
    return (
      <Empty title={t('evaluation.recommendations.none')} why={t('evaluation.recommendations.noneWhy')} />
    )
  const shown = props.of.filter(
    (one) =>
      (state === '' || one.state === state || (state === 'late' && one.late)) &&
      `${one.number} ${one.es} ${one.en} ${one.doneWhen}`.toLocaleLowerCase().includes(sought),
  )
  const query = (value: string) => {
    const others = Object.entries({ ...filters, estado: value }).filter(([, said]) => said !== '')
    const text = new URLSearchParams(others).toString()
    return text ? `${path}?${text}` : path
  }
  const many = (value: string) => props.of.filter((one) => one.state === value).length
  return (
    <>
      <Tabs
        label={t('evaluation.recommendations.byState')}
        of={[
          {
            key: 'all',
            label: t('evaluation.all'),
            count: props.of.length,
            to: query(''),
            current: state === '',
          },
          {
            key: 'late',
            label: t('evaluation.late'),
            count: props.of.filter(({ late }) => late).length,
            to: query('late'),
            current: state === 'late',
          },
          ...states.map((value) => ({
            key: value,
            label: t(`evaluation.recommendation.${value}`),
            count: many(value),
            to: query(value),
            current: state === value,
          })),
        ]}
      />
      <div className="narrow">
        <TextField
          small
          kind="search"
          label={t('evaluation.find')}
          value={filters.q ?? ''}
          onChange={(q) => change({ q })}
        />
      </div>
      <ul className="recs">
        {shown.map((one) => (
          <RecommendationLine key={one.id} one={one} shown={props} />
        ))}
      </ul>
      {shown.length === 0 ? <p className="soft sm empty">{t('evaluation.recommendations.nothing')}</p> : null}
    </>
  )
}
