import '../../look/office.css'
import { Empty } from '../../parts/Empty.tsx'
import { Go } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { Listed } from './Listed.tsx'
import { QueueTable } from './QueueTable.tsx'
import { useQueue } from './useQueue.ts'

/** What waits for a decision: applications, renewals, suspensions to confirm, appeals. */
export function Decisions() {
  const t = useWords()
  const forms = useForms()
  const { filters, found } = useQueue('decisions')
  const data = found.data
  return (
    <>
      <Row
        first
        wide
        margin={<strong>{data ? forms.weekday(data.today) : t('office.page.decisions')}</strong>}
      >
        <PageTitle short={t('office.page.decisions')} lead={t('office.decisions.lead')}>
          {data
            ? t('office.decisions.title', {
                count: data.counts.total,
                number: forms.number(data.counts.total),
              })
            : t('office.page.decisions')}
        </PageTitle>
      </Row>
      <Listed of={found} rows={8}>
        {(page) => (
          <QueueTable
            path="/decisiones"
            page={page}
            filters={filters}
            tab="decision"
            empty={
              <Row>
                <Empty
                  title={t('office.decisions.none')}
                  why={t('office.decisions.noneWhy')}
                  act={<Go to="/casos">{t('office.cases.all')}</Go>}
                />
              </Row>
            }
          />
        )}
      </Listed>
    </>
  )
}
