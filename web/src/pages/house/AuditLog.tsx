import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { listAddress } from '../operate/useQueue.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditLine } from './AuditLine.tsx'
import { type AuditPage, auditDoor, auditFilters, questionOf } from './auditLog.ts'
import { KeepLog } from './KeepLog.tsx'
import { SealingFacts } from './SealingFacts.tsx'
import '../../look/desk.css'

/** Who did what, to which company, when; and does the log still prove it? */
export function AuditLog() {
  const t = useWords()
  const [filters] = useFilters()
  const found = useFetched<AuditPage>(auditDoor, {
    query: { ...questionOf(filters), after: filters.despues || undefined },
  })
  const sealing = found.data?.sealing
  return (
    <>
      <Row first>
        <PageTitle short={t('audit.page')} lead={t('audit.lead')}>
          {sealing ? t(`audit.title.${sealing.state}`) : t('audit.page')}
        </PageTitle>
      </Row>
      <Row>
        <AuditFilters actions={found.data?.actions ?? []} filters={filters} />
        <Fetched of={found} rows={12}>
          {(page) => <Events page={page} filters={filters} />}
        </Fetched>
      </Row>
      {sealing ? (
        <Row>
          <h2>{t('audit.seal')}</h2>
          <SealingFacts sealing={sealing} />
          <KeepLog filters={filters} sealing={sealing} />
        </Row>
      ) : null}
    </>
  )
}

function Events(props: { readonly page: AuditPage; readonly filters: Readonly<Record<string, string>> }) {
  const t = useWords()
  const forms = useForms()
  const { page, filters } = props
  const isFiltered = auditFilters.some((name) => filters[name])
  if (page.items.length === 0)
    return (
      <Empty
        title={t(isFiltered ? 'audit.noneFound' : 'audit.none')}
        why={t(isFiltered ? 'audit.noneFoundWhy' : 'audit.noneWhy')}
        act={isFiltered ? <Go to="/bitacora">{t('audit.all')}</Go> : undefined}
      />
    )
  const days = page.items.map(({ at }) => forms.day(at))
  return (
    <>
      <ol className="news" aria-label={t('audit.page')}>
        {page.items.map((item, place) => (
          <AuditLine
            key={item.id}
            item={item}
            day={days[place] === days[place - 1] ? undefined : days[place]}
          />
        ))}
      </ol>
      <nav className="acts inline sm" style={{ marginTop: 16 }} aria-label={t('web.pages.label')}>
        {filters.despues ? (
          <Go to={listAddress('/bitacora', filters, { despues: undefined })}>{t('audit.newest')}</Go>
        ) : null}
        {page.next ? (
          <Go to={listAddress('/bitacora', filters, { despues: page.next })}>{t('audit.older')}</Go>
        ) : (
          <span className="soft">{t('audit.end')}</span>
        )}
      </nav>
    </>
  )
}
