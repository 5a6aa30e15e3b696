import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, usePathWord } from '../../parts/Go.tsx'
import { Band, Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { Attendance } from './Attendance.tsx'
import { MeetingStanding } from './GroupMeetings.tsx'
import { type MeetingRead, meetingDoor } from './group.ts'
import { groupChanged } from './groupChanged.ts'
import { MeetingForm } from './MeetingForm.tsx'
import { MeetingTasks } from './MeetingTasks.tsx'
import { MinutesPart } from './MinutesPart.tsx'
import { PapersPart } from './PapersPart.tsx'
import '../../look/workingGroup.css'

/** What it was called for, who was there, what was said, decided and taken on. */
export function MeetingPage() {
  const t = useWords()
  const id = usePathWord('id')
  const found = useFetched<MeetingRead>(meetingDoor, { path: { id } })
  if (found.data) return <Meeting of={found.data} />
  return (
    <Row first>
      <PageTitle>{t('meeting.page')}</PageTitle>
      <Fetched of={found} rows={8}>
        {() => null}
      </Fetched>
    </Row>
  )
}

function Meeting({ of }: { readonly of: MeetingRead }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  const [changing, setChanging] = useState(false)
  const when = of.startsAt ? forms.shortMoment(of.startsAt) : forms.day(of.onDay)
  return (
    <>
      {of.demonstration ? <Band tone="idle">{t('workingGroup.demonstration')}</Band> : null}
      <Row first margin={<strong>{when}</strong>}>
        <PageTitle
          short={t('meeting.numbered', { number: of.number })}
          over={t('meeting.numbered', { number: of.number })}
          status={<MeetingStanding of={of} />}
        >
          {of.title}
        </PageTitle>
        {of.source ? <History of={of} /> : null}
        <Facts
          of={[
            ...(of.place ? [[t('meeting.form.place'), of.place] as const] : []),
            ...(of.link ? [[t('meeting.form.link'), <Outside key="link" to={of.link} />] as const] : []),
            ...(of.endsAt ? [[t('meeting.form.ends'), forms.shortMoment(of.endsAt)] as const] : []),
          ]}
        />
        <p>
          <Go to="/grupo">{t('workingGroup.back')}</Go>
        </p>
        {changing ? (
          <MeetingForm of={of} initiatives={of.initiatives} onClose={() => setChanging(false)} />
        ) : (
          <Doings of={of} onChange={() => setChanging(true)} />
        )}
      </Row>
      <Agenda of={of} />
      <Attendance of={of} />
      {of.state === 'held' && !of.source ? <MinutesPart of={of} /> : null}
      {of.state === 'held' && !of.source ? <MeetingTasks of={of} /> : null}
    </>
  )
}

/** What is known of a meeting of long ago, from where, and what is not. */
function History({ of }: { readonly of: MeetingRead }) {
  const t = useWords()
  return (
    <Notice
      tone="idle"
      title={t('meeting.history')}
      kept={t('meeting.history.source', {
        source: of.source ?? '',
        certainty: t(`status.${of.certainty ?? 'assumed'}`),
      })}
    />
  )
}

export function Outside({ to, children }: { readonly to: string; readonly children?: string }) {
  return (
    <a href={to} rel="noopener noreferrer">
      {children ?? to}
    </a>
  )
}

function Doings({ of, onChange }: { readonly of: MeetingRead; readonly onChange: () => void }) {
  const t = useWords()
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${meetingDoor}/cancel`, undefined, { path: { id: of.id } }),
    onDone: groupChanged,
  })
  const called = of.state === 'called'
  return (
    <>
      <RefusalNotice of={refusal} />
      <Acts>
        {of.startsAt ? (
          <a className="btn line sml" href={`/api/v1/group/meetings/${of.id}/calendar.ics`} download>
            {t('meeting.calendar')}
          </a>
        ) : null}
        {called && of.mayLead ? (
          <>
            <Button small look="line" icon="pen" onClick={onChange}>
              {t('meeting.form.change')}
            </Button>
            <Button small look="halt" icon="cross" busy={busy} onClick={() => void submit()}>
              {t('meeting.cancel')}
            </Button>
          </>
        ) : null}
        <Button small look="line" icon="print" onClick={() => print()}>
          {t('workingGroup.print')}
        </Button>
      </Acts>
    </>
  )
}

function Agenda({ of }: { readonly of: MeetingRead }) {
  const t = useWords()
  return (
    <Row>
      <Heading>{t('meeting.agenda')}</Heading>
      {of.agenda.length === 0 ? <p className="sm soft">{t('meeting.agendaNone')}</p> : null}
      <ol className="numbered">
        {of.agenda.map(({ title, initiativeId }) => (
          <li key={title}>
            {initiativeId ? <Go to={`/grupo/iniciativas/${initiativeId}`}>{title}</Go> : title}
          </li>
        ))}
      </ol>
      {of.papers.length > 0 || of.files.length > 0 || of.mayLay ? <h3>{t('meeting.papers')}</h3> : null}
      {of.papers.length > 0 ? (
        <ul>
          {of.papers.map(({ name, address }) => (
            <li key={address}>
              <Outside to={address}>{name}</Outside>
            </li>
          ))}
        </ul>
      ) : null}
      <PapersPart
        of={of.files}
        door={`${meetingDoor}/papers`}
        id={of.id}
        mayLay={of.mayLay}
        timeZone={of.timeZone}
      />
    </Row>
  )
}
