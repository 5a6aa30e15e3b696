import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { alikeAgain, type Merge, type MergeSide } from './alike.ts'

type MergeStep = 'confirm' | 'decline' | 'withdraw' | 'reopen' | 'part'

/** Merges that wait for a second person, those that were made, and those that were declined. */
export function MergesMade(props: { readonly of: readonly Merge[]; readonly mayMerge: boolean }) {
  return (
    <>
      {props.of.map((merge) => (
        <OneMerge key={merge.id} of={merge} mayMerge={props.mayMerge} />
      ))}
    </>
  )
}

function Person({ of }: { readonly of: MergeSide }) {
  const t = useWords()
  return (
    <p>
      <span className="b6">{of.name}</span>{' '}
      <span className="sm soft address">
        {[of.email, of.organisation, t('alike.workshops', { count: of.workshops })]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  )
}

function OneMerge({ of, mayMerge }: { readonly of: Merge; readonly mayMerge: boolean }) {
  const t = useWords()
  const forms = useForms()
  return (
    <Row margin={<span className="num">{forms.moment(of.proposedAt)}</span>}>
      <Person of={of.kept} />
      <Person of={of.gone} />
      <p className="sm soft">
        {t(`alike.is.${of.state}`, { who: of.proposedBy ?? '', other: of.decidedBy ?? '' })}
      </p>
      {of.state === 'proposed' && mayMerge && !of.mayConfirm ? (
        <p className="sm">{t('alike.another')}</p>
      ) : null}
      {mayMerge ? (
        <Acts inline>
          {stepsFor(of).map((step) => (
            <Step key={step} of={of} step={step} />
          ))}
        </Acts>
      ) : null}
    </Row>
  )
}

const stepsFor = ({ state, mayConfirm, mayWithdraw }: Merge): readonly MergeStep[] => {
  if (state === 'confirmed') return ['part']
  if (state === 'declined') return ['reopen']
  return [
    ...(mayConfirm ? (['confirm', 'decline'] as const) : []),
    ...(mayWithdraw ? (['withdraw'] as const) : []),
  ]
}

function Step({ of, step }: { readonly of: Merge; readonly step: MergeStep }) {
  const t = useWords()
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post('/api/v1/participants/merges/{id}/steps', { step }, { path: { id: of.id } }),
    onDone: alikeAgain,
  })
  return (
    <>
      <Button small look={step === 'confirm' ? 'fill' : 'line'} busy={busy} onClick={() => void submit()}>
        {t(`alike.step.${step}`)}
      </Button>
      <RefusalNotice of={refusal} />
    </>
  )
}
