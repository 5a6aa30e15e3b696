import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { ShortSelect, TextArea, Tick } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { evaluationsChanged, type VisitRead, visitDoor } from './evaluations.ts'
import { LeaveTeam } from './LeaveTeam.tsx'

/** Who is of the team, and what may be done with the visit as a whole. */
export function TeamPart({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const forms = useForms()
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const names = of.team.map(({ name, scores, handedInAt, leftAt }) =>
    [
      name,
      scores ? t('evaluation.team.scores') : '',
      handedInAt ? t('evaluation.team.handedIn') : '',
      leftAt ? t('evaluation.team.left', { day: forms.day(leftAt.slice(0, 10)) }) : '',
    ]
      .filter(Boolean)
      .join(', '),
  )
  const there = of.team.filter(({ leftAt }) => leftAt === null)
  const others = of.evaluators.filter(({ id }) => !there.some((one) => one.id === id))
  return (
    <>
      <p>{t('evaluation.team.are', { names: names.length > 0 ? forms.list(names) : '–' })}</p>
      {adding ? <AddMember of={of} others={others} onClose={() => setAdding(false)} /> : null}
      {leaving ? <LeaveTeam of={of} there={there} onClose={() => setLeaving(false)} /> : null}
      {adding || leaving ? null : (
        <p className="sm row noprint">
          {of.mayWrite && others.length > 0 ? (
            <TextButton onClick={() => setAdding(true)}>{t('evaluation.team.add')}</TextButton>
          ) : null}{' '}
          {of.mine && of.visit.kind !== 'selfScore' && there.length > 1 ? (
            <TextButton onClick={() => setLeaving(true)}>{t('evaluation.team.leave')}</TextButton>
          ) : null}
        </p>
      )}
      <Steps of={of} />
    </>
  )
}

function AddMember(props: {
  readonly of: VisitRead
  readonly others: VisitRead['evaluators']
  readonly onClose: () => void
}) {
  const t = useWords()
  const { visit, team } = props.of
  const [personId, setPersonId] = useState(props.others[0]?.id ?? '')
  const [scores, setScores] = useState(team.filter((one) => one.scores).length < 2)
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${visitDoor}/team`, { personId, scores }, { path: { id: visit.id } }),
    onDone: async () => {
      props.onClose()
      await evaluationsChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('evaluation.team.add')}>
      <ShortSelect
        name="personId"
        label={t('evaluation.team.who')}
        value={personId}
        onChange={setPersonId}
        options={props.others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Tick name="scores" checked={scores} onChange={setScores}>
        {t('evaluation.team.willScore')}
      </Tick>
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t('evaluation.team.add')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}

// biome-ignore format: a table, a row a line
const steps: readonly { readonly step: string; readonly from: readonly string[]; readonly by: 'team' | 'country'; readonly words: boolean }[] = [
  { step: 'begin',     from: ['planned'],             by: 'team',    words: false },
  { step: 'agree',     from: ['underWay'],            by: 'team',    words: false },
  { step: 'sendDraft', from: ['agreed'],              by: 'team',    words: false },
  { step: 'comment',   from: ['draft'],               by: 'country', words: true },
  { step: 'finish',    from: ['commented', 'draft'],  by: 'team',    words: false },
  { step: 'cancel',    from: ['planned', 'underWay'], by: 'team',    words: true },
]

function Steps({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const [chosen, setChosen] = useState<string>()
  const offered = steps.filter(
    ({ from, by }) =>
      of.visit.kind !== 'selfScore' &&
      from.includes(of.visit.state) &&
      (by === 'team' ? of.mine : of.mayAnswer),
  )
  const row = offered.find(({ step }) => step === chosen)
  if (row) return <StepForm of={of} step={row.step} words={row.words} onClose={() => setChosen(undefined)} />
  if (offered.length === 0) return null
  return (
    <Acts>
      {offered.map(({ step }, place) => (
        <Button
          key={step}
          look={step === 'cancel' ? 'halt' : place === 0 ? 'fill' : 'line'}
          onClick={() => setChosen(step)}
        >
          {t(`evaluation.visit.${step}`)}
        </Button>
      ))}
    </Acts>
  )
}

function StepForm(props: {
  readonly of: VisitRead
  readonly step: string
  readonly words: boolean
  readonly onClose: () => void
}) {
  const t = useWords()
  const [words, setWords] = useState('')
  const { visit } = props.of
  const { missing, refusal, busy, submit } = useSending<'words', unknown>({
    check: () => (props.words && !words.trim() ? { words: t('evaluation.form.wordsMissing') } : {}),
    send: () =>
      api.post(
        `${visitDoor}/steps`,
        { step: props.step, words, version: visit.version },
        { path: { id: visit.id } },
      ),
    onDone: async () => {
      // What may follow is told by the visit as it stands now.
      await evaluationsChanged()
      props.onClose()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t(`evaluation.visit.${props.step}`)}>
      <p>{t(`evaluation.visit.${props.step}.tells`)}</p>
      {props.words ? (
        <TextArea
          name="words"
          voice
          label={t('evaluation.form.words')}
          value={words}
          onChange={setWords}
          longest={props.step === 'comment' ? 8000 : 2000}
          error={missing.words}
        />
      ) : null}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t(`evaluation.visit.${props.step}`)}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
