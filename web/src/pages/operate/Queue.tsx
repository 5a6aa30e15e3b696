import '../../look/office.css'
import { useState } from 'react'
import { useSession } from '../../api/session.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Go } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { Listed } from './Listed.tsx'
import { QueueFilters } from './QueueFilters.tsx'
import { QueuePane } from './QueuePane.tsx'
import { QueueTable } from './QueueTable.tsx'
import type { QueueCounts } from './queueTypes.ts'
import { SavedViews } from './SavedViews.tsx'
import { useQueue } from './useQueue.ts'
import { WorkbookLink } from './WorkbookLink.tsx'

/** Which case first: the office's work by the law's clock. */
export function Queue() {
  const t = useWords()
  const forms = useForms()
  const { filters, found } = useQueue('work')
  const intake = useSession()?.roles.includes('intakeOfficer') ?? false
  const [chosen, setChosen] = useState<string>()
  const data = found.data
  return (
    <>
      <Row first wide margin={<strong>{data ? forms.weekday(data.today) : t('office.queue.short')}</strong>}>
        <PageTitle short={t('office.queue.short')}>{useQueueTitle(data?.counts)}</PageTitle>
        {data ? <QueueFilters path="/cola" counts={data.counts} filters={filters} /> : null}
        <div className="acts inline sm" style={{ marginTop: 8 }}>
          <SavedViews path="/cola" filters={filters} />
          <WorkbookLink scope="work" filters={filters} />
          {intake ? <Go to="/captura">{t('office.paper.link')}</Go> : null}
        </div>
      </Row>
      <Listed of={found}>
        {(page) => (
          <div className="split qsplit">
            <QueueTable
              path="/cola"
              page={page}
              filters={filters}
              selected={chosen}
              onSelect={setChosen}
              empty={<NothingHere filters={filters} />}
            />
            <QueuePane item={page.items.find(({ number }) => number === chosen)} today={page.today} />
          </div>
        )}
      </Listed>
    </>
  )
}

/** The title states the fact: «Dos casos vencidos y dos que vencen hoy». */
const useQueueTitle = (counts: QueueCounts | undefined) => {
  const t = useWords()
  const forms = useForms()
  if (!counts) return t('office.queue.short')
  if (counts.late > 0 && counts.today > 0)
    return t('office.queue.both', {
      late: t('office.queue.late', { count: counts.late, number: forms.number(counts.late) }),
      today: t('office.queue.today', { count: counts.today, number: forms.number(counts.today) }),
    })
  if (counts.late > 0)
    return t('office.queue.onlyLate', { count: counts.late, number: forms.number(counts.late) })
  if (counts.today > 0)
    return t('office.queue.onlyToday', { count: counts.today, number: forms.number(counts.today) })
  return t('office.queue.open', { count: counts.total, number: forms.number(counts.total) })
}

function NothingHere({ filters }: { readonly filters: Readonly<Record<string, string>> }) {
  const t = useWords()
  const filtered = Object.keys(filters).length > 0
  return (
    <Row>
      <Empty
        title={t(filtered ? 'office.queue.noneHere' : 'office.queue.none')}
        why={t(filtered ? 'office.queue.noneHereWhy' : 'office.queue.noneWhy')}
        act={
          <Go to={filtered ? '/cola' : '/casos'}>{t(filtered ? 'office.queue.all' : 'office.cases.all')}</Go>
        }
      />
    </Row>
  )
}
