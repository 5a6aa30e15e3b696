import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { ShortSelect, TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { evaluationsChanged, owners, type Recommendation, type VisitRead, visitDoor } from './evaluations.ts'
import { RecommendationList } from './RecommendationList.tsx'
import { Ticks } from './ScoreForm.tsx'
import { useEvaluationWords } from './useEvaluationWords.ts'

/** What this visit recommends: written by its team once levels are agreed, changed until the report is final. */
export function RecommendPart({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const [open, setOpen] = useState<Recommendation | 'new'>()
  const mayWrite = of.mine && ['agreed', 'draft', 'commented'].includes(of.visit.state)
  return (
    <>
      {open ? (
        <RecommendationForm
          key={open === 'new' ? 'new' : open.id}
          of={of}
          one={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {mayWrite && !open ? (
        <Acts inline>
          <Button icon="plus" onClick={() => setOpen('new')}>
            {t('evaluation.recommend')}
          </Button>
        </Acts>
      ) : null}
      {of.mine && ['planned', 'underWay'].includes(of.visit.state) ? (
        <p className="soft">{t('evaluation.recommend.later')}</p>
      ) : null}
      <RecommendationList
        of={of.recommendations}
        steps={of.recommendationSteps}
        indicators={of.rubric.indicators}
        documents={of.documents}
        mayDesk={of.mine}
        mayAnswer={of.mayAnswer}
        me={of.me}
        {...(mayWrite ? { onChange: setOpen } : {})}
      />
    </>
  )
}

function RecommendationForm(props: {
  readonly of: VisitRead
  readonly one: Recommendation | undefined
  readonly onClose: () => void
}) {
  const t = useWords()
  const text = useText()
  const say = useEvaluationWords()
  const { of, one } = props
  const [es, setEs] = useState(one?.es ?? '')
  const [en, setEn] = useState(one?.en ?? '')
  const [owner, setOwner] = useState(one?.owner ?? 'aeoUnit')
  const [priority, setPriority] = useState<string>(one?.priority ?? 'high')
  const [effort, setEffort] = useState<string>(one?.effort ?? 'medium')
  const [dueOn, setDueOn] = useState(one?.dueOn ?? '')
  const [doneWhen, setDoneWhen] = useState(one?.doneWhen ?? '')
  const [documents, setDocuments] = useState<readonly string[]>(one?.documents ?? [])
  const [indicators, setIndicators] = useState<readonly string[]>(one?.indicators ?? [])
  const { missing, refusal, busy, submit } = useSending<'es' | 'dueOn' | 'doneWhen' | 'indicators', unknown>({
    check: () => ({
      ...(es.trim() || en.trim() ? {} : { es: t('evaluation.form.wordsMissing') }),
      ...(dueOn ? {} : { dueOn: t('evaluation.form.dayMissing') }),
      ...(doneWhen.trim() ? {} : { doneWhen: t('evaluation.form.wordsMissing') }),
      ...(indicators.length > 0 ? {} : { indicators: t('evaluation.form.indicatorMissing') }),
    }),
    send: () =>
      api.post(
        `${visitDoor}/recommendations`,
        { id: one?.id ?? null, es, en, owner, priority, effort, dueOn, doneWhen, indicators, documents },
        { path: { id: of.visit.id } },
      ),
    onDone: async () => {
      props.onClose()
      await evaluationsChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('evaluation.recommend')}>
      <TextArea
        name="es"
        voice
        rows={3}
        label={t('evaluation.form.es')}
        value={es}
        onChange={setEs}
        longest={4000}
        error={missing.es}
      />
      <TextArea
        name="en"
        voice
        rows={3}
        label={t('evaluation.form.en')}
        value={en}
        onChange={setEn}
        longest={4000}
      />
      <ShortSelect
        name="owner"
        label={t('evaluation.form.owner')}
        value={owner}
        onChange={setOwner}
        options={owners.map((value) => ({ value, label: say.group(value) }))}
      />
      <Weights priority={priority} effort={effort} onPriority={setPriority} onEffort={setEffort} />
      <DateField
        name="dueOn"
        label={t('evaluation.form.due')}
        value={dueOn}
        onChange={setDueOn}
        error={missing.dueOn}
      />
      <TextArea
        name="doneWhen"
        rows={2}
        label={t('evaluation.form.doneWhen')}
        value={doneWhen}
        onChange={setDoneWhen}
        longest={2000}
        error={missing.doneWhen}
      />
      <Ticks
        legend={t('evaluation.form.lifts')}
        of={of.rubric.indicators.map(({ id, number, name }) => [id, `${number} ${text(name)}`] as const)}
        value={indicators}
        onChange={setIndicators}
        error={missing.indicators}
      />
      <RestsOn of={of} value={documents} onChange={setDocuments} />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('evaluation.save')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}

function RestsOn(props: {
  readonly of: VisitRead
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}) {
  const t = useWords()
  if (props.of.documents.length === 0) return null
  return (
    <Ticks
      legend={t('evaluation.form.restsOn')}
      of={props.of.documents.map(({ id, title }) => [id, title] as const)}
      value={props.value}
      onChange={props.onChange}
    />
  )
}

function Weights(props: {
  readonly priority: string
  readonly effort: string
  readonly onPriority: (value: string) => void
  readonly onEffort: (value: string) => void
}) {
  const t = useWords()
  const words = (kind: 'priority' | 'effort', values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`evaluation.${kind}.${value}`) }))
  return (
    <>
      <ShortSelect
        name="priority"
        label={t('evaluation.form.priority')}
        value={props.priority}
        onChange={props.onPriority}
        options={words('priority', ['high', 'medium', 'low'])}
      />
      <ShortSelect
        name="effort"
        label={t('evaluation.form.effort')}
        value={props.effort}
        onChange={props.onEffort}
        options={words('effort', ['small', 'medium', 'large'])}
      />
    </>
  )
}
