import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { asSent, asTyped, MomentField } from '../border/MomentField.tsx'
import { type SessionLine, type WorkshopRead, workshopDoor } from './workshops.ts'
import { workshopsChanged } from './workshopsChanged.ts'

type Fault = 'subject' | 'startsAt' | 'endsAt'

/** Adds a session to a workshop, or changes one. */
export function SessionForm(props: {
  readonly workshop: WorkshopRead
  readonly of: SessionLine | undefined
  readonly onClose: () => void
}) {
  const t = useWords()
  const say = useText()
  const { workshop, of } = props
  const [subject, setSubject] = useState(of?.subject ?? '')
  const [instructor, setInstructor] = useState(of?.instructor ?? '')
  const [startsAt, setStartsAt] = useState(of ? asTyped(of.startsAt) : `${workshop.startsOn}T09:00`)
  const [endsAt, setEndsAt] = useState(of ? asTyped(of.endsAt) : `${workshop.startsOn}T13:00`)
  const [module, setModule] = useState(of?.module ?? '')
  const { missing, refusal, busy, submit } = useSending<Fault, unknown>({
    check: () => ({
      ...(subject.trim() ? {} : { subject: t('workshop.session.subjectMissing') }),
      ...(asSent(startsAt) ? {} : { startsAt: t('workshop.session.momentMissing') }),
      ...(asSent(endsAt) && endsAt > startsAt ? {} : { endsAt: t('workshop.session.endMissing') }),
    }),
    send: () => {
      const body = {
        ...{ subject, instructor, startsAt: asSent(startsAt), endsAt: asSent(endsAt) },
        ...{ module: module || null, forSmallFirms: of?.forSmallFirms ?? false },
      }
      return of
        ? api.put(`${workshopDoor}/sessions/{session}`, body, { path: { id: workshop.id, session: of.id } })
        : api.post(`${workshopDoor}/sessions`, body, { path: { id: workshop.id } })
    },
    onDone: async () => {
      await workshopsChanged()
      props.onClose()
    },
  })
  const modules = workshop.moduleNames.filter(({ id }) => workshop.modules.includes(id) || id === of?.module)
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('workshop.session.add')}>
      <TextField
        name="subject"
        longest={300}
        label={t('workshop.session.subject')}
        value={subject}
        error={missing.subject}
        onChange={setSubject}
      />
      <TextField
        name="instructor"
        longest={200}
        label={t('workshop.session.instructor')}
        value={instructor}
        onChange={setInstructor}
      />
      <div className="columnchoice">
        <MomentField
          name="startsAt"
          label={t('workshop.session.startsAt')}
          value={startsAt}
          error={missing.startsAt}
          onChange={setStartsAt}
        />
        <MomentField
          name="endsAt"
          label={t('workshop.session.endsAt')}
          value={endsAt}
          error={missing.endsAt}
          onChange={setEndsAt}
        />
      </div>
      {modules.length > 0 ? (
        <ShortSelect
          name="module"
          label={t('workshop.session.module')}
          value={module}
          options={[
            { value: '', label: t('workshop.session.noModule') },
            ...modules.map(({ id, title }) => ({ value: id, label: say(title) })),
          ]}
          onChange={setModule}
        />
      ) : null}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('workshop.session.save')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
