import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters, usePathWord } from '../../parts/Go.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Facts, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { FrameworkTree } from './FrameworkTree.tsx'
import { type FrameworkTold, frameworksDoor, type LibraryTold } from './frameworks.ts'
import { PutAway } from './PutAway.tsx'
import { SearchInLibrary } from './SearchInLibrary.tsx'
import { FrameworkTabs, GroupTabs, LanguageTabs } from './TreeFilters.tsx'
import '../../look/frameworks.css'

/** What does this framework ask, and what is each of its requirements? */
export function FrameworkPage() {
  const t = useWords()
  const library = usePathWord('id')
  const found = useFetched<LibraryTold>(`${frameworksDoor}/{library}/about`, { path: { library } })
  if (found.data) return <Told library={found.data} />
  return (
    <Row first>
      <PageTitle>{t('frameworks.page.one')}</PageTitle>
      <Fetched of={found} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

function Told({ library }: { readonly library: LibraryTold }) {
  const t = useWords()
  const forms = useForms()
  const [{ marco = '0', grupo, idioma, q = '', nodo }] = useFilters()
  const nth = Number(marco)
  const framework = library.frameworks[nth] ?? library.frameworks[0]
  const language = idioma && library.languages.includes(idioma) ? idioma : (library.languages[0] ?? '')
  const group = framework?.groups.some(({ id }) => id === grupo) ? grupo : undefined
  return (
    <>
      {library.putAway ? <Band tone="idle">{t('frameworks.isAway')}</Band> : null}
      <Row
        first
        margin={
          <>
            <strong>{t('frameworks.versionOf', { version: library.version })}</strong>
            <p>{t('frameworks.importedOn', { day: forms.moment(library.importedAt) })}</p>
            <p>{library.importedByName ?? t('frameworks.byCommand')}</p>
            <p style={{ marginTop: 12 }}>
              <Go to="/marcos">{t('frameworks.all')}</Go>
            </p>
          </>
        }
      >
        <PageTitle short={library.name} lead={library.description.slice(0, 400) || undefined}>
          {library.name}
        </PageTitle>
        <About library={library} framework={framework} />
        <Take library={library} nth={nth} />
      </Row>
      <Row>
        {framework ? (
          <>
            <FrameworkTabs of={library} nth={nth} />
            <SearchInLibrary library={library} q={q} />
            <GroupTabs of={framework} group={group} />
            <LanguageTabs of={library} language={language} />
            <FrameworkTree
              key={`${library.id} ${nth}`}
              {...{
                library: library.id,
                nth,
                group,
                language,
                wanted: nodo,
                name: framework.name || library.name,
              }}
            />
          </>
        ) : (
          <p className="soft">{t('frameworks.onlyMappings')}</p>
        )}
      </Row>
    </>
  )
}

function About(props: { readonly library: LibraryTold; readonly framework: FrameworkTold | undefined }) {
  const t = useWords()
  const { library, framework } = props
  return (
    <div style={{ marginTop: 16 }}>
      <Facts
        of={[
          ...(library.source ? [[t('frameworks.column.source'), library.source] as const] : []),
          [t('frameworks.field.urn'), library.urn],
          ...(framework
            ? [
                [
                  t('frameworks.column.nodes'),
                  t('frameworks.nodesOf', { count: framework.nodes, assessable: framework.assessable }),
                ] as const,
              ]
            : []),
          ...(library.copyright
            ? [[t('frameworks.copyright'), library.copyright.slice(0, 600)] as const]
            : []),
        ]}
      />
    </div>
  )
}

function Take({ library, nth }: { readonly library: LibraryTold; readonly nth: number }) {
  const t = useWords()
  const mayImport = useSession()?.roles.includes('programmeManager') ?? false
  const file = (as: string) => `${frameworksDoor}/${library.id}/file?as=${as}&framework=${nth}`
  return (
    <div className="acts noprint" style={{ marginTop: 20 }}>
      {library.frameworks.length > 0 ? (
        <a className="btn line sml" href={file('oscal')} download>
          <Icon name="download" /> {t('frameworks.take.oscal')}
        </a>
      ) : null}
      <a className="btn line sml" href={file('yaml')} download>
        <Icon name="download" /> {t('frameworks.take.yaml')}
      </a>
      {library.frameworks.length > 0 ? (
        <a className="btn line sml" href={file('csv')} download>
          <Icon name="download" /> {t('frameworks.take.csv')}
        </a>
      ) : null}
      {mayImport ? <PutAway library={library.id} putAway={library.putAway} /> : null}
    </div>
  )
}
