import '../../look/office.css'
import { Empty } from '../../parts/Empty.tsx'
import { Go } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { Listed } from './Listed.tsx'
import { QueueFilters } from './QueueFilters.tsx'
import { QueueTable } from './QueueTable.tsx'
import { Reassign } from './Reassign.tsx'
import { SavedViews } from './SavedViews.tsx'
import { useChosenCases } from './useChosenCases.tsx'
import { useQueue } from './useQueue.ts'
import { WorkbookLink } from './WorkbookLink.tsx'

/** Any case there is, by name, number or state; several at once can be given to somebody else. */
export function Cases() {
  const t = useWords()
  const { filters, found } = useQueue('all')
  const chosen = useChosenCases(found.data?.items)
  const sought = Object.keys(filters).some((key) => key !== 'pagina')
  return (
    <>
      <Row first wide margin={<strong>{t('office.page.cases')}</strong>}>
        <PageTitle short={t('office.page.cases')}>
          {useCasesTitle(found.data?.counts.shown, sought)}
        </PageTitle>
        {found.data ? <QueueFilters path="/casos" counts={found.data.counts} filters={filters} /> : null}
        <div className="acts inline sm" style={{ marginTop: 8 }}>
          <SavedViews path="/casos" filters={filters} />
          <WorkbookLink scope="all" filters={filters} />
        </div>
        <Reassign chosen={chosen} />
      </Row>
      <Listed of={found}>
        {(page) => (
          <QueueTable
            path="/casos"
            page={page}
            filters={filters}
            withOfficer
            {...(chosen.column ? { choose: chosen.column } : {})}
            empty={<NoCase sought={sought} />}
          />
        )}
      </Listed>
    </>
  )
}

const useCasesTitle = (shown: number | undefined, sought: boolean) => {
  const t = useWords()
  const forms = useForms()
  if (shown === undefined) return t('office.page.cases')
  return t(sought ? 'office.cases.found' : 'office.cases.title', {
    count: shown,
    number: forms.number(shown),
  })
}

function NoCase({ sought }: { readonly sought: boolean }) {
  const t = useWords()
  return (
    <Row>
      {sought ? (
        <Empty
          title={t('office.queue.noneHere')}
          why={t('office.cases.noneHereWhy')}
          act={<Go to="/casos">{t('office.cases.see')}</Go>}
        />
      ) : (
        <Empty
          title={t('office.cases.none')}
          why={t('office.queue.noneWhy')}
          act={<Go to="/cola">{t('office.page.queue')}</Go>}
        />
      )}
    </Row>
  )
}
