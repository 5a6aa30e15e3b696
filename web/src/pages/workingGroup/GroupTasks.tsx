import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Go } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { GroupRead, Task } from './group.ts'
import { groupChanged } from './groupChanged.ts'

/** What members took on, whose it is and until when. */
export function GroupTasks({ of }: { readonly of: GroupRead }) {
  const t = useWords()
  const open = of.tasks.filter(({ doneAt }) => !doneAt)
  return (
    <Row>
      <Heading aside={t('groupTask.openCount', { count: open.length })}>{t('groupTask.all')}</Heading>
      {of.tasks.length === 0 ? <p className="sm soft">{t('groupTask.none')}</p> : null}
      <Tasks of={of.tasks} today={of.today} mine={of.me} mayLead={of.mayLead} />
    </Row>
  )
}

interface TasksShown {
  readonly today: string
  readonly mine: string | null
  readonly mayLead: boolean
}

export function Tasks({ of, ...shown }: TasksShown & { readonly of: readonly Task[] }) {
  return (
    <ul className="group-list">
      {of.map((task) => (
        <li key={task.id}>
          <div className="line">
            <span className="b6">{task.what}</span>
            <Due of={task} today={shown.today} />
          </div>
          <Whose of={task} />
          {!task.doneAt && (shown.mayLead || shown.mine === task.ownerId) ? <Finish of={task} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Due({ of, today }: { readonly of: Task; readonly today: string }) {
  const t = useWords()
  const forms = useForms()
  if (of.doneAt)
    return (
      <Standing tone="good" icon="tick">
        {t('groupTask.done')}
      </Standing>
    )
  if (!of.dueOn) return null
  const late = of.dueOn < today
  return (
    <Standing tone={late ? 'halt' : 'heed'} icon="clock">
      {t(late ? 'groupTask.late' : 'groupTask.due', { day: forms.day(of.dueOn) })}
    </Standing>
  )
}

function Whose({ of }: { readonly of: Task }) {
  const t = useWords()
  return (
    <p className="sm soft">
      {of.owner}
      {of.meetingId && of.meeting ? (
        <>
          {' · '}
          <Go to={`/grupo/reuniones/${of.meetingId}`}>{t('meeting.numbered', { number: of.meeting })}</Go>
        </>
      ) : null}
      {of.doneNote ? ` · ${of.doneNote}` : ''}
    </p>
  )
}

function Finish({ of }: { readonly of: Task }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post('/api/v1/group/tasks/{id}/done', { note }, { path: { id: of.id } }),
    onDone: groupChanged,
  })
  if (!open)
    return (
      <Button
        small
        look="line"
        icon="tick"
        label={t('groupTask.finishNamed', { what: of.what })}
        onClick={() => setOpen(true)}
      >
        {t('groupTask.finish')}
      </Button>
    )
  return (
    <form
      className="fields noprint"
      noValidate
      onSubmit={submit}
      aria-label={t('groupTask.finishNamed', { what: of.what })}
    >
      <TextField name="note" label={t('groupTask.note')} longest={2000} value={note} onChange={setNote} />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button small type="submit" busy={busy}>
          {t('groupTask.finish')}
        </Button>
      </Acts>
    </form>
  )
}
