import { useFetched } from '../../api/useFetched.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { Pages } from '../../parts/Pages.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { LetterService } from '../decide/CaseLetters.tsx'
import { listAddress } from './useQueue.ts'

interface LetterLine {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly company: string
  readonly titleEs: string
  readonly titleEn: string
  readonly sentAt: string
  readonly openedAt: string | null
  readonly servedOn: string | null
}

interface LetterPage {
  readonly items: readonly LetterLine[]
  readonly counts: {
    readonly total: number
    readonly waits: number
    readonly opened: number
    readonly served: number
  }
  readonly page: number
  readonly perPage: number
}

const looks = [
  ['', 'total', undefined],
  ['sinabrir', 'waits', 'waits'],
  ['abiertas', 'opened', 'opened'],
  ['notificadas', 'served', 'served'],
] as const

/** Every letter the office sent, latest first: what waits to be opened, what counts as served. */
export function Letters() {
  const t = useWords()
  const forms = useForms()
  const [filters] = useFilters()
  const look = looks.find(([ver]) => ver === (filters.ver ?? '')) ?? looks[0]
  const found = useFetched<LetterPage>('/api/v1/letters', {
    query: { standing: look[2], page: Number(filters.pagina) || undefined },
  })
  const counts = found.data?.counts
  return (
    <>
      <Row first margin={<strong>{t('office.page.letters')}</strong>}>
        <PageTitle short={t('office.page.letters')}>
          {counts
            ? t('office.letterList.title', { count: counts.waits, number: forms.number(counts.waits) })
            : t('office.page.letters')}
        </PageTitle>
        {counts ? (
          <Tabs
            label={t('office.filters.label')}
            of={looks.map((one) => ({
              key: one[1],
              label: t(`office.letterList.${one[1]}`),
              to: listAddress('/cartas', filters, { ver: one[0], pagina: undefined }),
              count: counts[one[1]],
              current: one === look,
            }))}
          />
        ) : null}
      </Row>
      <Row>
        <Fetched of={found} rows={10}>
          {(page) => (
            <>
              <LetterTable page={page} />
              <Pages
                page={page.page}
                perPage={page.perPage}
                total={page.counts[look[1]]}
                to={(next) => listAddress('/cartas', filters, { pagina: String(next) })}
              />
            </>
          )}
        </Fetched>
      </Row>
    </>
  )
}

function LetterTable({ page }: { readonly page: LetterPage }) {
  const t = useWords()
  return (
    <DataTable
      dense
      label={t('office.page.letters')}
      columns={useColumns()}
      rows={page.items}
      keyOf={({ id }) => id}
      to={({ caseNumber }) => `/casos/${caseNumber}/cartas`}
      empty={
        <Empty
          title={t('office.letters.none')}
          why={t('office.letters.noneWhy')}
          act={<Go to="/cola">{t('office.page.queue')}</Go>}
        />
      }
    />
  )
}

const useColumns = (): readonly Column<LetterLine>[] => {
  const t = useWords()
  const forms = useForms()
  const language = useLanguage()
  return [
    {
      key: 'sent',
      title: t('office.letters.sent'),
      phone: 'right',
      cell: ({ sentAt }) => <span className="num nb">{forms.moment(sentAt)}</span>,
    },
    {
      key: 'letter',
      title: t('office.letters.letter'),
      phone: 'title',
      cell: ({ caseId, id, titleEs, titleEn }) => (
        <a className="co" href={`/api/v1/cases/${caseId}/letters/${id}.pdf`} target="_blank" rel="noreferrer">
          {language === 'es' ? titleEs : titleEn}
          <span className="sr">, PDF</span>
        </a>
      ),
    },
    { key: 'company', title: t('office.queue.company'), cell: ({ company }) => company },
    {
      key: 'case',
      title: t('office.queue.case'),
      cell: ({ caseNumber }) => (
        <Go to={`/casos/${caseNumber}/cartas`} className="num">
          {caseNumber}
        </Go>
      ),
    },
    {
      key: 'service',
      title: t('office.letters.service'),
      cell: (letter) => <LetterService letter={letter} />,
    },
  ]
}
