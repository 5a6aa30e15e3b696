import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { ShortSelect } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { evaluationsChanged, type Member, type VisitRead, visitDoor } from './evaluations.ts'

/** One leaves the team, or takes another off it; it says what stays and what is closed to them. */
export function LeaveTeam(props: {
  readonly of: VisitRead
  readonly there: readonly Member[]
  readonly onClose: () => void
}) {
  const t = useWords()
  const { of, there } = props
  const [personId, setPersonId] = useState(of.me ?? '')
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () =>
      api.delete(`${visitDoor}/team/{personId}`, undefined, { path: { id: of.visit.id, personId } }),
    onDone: async () => {
      props.onClose()
      await evaluationsChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('evaluation.team.leave')}>
      <p className="sm">{t('evaluation.team.leaveTells')}</p>
      <ShortSelect
        name="personId"
        label={t('evaluation.team.who')}
        value={personId}
        onChange={setPersonId}
        options={there.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small look="halt" busy={busy}>
          {t(personId === of.me ? 'evaluation.team.leaveOwn' : 'evaluation.team.takeOff')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
