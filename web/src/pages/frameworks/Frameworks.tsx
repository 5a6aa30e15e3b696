import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { frameworksDoor, type KeptLibrary, languageName } from './frameworks.ts'
import { ImportFramework } from './ImportFramework.tsx'
import '../../look/desk.css'
import '../../look/frameworks.css'

/** Which frameworks of others does the office hold, from whom, since when? */
export function Frameworks() {
  const t = useWords()
  const forms = useForms()
  const found = useFetched<{ readonly items: readonly KeptLibrary[] }>(frameworksDoor)
  const mayImport = useSession()?.roles.includes('programmeManager') ?? false
  const inUse = found.data?.items.filter(({ putAway }) => !putAway)
  const nodes = inUse?.reduce((sum, one) => sum + one.nodes, 0) ?? 0
  return (
    <>
      <Row
        first
        margin={
          inUse?.length ? <Big of={forms.number(nodes)}>{t('frameworks.nodes', { count: nodes })}</Big> : null
        }
      >
        <PageTitle short={t('frameworks.page')} lead={t('frameworks.lead')}>
          {inUse === undefined
            ? t('frameworks.page')
            : inUse.length === 0
              ? t(found.data?.items.length ? 'frameworks.title.allAway' : 'frameworks.title.none')
              : t('frameworks.title', { count: inUse.length })}
        </PageTitle>
        <p className="sm" style={{ marginTop: 12 }}>
          <Go to="/oscal">{t('oscalDesk.toPage')}</Go>
        </p>
      </Row>
      {mayImport ? (
        <Row>
          <Heading>{t('frameworks.import')}</Heading>
          <ImportFramework />
        </Row>
      ) : null}
      <Row>
        <Heading>{t('frameworks.kept')}</Heading>
        <Fetched of={found} rows={6}>
          {({ items }) => <Libraries of={items} mayImport={mayImport} />}
        </Fetched>
      </Row>
    </>
  )
}

function Libraries(props: { readonly of: readonly KeptLibrary[]; readonly mayImport: boolean }) {
  const t = useWords()
  const [{ ver }] = useFilters()
  const putAway = props.of.filter((one) => one.putAway)
  const away = ver === 'archivadas' && putAway.length > 0
  const tabs = [
    {
      key: 'use',
      label: t('frameworks.inUse'),
      to: '/marcos',
      count: props.of.length - putAway.length,
      current: !away,
    },
    {
      ...{ key: 'away', label: t('frameworks.putAway'), to: '/marcos?ver=archivadas' },
      ...{ count: putAway.length, current: away },
    },
  ]
  return (
    <>
      {putAway.length > 0 ? <Tabs label={t('frameworks.kept')} of={tabs} /> : null}
      <LibraryTable
        of={away ? putAway : props.of.filter((one) => !one.putAway)}
        mayImport={props.mayImport}
      />
    </>
  )
}

const addressOf = ({ id }: KeptLibrary) => `/marcos/${id}`

function LibraryTable(props: { readonly of: readonly KeptLibrary[]; readonly mayImport: boolean }) {
  const t = useWords()
  const forms = useForms()
  const language = useLanguage()
  const columns: readonly Column<KeptLibrary>[] = [
    {
      key: 'name',
      title: t('frameworks.column.name'),
      phone: 'title',
      sortBy: ({ name }) => name,
      cell: (one) => (
        <>
          <Go to={addressOf(one)} className="b6">
            {one.name}
          </Go>{' '}
          <span className="soft num">{one.version}</span>
          {one.source ? (
            <>
              <br />
              <span className="sm soft">{one.source}</span>
            </>
          ) : null}
        </>
      ),
    },
    {
      key: 'nodes',
      title: t('frameworks.column.nodes'),
      numeric: true,
      sortBy: ({ nodes }) => nodes,
      cell: ({ nodes }) => forms.number(nodes),
    },
    {
      key: 'mappings',
      title: t('frameworks.column.mappings'),
      numeric: true,
      sortBy: ({ mappings }) => mappings,
      cell: ({ mappings }) => forms.number(mappings),
    },
    {
      key: 'languages',
      title: t('frameworks.column.languages'),
      cell: ({ languages }) => forms.list(languages.map((code) => languageName(code, language))),
    },
    {
      key: 'imported',
      title: t('frameworks.column.imported'),
      sortBy: ({ importedAt }) => importedAt,
      cell: ({ importedAt, importedByName }) => (
        <>
          {forms.moment(importedAt)}
          <br />
          <span className="sm soft">{importedByName ?? t('frameworks.byCommand')}</span>
        </>
      ),
    },
  ]
  return (
    <DataTable
      label={t('frameworks.kept')}
      columns={columns}
      rows={props.of}
      keyOf={({ id }) => id}
      to={addressOf}
      {...(props.of.length > 8
        ? { findIn: ({ name, urn, source }: KeptLibrary) => `${name} ${urn} ${source}` }
        : {})}
      empty={
        <Empty
          title={t('frameworks.none')}
          why={t(props.mayImport ? 'frameworks.noneWhy' : 'frameworks.noneWhyReader')}
          act={<Go to="/programas">{t('frameworks.noneAct')}</Go>}
        />
      }
    />
  )
}
