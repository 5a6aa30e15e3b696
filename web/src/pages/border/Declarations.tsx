import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { Listed } from '../operate/Listed.tsx'
import { listAddress } from '../operate/useQueue.ts'
import { DeclarationFilters } from './DeclarationFilters.tsx'
import { DeclarationTable } from './DeclarationTable.tsx'
import {
  type DeclarationsPage,
  declarationsDoor,
  exportAddress,
  isFiltered,
  questionOf,
} from './declarations.ts'
import '../../look/border.css'

type Filters = Readonly<Record<string, string>>

/** Which shipments are there, in which lane, and what became of them? */
export function Declarations() {
  const t = useWords()
  const [filters] = useFilters()
  const mayLoad = useMayLoad()
  const found = useFetched<DeclarationsPage>(declarationsDoor, {
    query: { ...questionOf(filters), after: filters.despues || undefined },
  })
  return (
    <>
      <Row first wide>
        <PageTitle short={t('declarations.page')} lead={t('declarations.lead')}>
          {useTitle(found.data, filters)}
        </PageTitle>
        <DeclarationFilters filters={filters} />
        <p className="acts inline sm noprint" style={{ marginTop: 16 }}>
          <TakeAway filters={filters} />
          {mayLoad ? <Go to="/declaraciones/cargar">{t('declarations.load')}</Go> : null}
        </p>
        {found.data && found.data.items.length > 0 && found.data.items.every((one) => one.demonstration) ? (
          <p className="sm soft" style={{ marginTop: 8 }}>
            {t('declarations.allDemonstration')}
          </p>
        ) : null}
      </Row>
      <Listed of={found}>
        {(page) => (
          <>
            <DeclarationTable page={page} empty={<NoDeclaration filters={filters} mayLoad={mayLoad} />} />
            <Turning page={page} filters={filters} />
          </>
        )}
      </Listed>
    </>
  )
}

const useMayLoad = () => {
  const roles = useSession()?.roles ?? []
  return roles.includes('programmeManager') || roles.includes('riskAnalyst')
}

const useTitle = (page: DeclarationsPage | undefined, filters: Filters) => {
  const t = useWords()
  const forms = useForms()
  if (!page) return t('declarations.page')
  const count = page.items.length
  if (!isFiltered(filters))
    return page.waiting === 0
      ? t('declarations.titleNone')
      : t('declarations.title', { count: page.waiting, number: forms.number(page.waiting) })
  if (count === 0) return t('declarations.foundNone')
  if (page.next || filters.despues) return t('declarations.foundMore', { number: forms.number(50) })
  return t('declarations.found', { count, number: forms.number(count) })
}

function TakeAway({ filters }: { readonly filters: Filters }) {
  const t = useWords()
  const forms = useForms()
  return (
    <>
      <a href={exportAddress(filters, 'csv')} download>
        <Icon name="download" /> {t('declarations.csv')}
      </a>
      <a href={exportAddress(filters, 'xlsx')} download>
        <Icon name="download" /> {t('declarations.xlsx')}
      </a>
      <span className="soft">
        {t('declarations.exportHint', { csv: forms.number(50_000), xlsx: forms.number(5_000) })}
      </span>
    </>
  )
}

function NoDeclaration({ filters, mayLoad }: { readonly filters: Filters; readonly mayLoad: boolean }) {
  const t = useWords()
  return (
    <Row>
      {isFiltered(filters) ? (
        <Empty
          title={t('declarations.foundNone')}
          why={t('declarations.noneFoundWhy')}
          act={<Go to="/declaraciones">{t('declarations.all')}</Go>}
        />
      ) : (
        <Empty
          title={t('declarations.none')}
          why={t(mayLoad ? 'declarations.noneWhy' : 'declarations.noneWhyRead')}
          act={mayLoad ? <Go to="/declaraciones/cargar">{t('declarations.load')}</Go> : undefined}
        />
      )}
    </Row>
  )
}

function Turning({ page, filters }: { readonly page: DeclarationsPage; readonly filters: Filters }) {
  const t = useWords()
  if (page.items.length === 0) return null
  return (
    <Row>
      <nav className="acts inline sm" aria-label={t('web.pages.label')}>
        {filters.despues ? (
          <Go to={listAddress('/declaraciones', filters, { despues: undefined })}>
            {t('declarations.newest')}
          </Go>
        ) : null}
        {page.next ? (
          <Go to={listAddress('/declaraciones', filters, { despues: page.next })}>
            {t('declarations.older')}
          </Go>
        ) : (
          <span className="soft">{t('declarations.end')}</span>
        )}
      </nav>
    </Row>
  )
}
