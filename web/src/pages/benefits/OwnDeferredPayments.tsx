import '../../look/office.css'
import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { DataLinks } from './DataLinks.tsx'
import { useRule } from './DeferredPayments.tsx'
import { DeferredTable } from './DeferredTable.tsx'
import { type DeferredStatement, ownDeferredDoor } from './deferredPayments.ts'
import { YearChoice } from './YearChoice.tsx'

/** The company's own statement: what it deferred, when it falls due, and whether the administration says that it was paid. */
export function OwnDeferredPayments() {
  const t = useWords()
  const [{ ano }, setFilters] = useFilters()
  const query = { year: ano }
  const found = useFetched<DeferredStatement>(ownDeferredDoor, { query })
  const { data } = found
  return (
    <>
      <Row first margin={<Go to="/beneficios">{t('deferred.back')}</Go>}>
        <PageTitle short={t('deferred.ownPage')} lead={useRule(data)}>
          {useOwnTitle(data)}
        </PageTitle>
        {data?.items.some(({ stops }) => stops) ? (
          <div style={{ margin: '16px 0' }}>
            <Notice tone="halt" title={t('deferred.ownStopped')} todo={t('deferred.ownStoppedTodo')} />
          </div>
        ) : null}
        {data ? (
          <div className="narrow">
            <YearChoice of={data} onChange={(year) => setFilters({ ano: year })} />
            <DataLinks path={ownDeferredDoor} query={query} />
          </div>
        ) : null}
      </Row>
      <Row>
        <Fetched of={found} rows={6}>
          {(statement) => <DeferredTable of={statement} withCompany={false} />}
        </Fetched>
      </Row>
    </>
  )
}

/** What falls due next, or that nothing does. */
const useOwnTitle = (data: DeferredStatement | undefined): string => {
  const t = useWords()
  const forms = useForms()
  if (!data || data.items.length === 0) return t('deferred.page')
  const next = data.items.filter(({ state }) => state === 'notDue').at(-1)
  if (!next) return t('deferred.nothingDue')
  const amount = `${forms.number(next.amount, 2)} ${data.currency}`
  return t('deferred.nextDue', { amount, day: forms.day(next.dueOn) })
}
