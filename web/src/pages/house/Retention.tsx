import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { ChangeTerm } from './ChangeTerm.tsx'
import { HoldList } from './HoldList.tsx'
import { type KeptKind, type RetentionPreview, retentionDoor } from './retention.ts'
import '../../look/desk.css'

/** What goes tonight, what does the law hold, and for how long is what kept? */
export function Retention() {
  const t = useWords()
  const forms = useForms()
  const found = useFetched<RetentionPreview>(retentionDoor)
  const roles = useSession()?.roles ?? []
  const goes = found.data?.keeps.reduce((sum, one) => sum + one.goes, 0)
  const mayChange = roles.includes('programmeManager')
  return (
    <>
      <Row first>
        <PageTitle short={t('retention.page')} lead={t('retention.lead')}>
          {goes === undefined
            ? t('retention.page')
            : goes === 0
              ? t('retention.title.nothing')
              : t('retention.title', { count: goes })}
        </PageTitle>
      </Row>
      <Row
        margin={goes === undefined ? null : <Big of={forms.number(goes)}>{t('retention.column.goes')}</Big>}
      >
        <Heading>{t('retention.terms')}</Heading>
        <Fetched of={found} rows={6}>
          {(data) => (
            <>
              <Terms of={data.keeps} />
              <p className="sm soft" style={{ marginTop: 12 }}>
                {data.lastRun
                  ? t('retention.lastRun', { day: forms.day(data.lastRun.onDay) })
                  : t('retention.neverRun')}
              </p>
              {mayChange ? <ChangeTerm keeps={data.keeps} /> : null}
            </>
          )}
        </Fetched>
      </Row>
      {mayChange || roles.includes('auditor') ? <HoldList mayChange={mayChange} /> : null}
    </>
  )
}

function Terms({ of }: { readonly of: readonly KeptKind[] }) {
  const t = useWords()
  const forms = useForms()
  const columns: readonly Column<KeptKind>[] = [
    {
      key: 'kind',
      title: t('retention.column.kind'),
      phone: 'title',
      cell: ({ kind }) => (
        <>
          <span className="b6">{t(`retention.kind.${kind}`)}</span>
          <br />
          <span className="sm soft">{t(`retention.what.${kind}`)}</span>
        </>
      ),
    },
    {
      key: 'days',
      title: t('retention.column.days'),
      numeric: true,
      cell: ({ days }) => forms.number(days),
    },
    {
      key: 'goes',
      title: t('retention.column.goes'),
      numeric: true,
      cell: ({ goes }) => forms.number(goes),
    },
    {
      key: 'held',
      title: t('retention.column.held'),
      numeric: true,
      cell: ({ held }) => forms.number(held),
    },
    {
      key: 'certainty',
      title: t('retention.column.certainty'),
      cell: ({ certainty }) => t(`retention.certainty.${certainty}`),
    },
  ]
  return (
    <DataTable
      label={t('retention.terms')}
      columns={columns}
      rows={of}
      keyOf={({ kind }) => kind}
      empty={null}
    />
  )
}
