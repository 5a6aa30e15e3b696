import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button, ButtonLink } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { AnnouncementFilters } from './AnnouncementFilters.tsx'
import { AnnouncementStanding } from './AnnouncementStanding.tsx'
import {
  type Announcement,
  type AnnouncementPageRead,
  announcementsDoor,
  audiences,
  saidIn,
} from './announcements.ts'
import '../../look/workingGroup.css'

/** What is officially told, and what was. */
export function Announcements() {
  const t = useWords()
  const forms = useForms()
  const [{ antes, q, para, anio }] = useFilters()
  const before = antes && /^\d{1,7}$/.test(antes) ? Number(antes) : undefined
  const found = useFetched<AnnouncementPageRead>(announcementsDoor, {
    query: {
      ...{ before, words: q?.slice(0, 100) || undefined },
      audience: audiences.find((one) => one === para),
      year: anio && /^(19|20|21)\d\d$/.test(anio) ? Number(anio) : undefined,
    },
  })
  const unread = found.data?.unread ?? null
  const title =
    unread === null || unread === 0
      ? t(unread === 0 ? 'announcement.title.allRead' : 'announcement.title')
      : t('announcement.title.unread', { count: unread })
  return (
    <>
      {found.data?.announcements.some(({ demonstration }) => demonstration) ? (
        <Band tone="idle">{t('workingGroup.demonstration')}</Band>
      ) : null}
      <Row
        first
        margin={
          unread ? (
            <Big of={forms.number(unread)}>{t('announcement.unreadWord', { count: unread })}</Big>
          ) : null
        }
      >
        <PageTitle short={t('announcement.page')} lead={t('announcement.lead')}>
          {title}
        </PageTitle>
      </Row>
      <Row>
        <Fetched of={found} rows={6}>
          {(data) => (
            <>
              <AnnouncementFilters years={data.years} />
              <List of={data} />
            </>
          )}
        </Fetched>
      </Row>
    </>
  )
}

const olderThan = (filters: Readonly<Record<string, string>>, number: number): string =>
  `/comunicados?${new URLSearchParams({ ...filters, antes: String(number) })}`

function List({ of }: { readonly of: AnnouncementPageRead }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  const reading = useLanguage()
  const [filters] = useFilters()
  const filtered = Boolean(filters.q || filters.para || filters.anio)
  const columns: readonly Column<Announcement>[] = [
    {
      key: 'number',
      title: t('announcement.number'),
      numeric: true,
      phone: 'hide',
      sortBy: ({ number }) => number ?? 0,
      cell: ({ number }) => (number === null ? '–' : forms.number(number)),
    },
    {
      key: 'title',
      title: t('announcement.what'),
      phone: 'title',
      sortBy: ({ title }) => title[saidIn(title, reading)],
      cell: ({ id, title, readAt }) => (
        <Go
          to={`/comunicados/${id}`}
          className={of.unread !== null && !readAt ? 'b6' : undefined}
          lang={saidIn(title, reading)}
        >
          {title[saidIn(title, reading)]}
          {saidIn(title, reading) === reading ? null : (
            <span className="xs dim" lang={reading}>
              {' '}
              ({t(`announcement.inOther.${saidIn(title, reading)}`)})
            </span>
          )}
        </Go>
      ),
    },
    {
      key: 'from',
      title: t('announcement.from'),
      sortBy: ({ validFrom }) => validFrom,
      cell: ({ validFrom }) => forms.day(validFrom),
    },
    {
      key: 'standing',
      title: t('announcement.standing'),
      phone: 'right',
      cell: (one) => <AnnouncementStanding of={one} />,
    },
    ...(of.unread === null
      ? []
      : [
          {
            key: 'read',
            title: t('announcement.read'),
            cell: ({ readAt }: Announcement) =>
              readAt ? forms.shortMoment(readAt) : t('announcement.notRead'),
          },
        ]),
  ]
  return (
    <>
      <DataTable
        label={t('announcement.page')}
        columns={columns}
        rows={of.announcements}
        keyOf={({ id }) => id}
        to={({ id }) => `/comunicados/${id}`}
        empty={
          filtered ? (
            <Empty
              title={t('announcement.filter.none')}
              why={t('announcement.filter.noneWhy')}
              act={<Go to="/comunicados">{t('announcement.filter.all')}</Go>}
            />
          ) : (
            <Empty
              title={t('announcement.none')}
              why={t('announcement.noneWhy')}
              act={<Go to="/programa">{t('announcement.toProgramme')}</Go>}
            />
          )
        }
      />
      <Acts>
        {of.next === null ? null : <Go to={olderThan(filters, of.next)}>{t('announcement.older')}</Go>}
        {of.mayWrite ? (
          <ButtonLink small icon="pen" to="/comunicados/escribir">
            {t('announcement.write')}
          </ButtonLink>
        ) : null}
        {of.announcements.length > 0 ? (
          <a className="btn line sml" href="/api/v1/announcements.csv" download>
            {t('workingGroup.csv')}
          </a>
        ) : null}
        <a href={`/api/v1/announcements.atom?language=${reading}`}>{t('announcement.feed')}</a>
        {of.announcements.length > 0 ? (
          <Button small look="line" icon="print" onClick={() => print()}>
            {t('workingGroup.print')}
          </Button>
        ) : null}
      </Acts>
    </>
  )
}
