import { useState } from 'react'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type Answers, type OwnRound, ownRoundsDoor, type Question } from './rounds.ts'

/** What the pilot asks of the company, and what came of what all said. */
export function OwnRounds() {
  const found = useFetched<{ readonly rounds: readonly OwnRound[] }>(ownRoundsDoor)
  return (
    <>
      {(found.data?.rounds ?? []).map((one) => (
        <Round key={one.id} of={one} />
      ))}
    </>
  )
}

function Round({ of }: { readonly of: OwnRound }) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  return (
    <Row
      margin={of.closesOn ? t('pilot.answersBy', { day: forms.day(of.closesOn) }) : null}
      {...(of.open && !of.answers ? { tone: 'heed' as const } : {})}
    >
      <Heading aside={t(`pilot.round.state.${of.state}`)}>{say(of.title)}</Heading>
      {of.open ? <AnswerRound of={of} /> : null}
      {of.summary ? (
        <>
          <h3>{t('pilot.round.summary')}</h3>
          <Voice>{of.summary}</Voice>
        </>
      ) : null}
      {of.changed ? (
        <>
          <h3>{t('pilot.round.changed')}</h3>
          <Voice>{of.changed}</Voice>
        </>
      ) : null}
    </Row>
  )
}

function AnswerRound({ of }: { readonly of: OwnRound }) {
  const t = useWords()
  const [answers, setAnswers] = useState<Answers>(of.answers ?? {})
  const [sent, setSent] = useState(false)
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.put(`${ownRoundsDoor}/{id}`, { answers }, { path: { id: of.id } }),
    onDone: async () => {
      setSent(true)
      await queries.invalidateQueries({ queryKey: [ownRoundsDoor] })
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('pilot.round.yours')}>
      {of.questions.map((question) => (
        <OneAnswer
          key={question.id}
          of={question}
          value={answers[question.id]}
          onChange={(value) => setAnswers({ ...answers, [question.id]: value })}
        />
      ))}
      <RefusalNotice of={refusal} />
      {sent ? <Notice tone="good" title={t('pilot.round.sent')} /> : null}
      <Acts>
        <Button type="submit" busy={busy}>
          {t('pilot.round.send')}
        </Button>
      </Acts>
    </form>
  )
}

function OneAnswer(props: {
  readonly of: Question
  readonly value: string | number | boolean | undefined
  readonly onChange: (value: string | number | boolean) => void
}) {
  const t = useWords()
  const say = useText()
  const { id, kind, asks } = props.of
  if (kind === 'words')
    return (
      <TextArea
        voice
        name={id}
        label={say(asks)}
        rows={3}
        longest={5000}
        value={String(props.value ?? '')}
        onChange={props.onChange}
      />
    )
  const options = kind === 'scale' ? ['1', '2', '3', '4', '5'] : ['true', 'false']
  return (
    <Choice
      legend={say(asks)}
      name={id}
      value={props.value === undefined ? undefined : String(props.value)}
      options={options.map((value) => ({
        value,
        label: kind === 'scale' ? t(`pilot.round.scale.${value}`) : t(`pilot.round.answer.${value}`),
      }))}
      onChange={(value) => props.onChange(kind === 'scale' ? Number(value) : value === 'true')}
    />
  )
}
