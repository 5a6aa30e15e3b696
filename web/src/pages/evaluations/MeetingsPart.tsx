import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { ShortSelect, TextArea, TextField, Tick } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Standing } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { evaluationsChanged, groups, type Meeting, type VisitRead, visitDoor } from './evaluations.ts'
import { useEvaluationWords } from './useEvaluationWords.ts'

/** Whom the team met, each group apart, and what it noted; its confidential notes reach nobody else. */
export function MeetingsPart({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const say = useEvaluationWords()
  const [adding, setAdding] = useState(false)
  const unmet = groups.filter((group) => !of.meetings.some(({ stakeholder }) => stakeholder === group))
  return (
    <>
      <p className="sm soft">{t(of.mine ? 'evaluation.meetings.ours' : 'evaluation.meetings.others')}</p>
      {of.meetings.length === 0 && !adding ? (
        <Empty title={t('evaluation.meetings.none')} why={t('evaluation.meetings.noneWhy')} />
      ) : null}
      <ul className="recs">
        {of.meetings.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} of={of} />
        ))}
      </ul>
      {adding ? <MeetingForm of={of} unmet={unmet} onClose={() => setAdding(false)} /> : null}
      {of.mayWrite && !adding ? (
        <Acts>
          <Button look="line" icon="plus" onClick={() => setAdding(true)}>
            {t('evaluation.meetings.add')}
          </Button>
        </Acts>
      ) : null}
      {of.meetings.length > 0 && unmet.length > 0 ? (
        <p className="sm soft">
          {t('evaluation.meetings.unmet', { groups: unmet.map(say.group).join(' · ') })}
        </p>
      ) : null}
    </>
  )
}

function MeetingLine({ meeting, of }: { readonly meeting: Meeting; readonly of: VisitRead }) {
  const t = useWords()
  const text = useText()
  const forms = useForms()
  const say = useEvaluationWords()
  const [noting, setNoting] = useState(false)
  const asks = of.rubric.indicators.filter((one) => one.groups.includes(meeting.stakeholder))
  return (
    <li>
      <h3>{say.group(meeting.stakeholder)}</h3>
      <p className="sm soft">
        {[forms.day(meeting.on), meeting.place, meeting.closed ? t('evaluation.meetings.closed') : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="xs soft">
        {t('evaluation.meetings.speaksTo', {
          indicators: asks.map(({ number, name }) => `${number} ${text(name)}`).join(' · '),
        })}
      </p>
      {of.notes
        .filter(({ meetingId }) => meetingId === meeting.id)
        .map((note) => (
          <div key={note.id}>
            <Voice
              by={
                <>
                  {t(`evaluation.note.${note.kind}`)} · {note.by} · {forms.moment(note.at)}{' '}
                  {note.confidential ? (
                    <Standing tone="idle" icon="lock">
                      {t('evaluation.note.confidential')}
                    </Standing>
                  ) : null}
                </>
              }
            >
              {note.body}
            </Voice>
          </div>
        ))}
      {noting ? <NoteForm meeting={meeting} onClose={() => setNoting(false)} visitId={of.visit.id} /> : null}
      {of.mayWrite && !noting ? (
        <Acts inline>
          <Button small look="line" icon="pen" onClick={() => setNoting(true)}>
            {t('evaluation.note.add')}
          </Button>
        </Acts>
      ) : null}
    </li>
  )
}

function MeetingForm(props: {
  readonly of: VisitRead
  readonly unmet: readonly string[]
  readonly onClose: () => void
}) {
  const t = useWords()
  const say = useEvaluationWords()
  const { visit } = props.of
  const [stakeholder, setStakeholder] = useState(props.unmet[0] ?? groups[0] ?? '')
  const [on, setOn] = useState(visit.from)
  const [place, setPlace] = useState('')
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${visitDoor}/meetings`, { stakeholder, on, place }, { path: { id: visit.id } }),
    onDone: async () => {
      props.onClose()
      await evaluationsChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('evaluation.meetings.add')}>
      <ShortSelect
        name="stakeholder"
        label={t('evaluation.form.group')}
        value={stakeholder}
        onChange={setStakeholder}
        options={groups.map((group) => ({ value: group, label: say.group(group) }))}
      />
      <DateField name="on" label={t('evaluation.form.day')} value={on} onChange={setOn} />
      <TextField
        name="place"
        label={t('evaluation.form.place')}
        value={place}
        onChange={setPlace}
        longest={200}
      />
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t('evaluation.meetings.add')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}

function NoteForm(props: {
  readonly meeting: Meeting
  readonly visitId: string
  readonly onClose: () => void
}) {
  const t = useWords()
  const [kind, setKind] = useState('note')
  const [body, setBody] = useState('')
  const [confidential, setConfidential] = useState(true)
  const { missing, refusal, busy, submit } = useSending<'body', unknown>({
    check: () => (body.trim() ? {} : { body: t('evaluation.form.wordsMissing') }),
    send: () =>
      api.post(
        `${visitDoor}/notes`,
        { meetingId: props.meeting.id, kind, body, confidential },
        { path: { id: props.visitId } },
      ),
    onDone: async () => {
      props.onClose()
      await evaluationsChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('evaluation.note.add')}>
      <Choice
        small
        legend={t('evaluation.note.kind')}
        name="kind"
        value={kind}
        onChange={setKind}
        options={['note', 'present'].map((value) => ({ value, label: t(`evaluation.note.${value}`) }))}
      />
      <TextArea
        name="body"
        voice
        label={t('evaluation.form.words')}
        value={body}
        onChange={setBody}
        longest={20000}
        error={missing.body}
      />
      <Tick name="confidential" checked={confidential} onChange={setConfidential}>
        {t('evaluation.note.keepConfidential')}
      </Tick>
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t('evaluation.note.add')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
