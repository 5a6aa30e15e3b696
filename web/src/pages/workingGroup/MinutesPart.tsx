import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type MeetingRead, type Minutes, meetingDoor } from './group.ts'
import { groupChanged } from './groupChanged.ts'
import { MinutesForm } from './MinutesForm.tsx'

/** The minutes, as far as whoever reads may know of them: written, agreed to, approved, made public. */
export function MinutesPart({ of }: { readonly of: MeetingRead }) {
  const t = useWords()
  const [writing, setWriting] = useState(false)
  const { minutes } = of
  return (
    <Row>
      <Heading aside={minutes ? <MinutesStanding of={minutes} /> : undefined}>{t('meeting.minutes')}</Heading>
      {writing ? (
        <MinutesForm of={of} onClose={() => setWriting(false)} />
      ) : (
        <>
          {minutes ? <Told of={minutes} /> : <p className="sm soft">{t('meeting.minutes.none')}</p>}
          <Conflicts of={of} />
          {minutes?.state === 'draft' ? <Approval of={of} minutes={minutes} /> : null}
          <Doings of={of} onWrite={() => setWriting(true)} />
        </>
      )}
    </Row>
  )
}

/** Who did not vote, and what ties them to the matter. */
function Conflicts({ of }: { readonly of: MeetingRead }) {
  const t = useWords()
  if (of.conflicts.length === 0) return null
  return (
    <>
      <h3>{t('meeting.conflicts')}</h3>
      <ul className="group-list">
        {of.conflicts.map(({ number, title, organisation, name, tells }) => (
          <li key={`${number} ${organisation} ${name}`}>
            <p className="sm">{t('meeting.conflictOf', { organisation, name, number, title })}</p>
            <Voice>{tells}</Voice>
          </li>
        ))}
      </ul>
    </>
  )
}

function Doings({ of, onWrite }: { readonly of: MeetingRead; readonly onWrite: () => void }) {
  const t = useWords()
  const { minutes, mayLead } = of
  const approved = minutes?.state === 'approved'
  return (
    <>
      <Acts>
        {mayLead && !approved ? (
          <Button small look={minutes ? 'line' : 'fill'} icon="pen" onClick={onWrite}>
            {t(minutes ? 'meeting.minutes.change' : 'meeting.minutes.write')}
          </Button>
        ) : null}
        {minutes ? <Papers of={of} minutes={minutes} /> : null}
      </Acts>
      {mayLead && approved && !minutes.public ? <MakePublic of={of} /> : null}
    </>
  )
}

function MinutesStanding({ of }: { readonly of: Minutes }) {
  const t = useWords()
  if (of.state === 'draft')
    return (
      <Standing tone="heed" icon="pen">
        {t('meeting.minutes.draft')}
      </Standing>
    )
  return (
    <Standing tone="good" icon="tick">
      {t(of.public ? 'meeting.minutes.public' : 'meeting.minutes.approved')}
    </Standing>
  )
}

/** In the reader's language where they are written in it, otherwise as they are written. */
export function Told({ of }: { readonly of: Pick<Minutes, 'es' | 'en' | 'decisions'> }) {
  const t = useWords()
  const reading = useLanguage()
  const other = reading === 'es' ? 'en' : 'es'
  const said = of[reading] ? reading : other
  return (
    <>
      {of[said] ? (
        <div className="paragraphs">
          <Voice lang={said}>{of[said]}</Voice>
        </div>
      ) : null}
      {of.decisions.length > 0 ? (
        <>
          <h3>{t('meeting.decisions')}</h3>
          <ol className="numbered">
            {of.decisions.map((one) => (
              <li key={one.number} lang={one[reading] ? reading : other}>
                {one[reading] || one[other]}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  )
}

function Papers({ of, minutes }: { readonly of: MeetingRead; readonly minutes: Minutes }) {
  const t = useWords()
  return (['es', 'en'] as const)
    .filter((language) => minutes[language] !== '')
    .map((language) => (
      <a
        key={language}
        className="btn line sml"
        href={`/api/v1/group/meetings/${of.id}/minutes/${language}.pdf`}
      >
        {t(`meeting.minutes.pdf.${language}`)}
      </a>
    ))
}

function Approval({ of, minutes }: { readonly of: MeetingRead; readonly minutes: Minutes }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  const agreed = of.members.filter((one) => one.agreed)
  const could = of.members.filter(({ how, signsIn }) => signsIn && (how === 'present' || how === 'remote'))
  const agree = useSending<never, unknown>({
    send: () =>
      api.post(`${meetingDoor}/minutes/agree`, { version: minutes.version }, { path: { id: of.id } }),
    onDone: groupChanged,
  })
  return (
    <>
      <p className="sm soft">
        {t('meeting.minutes.drafted', { moment: forms.shortMoment(minutes.draftedAt) })}{' '}
        {t(`meeting.minutes.by.${of.minutesBy}`)}
      </p>
      <p className="sm">
        {t('meeting.minutes.agreed', { count: agreed.length, of: could.length })}
        {agreed.length > 0 ? `: ${forms.list(agreed.map(({ name }) => name))}` : ''}
      </p>
      <RefusalNotice of={agree.refusal} />
      {of.mayAgree ? (
        <Acts>
          <Button small icon="tick" busy={agree.busy} onClick={() => void agree.submit()}>
            {t('meeting.minutes.agree')}
          </Button>
        </Acts>
      ) : null}
      {of.mayLead && of.minutesBy === 'nextMeeting' ? <ApproveLater of={of} /> : null}
    </>
  )
}

function ApproveLater({ of }: { readonly of: MeetingRead }) {
  const t = useWords()
  const [approvedIn, setIn] = useState(of.later[0]?.id ?? '')
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${meetingDoor}/minutes/approve`, { approvedIn }, { path: { id: of.id } }),
    onDone: groupChanged,
  })
  if (of.later.length === 0) return <p className="sm soft">{t('meeting.minutes.noLater')}</p>
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('meeting.minutes.approve')}>
      <ShortSelect
        name="approvedIn"
        label={t('meeting.minutes.approvedIn')}
        value={approvedIn}
        onChange={setIn}
        options={of.later.map(({ id, number }) => ({ value: id, label: t('meeting.numbered', { number }) }))}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button small type="submit" busy={busy}>
          {t('meeting.minutes.approve')}
        </Button>
      </Acts>
    </form>
  )
}

function MakePublic({ of }: { readonly of: MeetingRead }) {
  const t = useWords()
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${meetingDoor}/minutes/publish`, undefined, { path: { id: of.id } }),
    onDone: groupChanged,
  })
  return (
    <>
      <p className="sm soft">{t('meeting.minutes.publishWhat')}</p>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button small look="line" icon="eye" busy={busy} onClick={() => void submit()}>
          {t('meeting.minutes.publish')}
        </Button>
      </Acts>
    </>
  )
}
