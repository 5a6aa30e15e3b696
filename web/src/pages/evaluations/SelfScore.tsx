import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button, ButtonLink } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { ConsentPart } from './ConsentPart.tsx'
import {
  type Countries,
  type CountryRead,
  countriesDoor,
  countryDoor,
  evaluationsChanged,
  visitAddress,
} from './evaluations.ts'
import { ProgressTable } from './ProgressTable.tsx'
import { VisitState } from './StateOf.tsx'
import { useEvaluationWords } from './useEvaluationWords.ts'
import '../../look/evaluations.css'

/** A country scores itself by the 22 indicators, sees where it stands, and says what others may see. */
export function SelfScore() {
  const t = useWords()
  const found = useFetched<Countries>(countriesDoor)
  const own = found.data?.own
  return (
    <>
      <Row first margin={<strong>{t('evaluation.page.selfScore')}</strong>}>
        <PageTitle short={t('evaluation.page.selfScore')} lead={t('evaluation.selfScore.lead')}>
          {t('evaluation.selfScore.title')}
        </PageTitle>
      </Row>
      {own ? (
        <Own country={own} />
      ) : (
        <Row>
          <Fetched of={found} rows={4}>
            {() => (
              <Empty
                title={t('evaluation.selfScore.none')}
                why={t('evaluation.selfScore.noneWhy')}
                act={<ButtonLink to="/paises">{t('evaluation.page.countries')}</ButtonLink>}
              />
            )}
          </Fetched>
        </Row>
      )}
    </>
  )
}

function Own({ country }: { readonly country: string }) {
  const found = useFetched<CountryRead>(countryDoor, { path: { country } })
  return (
    <Fetched of={found} rows={8}>
      {(data) => <Standing of={data} />}
    </Fetched>
  )
}

function Standing({ of }: { readonly of: CountryRead }) {
  const t = useWords()
  const forms = useForms()
  const go = useGo()
  const say = useEvaluationWords()
  const scores = of.visits.filter(({ kind }) => kind === 'selfScore')
  const { refusal, busy, submit } = useSending<never, { readonly id: string }>({
    send: () => api.post('/api/v1/evaluations/self-scores'),
    onDone: async ({ id }) => {
      await evaluationsChanged()
      await go(visitAddress(of.country, id))
    },
  })
  return (
    <>
      <Row>
        {scores.length === 0 ? <p className="soft">{t('evaluation.selfScore.notYet')}</p> : null}
        <ul>
          {scores.map((visit) => (
            <li key={visit.id}>
              <Go to={visitAddress(of.country, visit.id)}>{say.visit(visit)}</Go>, {forms.day(visit.from)}{' '}
              <VisitState of={visit.state} />
            </li>
          ))}
        </ul>
        <RefusalNotice of={refusal} />
        <Acts>
          {scores.some(({ state }) => state === 'underWay') ? null : (
            <Button icon="plus" busy={busy} onClick={() => void submit()}>
              {t('evaluation.selfScore.start')}
            </Button>
          )}
          <ButtonLink look="line" to="/paises/comparacion">
            {t('evaluation.page.comparison')}
          </ButtonLink>
        </Acts>
      </Row>
      <Row wide>
        <Heading>{t('evaluation.progress')}</Heading>
        <ProgressTable of={of} />
      </Row>
      <Row>
        <ConsentPart of={of} />
      </Row>
    </>
  )
}
