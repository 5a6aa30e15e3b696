import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextArea, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Facts } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { evaluationsChanged, type Recommendation, recommendationStepsDoor } from './evaluations.ts'
import type { RecommendationsShown } from './RecommendationList.tsx'
import { RecommendationState } from './StateOf.tsx'
import { useEvaluationWords } from './useEvaluationWords.ts'

// biome-ignore format: a table, a row a line
const steps: readonly { readonly step: string; readonly from: readonly string[]; readonly by: 'country' | 'desk'; readonly asks: 'note' | 'evidence' | null }[] = [
  { step: 'start',   from: ['open', 'reopened'],             by: 'country', asks: null },
  { step: 'sayDone', from: ['open', 'underWay', 'reopened'], by: 'country', asks: 'evidence' },
  { step: 'confirm', from: ['saidDone'],                     by: 'desk',    asks: null },
  { step: 'reopen',  from: ['saidDone', 'confirmed'],        by: 'desk',    asks: 'note' },
  { step: 'drop',    from: ['open', 'underWay', 'reopened'], by: 'desk',    asks: 'note' },
]

/** One recommendation: its words as written, what was asked, what was done about it, and what may be done now. */
export function RecommendationLine({
  one,
  shown,
}: {
  readonly one: Recommendation
  readonly shown: RecommendationsShown
}) {
  const t = useWords()
  const text = useText()
  const forms = useForms()
  const say = useEvaluationWords()
  const [own, other] = useBoth(one)
  const rests = (shown.documents ?? [])
    .filter(({ id }) => one.documents.includes(id))
    .map(({ title }) => title)
  const names = shown.indicators.filter(({ id }) => one.indicators.includes(id))
  return (
    <li id={`r${one.number}`}>
      <h3>
        <span className="num">{one.number}</span> <RecommendationState of={one.state} late={one.late} />
      </h3>
      <Voice lang={own.lang}>{own.words || other.words}</Voice>
      {own.words && other.words ? (
        <details className="sm">
          <summary>{t('evaluation.inOther')}</summary>
          <Voice lang={other.lang}>{other.words}</Voice>
        </details>
      ) : null}
      <Facts
        of={[
          [t('evaluation.form.owner'), say.group(one.owner)],
          [t('evaluation.form.priority'), t(`evaluation.priority.${one.priority}`)],
          [t('evaluation.form.effort'), t(`evaluation.effort.${one.effort}`)],
          [t('evaluation.form.due'), forms.day(one.dueOn)],
          [t('evaluation.form.doneWhen'), one.doneWhen],
          [
            t('evaluation.form.lifts'),
            names.map(({ number, name }) => `${number} ${text(name)}`).join(' · '),
          ],
          ...(rests.length > 0 ? [[t('evaluation.form.restsOn'), rests.join(' · ')] as const] : []),
        ]}
      />
      <History one={one} shown={shown} />
      <Doings one={one} shown={shown} />
    </li>
  )
}

const useBoth = ({ es, en }: Recommendation) => {
  const spanish = { lang: 'es', words: es }
  const english = { lang: 'en', words: en }
  return useLanguage() === 'es' ? ([spanish, english] as const) : ([english, spanish] as const)
}

function History({ one, shown }: { readonly one: Recommendation; readonly shown: RecommendationsShown }) {
  const t = useWords()
  const forms = useForms()
  const taken = shown.steps.filter(({ recommendationId }) => recommendationId === one.id)
  return (
    <ul className="xs">
      {taken.map((step) => (
        <li key={step.turn}>
          {forms.moment(step.at)} · {t(`evaluation.step.${step.step}`)} · {step.by}
          {step.note ? ` · ${step.note}` : null}
          {step.evidence ? ` · ${t('evaluation.shownBy', { evidence: step.evidence })}` : null}
        </li>
      ))}
    </ul>
  )
}

function Doings({ one, shown }: { readonly one: Recommendation; readonly shown: RecommendationsShown }) {
  const t = useWords()
  const [chosen, setChosen] = useState('')
  const saidBy = shown.steps.findLast(
    ({ recommendationId, step }) => recommendationId === one.id && step === 'sayDone',
  )?.personId
  const offered = steps.filter(
    ({ from, by }) => from.includes(one.state) && (by === 'desk' ? shown.mayDesk : shown.mayAnswer),
  )
  const row = offered.find(({ step }) => step === chosen)
  const ownWord = one.state === 'saidDone' && shown.mayDesk && saidBy === shown.me
  return (
    <>
      {ownWord ? <p className="sm heed">{t('evaluation.anotherConfirms')}</p> : null}
      {row ? (
        <StepForm one={one} step={row.step} asks={row.asks} onClose={() => setChosen('')} />
      ) : (
        <Acts inline>
          {offered
            .filter(({ step }) => !(step === 'confirm' && ownWord))
            .map(({ step }) => (
              <Button
                key={step}
                small
                look={step === 'drop' ? 'halt' : 'line'}
                onClick={() => setChosen(step)}
              >
                {t(`evaluation.do.${step}`)}
              </Button>
            ))}
          {shown.onChange ? (
            <Button small look="line" icon="pen" onClick={() => shown.onChange?.(one)}>
              {t('evaluation.change')}
            </Button>
          ) : null}
        </Acts>
      )}
    </>
  )
}

function StepForm(props: {
  readonly one: Recommendation
  readonly step: string
  readonly asks: 'note' | 'evidence' | null
  readonly onClose: () => void
}) {
  const t = useWords()
  const [note, setNote] = useState('')
  const [evidence, setEvidence] = useState('')
  const { step, asks, one } = props
  const { missing, refusal, busy, submit } = useSending<'note' | 'evidence', unknown>({
    check: () => ({
      ...(asks === 'note' && !note.trim() ? { note: t('evaluation.form.wordsMissing') } : {}),
      ...(asks === 'evidence' && !evidence.trim() ? { evidence: t('evaluation.form.evidenceMissing') } : {}),
    }),
    send: () =>
      api.post(recommendationStepsDoor, { step, note, evidence, turn: one.turn }, { path: { id: one.id } }),
    onDone: async () => {
      props.onClose()
      await evaluationsChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t(`evaluation.do.${step}`)}>
      <TextArea
        name="note"
        voice
        rows={2}
        longest={4000}
        label={t(asks === 'note' ? 'evaluation.form.reason' : 'evaluation.form.note')}
        value={note}
        onChange={setNote}
        error={missing.note}
      />
      {asks === 'evidence' ? (
        <TextField
          name="evidence"
          label={t('evaluation.form.evidence')}
          hint={t('evaluation.form.evidenceHint')}
          value={evidence}
          onChange={setEvidence}
          longest={600}
          error={missing.evidence}
        />
      ) : null}
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t(`evaluation.do.${step}`)}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
