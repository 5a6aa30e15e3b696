import { useState } from 'react'
import { Acts, Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Go } from '../../parts/Go.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { GroupRead, MeetingLine } from './group.ts'
import { MeetingForm } from './MeetingForm.tsx'

/** The next meeting, and those before it. */
export function GroupMeetings({ of }: { readonly of: GroupRead }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  const [calling, setCalling] = useState(false)
  const next = of.meetings
    .filter(({ state, onDay }) => state === 'called' && onDay >= of.today)
    .toSorted((one, other) => (one.startsAt ?? '').localeCompare(other.startsAt ?? ''))[0]
  return (
    <Row margin={next?.startsAt ? <strong>{forms.shortMoment(next.startsAt)}</strong> : null}>
      <Heading aside={t('meeting.count', { count: of.meetings.length })}>{t('meeting.all')}</Heading>
      <p className="lead">
        {next?.startsAt ? (
          <Go to={`/grupo/reuniones/${next.id}`}>
            {t('meeting.next', { number: next.number, title: next.title })}
          </Go>
        ) : (
          t('meeting.noneCalled')
        )}
      </p>
      <Meetings of={of} />
      {calling ? (
        <MeetingForm of={null} initiatives={of.initiatives} onClose={() => setCalling(false)} />
      ) : (
        <Acts>
          {of.mayLead ? (
            <Button
              small
              look={of.meetings.length === 0 ? 'fill' : 'line'}
              icon="plus"
              onClick={() => setCalling(true)}
            >
              {t('meeting.call')}
            </Button>
          ) : null}
          {of.meetings.length > 0 ? (
            <a className="btn line sml" href="/api/v1/group/meetings.csv" download>
              {t('workingGroup.csv')}
            </a>
          ) : null}
          {of.meetings.some(({ startsAt }) => startsAt) ? (
            <a className="btn line sml" href="/api/v1/group/calendar.ics" download>
              {t('meeting.calendarAll')}
            </a>
          ) : null}
        </Acts>
      )}
    </Row>
  )
}

function Meetings({ of }: { readonly of: GroupRead }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  const columns: readonly Column<MeetingLine>[] = [
    {
      key: 'number',
      title: t('meeting.number'),
      numeric: true,
      sortBy: ({ number }) => number,
      phone: 'hide',
      cell: ({ number }) => forms.number(number),
    },
    {
      key: 'title',
      title: t('meeting.one'),
      phone: 'title',
      sortBy: ({ title }) => title,
      cell: ({ id, title }) => <Go to={`/grupo/reuniones/${id}`}>{title}</Go>,
    },
    {
      key: 'day',
      title: t('meeting.when'),
      sortBy: ({ startsAt, onDay }) => startsAt ?? onDay,
      cell: ({ startsAt, onDay }) => (startsAt ? forms.shortMoment(startsAt) : forms.day(onDay)),
    },
    { key: 'state', title: t('meeting.state'), cell: (one) => <MeetingStanding of={one} /> },
    {
      key: 'minutes',
      title: t('meeting.minutes'),
      cell: ({ minutes, public: isPublic }) =>
        minutes ? t(isPublic ? 'meeting.minutes.public' : `meeting.minutes.${minutes}`) : '–',
    },
  ]
  return (
    <DataTable
      label={t('meeting.all')}
      columns={columns}
      rows={of.meetings}
      keyOf={({ id }) => id}
      to={({ id }) => `/grupo/reuniones/${id}`}
      empty={<Empty title={t('meeting.none')} why={t('meeting.noneWhy')} />}
    />
  )
}

export function MeetingStanding({ of }: { readonly of: Pick<MeetingLine, 'state' | 'source'> }) {
  const t = useWords()
  if (of.source)
    return (
      <Standing tone="idle" icon="hourglass">
        {t('meeting.state.history')}
      </Standing>
    )
  const look = {
    called: { tone: 'going', icon: 'calendar' },
    held: { tone: 'good', icon: 'tick' },
    cancelled: { tone: 'idle', icon: 'cross' },
  } as const
  return <Standing {...look[of.state]}>{t(`meeting.state.${of.state}`)}</Standing>
}
