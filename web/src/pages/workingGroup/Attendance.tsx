import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type Attending, attendances, type MeetingRead, meetingDoor } from './group.ts'
import { groupChanged } from './groupChanged.ts'

const looks = {
  present: { tone: 'good', icon: 'tick' },
  remote: { tone: 'good', icon: 'net' },
  excused: { tone: 'idle', icon: 'minus' },
  absent: { tone: 'idle', icon: 'cross' },
} as const

/** Who was there; before, who is called. */
export function Attendance({ of }: { readonly of: MeetingRead }) {
  const t = useWords()
  const [noting, setNoting] = useState(false)
  const held = of.state === 'held'
  const there = of.members.filter(({ how }) => how === 'present' || how === 'remote').length
  const told = held && !of.source ? t('meeting.thereOf', { count: there, of: of.members.length }) : undefined
  return (
    <Row>
      <Heading aside={told}>{t(held ? 'meeting.attendance' : 'meeting.calledMembers')}</Heading>
      {noting ? (
        <Note of={of} onClose={() => setNoting(false)} />
      ) : (
        <>
          <Table of={of} held={held} />
          {mayNote(of) ? (
            <Acts>
              <Button small icon="clipboard" look={held ? 'line' : 'fill'} onClick={() => setNoting(true)}>
                {t(held ? 'meeting.attendance.change' : 'meeting.hold')}
              </Button>
            </Acts>
          ) : null}
        </>
      )}
    </Row>
  )
}

const mayNote = (of: MeetingRead): boolean =>
  of.mayLead &&
  of.state !== 'cancelled' &&
  !of.source &&
  of.onDay <= of.today &&
  of.minutes?.state !== 'approved'

function Table({ of, held }: { readonly of: MeetingRead; readonly held: boolean }) {
  const t = useWords()
  const columns: readonly Column<Attending>[] = [
    { key: 'name', title: t('workingGroup.member'), phone: 'title', cell: ({ name }) => name },
    {
      key: 'organisation',
      title: t('workingGroup.organisation'),
      cell: ({ organisation }) => organisation,
    },
    {
      key: 'how',
      title: t('meeting.attendance'),
      phone: 'right',
      cell: ({ how }) => {
        const look = how ? looks[how as keyof typeof looks] : undefined
        return look ? <Standing {...look}>{t(`meeting.attendance.${how}`)}</Standing> : '–'
      },
    },
  ]
  return (
    <DataTable
      label={t('meeting.attendance')}
      columns={held ? columns : columns.slice(0, 2)}
      rows={of.members}
      keyOf={({ id }) => id}
      empty={<p className="sm soft">{t(of.source ? 'meeting.attendanceUnknown' : 'meeting.noMembers')}</p>}
    />
  )
}

function Note({ of, onClose }: { readonly of: MeetingRead; readonly onClose: () => void }) {
  const t = useWords()
  const [how, setHow] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(of.members.map((one) => [one.id, one.how ?? 'present'])),
  )
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () =>
      api.put(
        `${meetingDoor}/attendance`,
        { attendance: of.members.map(({ id }) => ({ memberId: id, how: how[id] })) },
        { path: { id: of.id } },
      ),
    onDone: async () => {
      await groupChanged()
      onClose()
    },
  })
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('meeting.attendance')}>
      {of.members.map((one) => (
        <ShortSelect
          key={one.id}
          small
          name={`how-${one.id}`}
          label={`${one.name} · ${one.organisation}`}
          value={how[one.id] ?? 'present'}
          onChange={(value) => setHow({ ...how, [one.id]: value })}
          options={attendances.map((value) => ({ value, label: t(`meeting.attendance.${value}`) }))}
        />
      ))}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('meeting.attendance.save')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
