import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { Tasks } from './GroupTasks.tsx'
import { type MeetingRead, meetingDoor } from './group.ts'
import { groupChanged } from './groupChanged.ts'

/** What somebody took on at this meeting. */
export function MeetingTasks({ of }: { readonly of: MeetingRead }) {
  const t = useWords()
  const [adding, setAdding] = useState(false)
  const may = of.mayLead && of.minutes?.state !== 'approved'
  return (
    <Row>
      <Heading>{t('groupTask.all')}</Heading>
      {of.tasks.length === 0 && !adding ? <p className="sm soft">{t('groupTask.none')}</p> : null}
      <Tasks of={of.tasks} today={of.today} mine={of.me} mayLead={of.mayLead} />
      {adding ? (
        <AddTask of={of} onClose={() => setAdding(false)} />
      ) : may && of.members.length > 0 ? (
        <Acts>
          <Button small look="line" icon="plus" onClick={() => setAdding(true)}>
            {t('groupTask.add')}
          </Button>
        </Acts>
      ) : null}
    </Row>
  )
}

function AddTask({ of, onClose }: { readonly of: MeetingRead; readonly onClose: () => void }) {
  const t = useWords()
  const [what, setWhat] = useState('')
  const [ownerId, setOwner] = useState(of.members[0]?.id ?? '')
  const [dueOn, setDue] = useState('')
  const { missing, refusal, busy, submit } = useSending<'what', unknown>({
    check: () => (what.trim() ? {} : { what: t('groupTask.whatMissing') }),
    send: () =>
      api.post(`${meetingDoor}/tasks`, { what, ownerId, dueOn: dueOn || null }, { path: { id: of.id } }),
    onDone: async () => {
      await groupChanged()
      onClose()
    },
  })
  return (
    <form className="fields noprint" noValidate onSubmit={submit} aria-label={t('groupTask.add')}>
      <TextField
        name="what"
        label={t('groupTask.what')}
        longest={500}
        value={what}
        onChange={setWhat}
        error={missing.what}
      />
      <ShortSelect
        name="ownerId"
        label={t('groupTask.owner')}
        value={ownerId}
        onChange={setOwner}
        options={of.members.map(({ id, name, organisation }) => ({
          value: id,
          label: `${name} · ${organisation}`,
        }))}
      />
      <DateField name="dueOn" label={t('groupTask.dueOn')} value={dueOn} onChange={setDue} />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('workingGroup.save')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
