import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, usePathWord } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { ConsentPart } from './ConsentPart.tsx'
import { type CountryRead, countryDoor, type Visit, visitAddress } from './evaluations.ts'
import { PlanVisit } from './PlanVisit.tsx'
import { ProgressTable } from './ProgressTable.tsx'
import { RecommendationList } from './RecommendationList.tsx'
import { VisitState } from './StateOf.tsx'
import { ToldPart } from './ToldPart.tsx'
import { useEvaluationWords } from './useEvaluationWords.ts'
import '../../look/evaluations.css'

/** One country: its visits, how its levels moved, what it was recommended. */
export function CountryPage() {
  const say = useEvaluationWords()
  const country = usePathWord('pais')
  const found = useFetched<CountryRead>(countryDoor, { path: { country } })
  if (found.data) return <Country of={found.data} />
  return (
    <Row first>
      <PageTitle>{say.country(country)}</PageTitle>
      <Fetched of={found} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

function Country({ of }: { readonly of: CountryRead }) {
  const t = useWords()
  const forms = useForms()
  const say = useEvaluationWords()
  const pending = of.recommendations.filter(({ state }) => !['confirmed', 'dropped'].includes(state)).length
  const name = say.country(of.country)
  return (
    <>
      {of.visits.some(({ demonstration }) => demonstration) ? (
        <Band tone="heed">{t('evaluation.inventedBand')}</Band>
      ) : null}
      <Row
        first
        margin={<Big of={forms.number(pending)}>{t('evaluation.pendingWord', { count: pending })}</Big>}
      >
        <PageTitle short={name} over={<Go to="/paises">{t('evaluation.page.countries')}</Go>}>
          {of.visits.length === 0
            ? t('evaluation.country.untouched', { country: name })
            : pending === 0
              ? t('evaluation.country.calm', { country: name })
              : t('evaluation.country.title', { country: name, count: pending })}
        </PageTitle>
        <Visits of={of} />
      </Row>
      <Row wide>
        <Heading>{t('evaluation.progress')}</Heading>
        <ProgressTable of={of} />
      </Row>
      <Row wide>
        <Heading>{t('evaluation.recommendations')}</Heading>
        <RecommendationList
          of={of.recommendations}
          steps={of.steps}
          indicators={of.rubric.indicators}
          mayDesk={of.mayPlan}
          mayAnswer={of.mayAnswer}
          me={of.me}
        />
        <Acts>
          <Go to="/paises/comparacion">{t('evaluation.page.comparison')}</Go>
          <Button small look="line" icon="print" onClick={() => print()}>
            {t('evaluation.print')}
          </Button>
        </Acts>
      </Row>
      <Row>
        <ConsentPart of={of} />
      </Row>
      <Row wide>
        <ToldPart country={of.country} indicators={of.rubric.indicators} />
      </Row>
    </>
  )
}

function Visits({ of }: { readonly of: CountryRead }) {
  const t = useWords()
  const say = useEvaluationWords()
  const [planning, setPlanning] = useState(false)
  const act =
    of.mayPlan && !planning ? (
      <Button icon="plus" onClick={() => setPlanning(true)}>
        {t('evaluation.plan')}
      </Button>
    ) : null
  const columns: readonly Column<Visit>[] = [
    {
      key: 'visit',
      title: t('evaluation.column.visit'),
      phone: 'title',
      cell: (visit) => (
        <Go to={visitAddress(of.country, visit.id)} className="co">
          {say.visit(visit)}
        </Go>
      ),
    },
    { key: 'days', title: t('evaluation.column.days'), sortBy: ({ from }) => from, cell: say.days },
    { key: 'place', title: t('evaluation.column.place'), cell: ({ place }) => place },
    {
      key: 'accompanied',
      title: t('evaluation.column.accompanied'),
      cell: ({ accompanied }) => t(`evaluation.accompanied.${accompanied}`),
    },
    {
      key: 'state',
      title: t('evaluation.column.state'),
      phone: 'right',
      cell: ({ state }) => <VisitState of={state} />,
    },
  ]
  return (
    <>
      <DataTable
        label={t('evaluation.visits')}
        columns={columns}
        rows={of.visits}
        keyOf={({ id }) => id}
        to={({ id }) => visitAddress(of.country, id)}
        empty={
          planning ? null : (
            <Empty title={t('evaluation.visits.none')} why={t('evaluation.visits.noneWhy')} act={act} />
          )
        }
      />
      {planning ? (
        <PlanVisit country={of.country} visits={of.visits} onClose={() => setPlanning(false)} />
      ) : null}
      {of.visits.length > 0 && act ? <Acts>{act}</Acts> : null}
    </>
  )
}
