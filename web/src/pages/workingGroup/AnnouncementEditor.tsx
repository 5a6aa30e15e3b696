import { useFetched } from '../../api/useFetched.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { AnnouncementForm } from './AnnouncementForm.tsx'
import { AnnouncementStanding } from './AnnouncementStanding.tsx'
import { type Announcement, draftsDoor, saidIn } from './announcements.ts'
import '../../look/workingGroup.css'

interface Drafts {
  readonly announcements: readonly Announcement[]
  readonly today: string
}

/** Writes what is to be told, and publishes it. */
export function AnnouncementEditor() {
  const t = useWords()
  const found = useFetched<Drafts>(draftsDoor)
  const [{ borrador, corrige }] = useFilters()
  return (
    <>
      <Row first>
        <PageTitle short={t('announcement.page.write')} lead={t('announcement.writeLead')}>
          {t(corrige ? 'announcement.title.correct' : 'announcement.title.write')}
        </PageTitle>
        <p>
          <Go to="/comunicados">{t('announcement.toAll')}</Go>
        </p>
      </Row>
      <Row>
        <Fetched of={found} rows={8}>
          {(data) => {
            const draft = data.announcements.find(({ id, state }) => id === borrador && state === 'draft')
            const corrected = data.announcements.find(
              ({ id, state, correctedBy }) => id === corrige && state === 'published' && !correctedBy,
            )
            return (
              <>
                <AnnouncementForm
                  key={draft?.id ?? corrected?.id ?? 'new'}
                  draft={draft ?? null}
                  corrects={corrected ?? null}
                  today={data.today}
                />
                <Written of={data.announcements} />
              </>
            )
          }}
        </Fetched>
      </Row>
    </>
  )
}

function Written({ of }: { readonly of: readonly Announcement[] }) {
  const t = useWords()
  const forms = useForms()
  const reading = useLanguage()
  const columns: readonly Column<Announcement>[] = [
    {
      key: 'title',
      title: t('announcement.what'),
      phone: 'title',
      cell: ({ id, state, title }) => (
        <Go
          to={state === 'draft' ? `/comunicados/escribir?borrador=${id}` : `/comunicados/${id}`}
          lang={saidIn(title, reading)}
        >
          {title[saidIn(title, reading)]}
        </Go>
      ),
    },
    {
      key: 'for',
      title: t('announcement.for'),
      cell: ({ audience }) => forms.list(audience.map((one) => t(`announcement.for.${one}`))),
    },
    { key: 'from', title: t('announcement.from'), cell: ({ validFrom }) => forms.day(validFrom) },
    {
      key: 'standing',
      title: t('announcement.standing'),
      phone: 'right',
      cell: (one) => <AnnouncementStanding of={one} />,
    },
  ]
  return (
    <>
      <Heading>{t('announcement.written')}</Heading>
      <DataTable
        label={t('announcement.written')}
        columns={columns}
        rows={of}
        keyOf={({ id }) => id}
        findIn={({ title }) => `${title.es} ${title.en}`}
        empty={<Empty title={t('announcement.none')} why={t('announcement.writeFirst')} />}
      />
    </>
  )
}
