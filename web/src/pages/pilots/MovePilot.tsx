import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { pilotChanged } from './pilotChanged.ts'
import { type PilotRead, pilotDoor } from './pilots.ts'

interface Move {
  readonly step: 'beginInviting' | 'startStage' | 'beginEvaluation'
  readonly stageId: string | null
}

/** What one person may do now to move it on: each button says what follows. */
export function MovePilot({ of }: { readonly of: PilotRead }) {
  const t = useWords()
  const say = useText()
  const waiting = of.stages.find(({ startedOn }) => startedOn === null)
  const can = (step: string) => of.may.manage && of.may.steps.includes(step)
  return (
    <>
      {can('beginInviting') && !of.lacks ? (
        <One of={of} move={{ step: 'beginInviting', stageId: null }} what={t('pilot.move.beginInviting')}>
          {t('pilot.move.beginInvitingWhat')}
        </One>
      ) : null}
      {can('startStage') && waiting ? (
        <One
          of={of}
          move={{ step: 'startStage', stageId: waiting.id }}
          what={t('pilot.move.startStage', { stage: say(waiting.name) })}
        >
          {t('pilot.move.startStageWhat')}
        </One>
      ) : null}
      {can('beginEvaluation') ? (
        <One of={of} move={{ step: 'beginEvaluation', stageId: null }} what={t('pilot.move.beginEvaluation')}>
          {t('pilot.move.beginEvaluationWhat')}
        </One>
      ) : null}
    </>
  )
}

function One(props: {
  readonly of: PilotRead
  readonly move: Move
  readonly what: string
  readonly children: string
}) {
  const { of, move } = props
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${pilotDoor}/steps`, { ...move, reason: '' }, { path: { id: of.id } }),
    onDone: pilotChanged,
  })
  return (
    <div style={{ marginTop: 16 }}>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button small busy={busy} onClick={() => void submit()}>
          {props.what}
        </Button>
        <span className="sm soft">{props.children}</span>
      </Acts>
    </div>
  )
}
