import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { ShortSelect, TextArea, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { AnswersCounted } from './AnswersCounted.tsx'
import { pilotChanged } from './pilotChanged.ts'
import type { PilotRead } from './pilots.ts'
import { type RoundTold, roundsDoor } from './rounds.ts'

/** What companies are asked, what they say, and what changes for it. */
export function PilotFeedback({ of }: { readonly of: PilotRead }) {
  const t = useWords()
  const found = useFetched<{ readonly rounds: readonly RoundTold[] }>(roundsDoor, { path: { id: of.id } })
  return (
    <>
      <Row>
        <Heading>{t('pilot.part.opiniones')}</Heading>
        <Fetched of={found} rows={4}>
          {({ rounds }) =>
            rounds.length === 0 ? (
              <Empty title={t('pilot.round.none')} why={t('pilot.round.noneWhy')} />
            ) : null
          }
        </Fetched>
        {found.data && found.data.rounds.length > 0 ? (
          <Acts>
            <a className="btn line sml" href={`/api/v1/pilots/${of.id}/rounds.csv`} download>
              {t('pilot.companies.csv')}
            </a>
          </Acts>
        ) : null}
        {of.may.manage ? <WriteRound of={of} /> : null}
      </Row>
      {(found.data?.rounds ?? []).map((one) => (
        <Round key={one.id} of={of} round={one} />
      ))}
    </>
  )
}

function Round({ of, round }: { readonly of: PilotRead; readonly round: RoundTold }) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  return (
    <Row margin={round.closesOn ? t('pilot.answersBy', { day: forms.day(round.closesOn) }) : null}>
      <Heading aside={t(`pilot.round.state.${round.state}`)}>{say(round.title)}</Heading>
      <p className="sm">{t('pilot.round.given', { count: round.given.length })}</p>
      <ol>
        {round.questions.map(({ id, asks }) => (
          <li key={id}>
            {say(asks)}
            <AnswersCounted of={round} id={id} />
          </li>
        ))}
      </ol>
      {round.summary ? (
        <>
          <h3>{t('pilot.round.summary')}</h3>
          <Voice>{round.summary}</Voice>
        </>
      ) : null}
      {round.changed ? (
        <>
          <h3>{t('pilot.round.changed')}</h3>
          <Voice>{round.changed}</Voice>
        </>
      ) : null}
      {of.may.manage ? <MoveRound round={round} today={of.today} /> : null}
    </Row>
  )
}

const next = { draft: 'open', open: 'close', closed: 'tell', told: 'tell' } as const

function MoveRound({ round, today }: { readonly round: RoundTold; readonly today: string }) {
  const t = useWords()
  const step = next[round.state]
  const [closesOn, setCloses] = useState('')
  const [summary, setSummary] = useState(round.summary)
  const [changed, setChanged] = useState(round.changed)
  const { missing, refusal, busy, submit } = useSending<'closesOn' | 'summary', unknown>({
    check: () => ({
      ...(step === 'open' && !closesOn ? { closesOn: t('pilot.form.missing.answerBy') } : {}),
      ...(step === 'tell' && !summary.trim() ? { summary: t('pilot.round.summaryMissing') } : {}),
    }),
    send: () =>
      api.post(
        '/api/v1/pilot-rounds/{id}/steps',
        { step, closesOn: closesOn || null, summary, changed },
        { path: { id: round.id } },
      ),
    onDone: pilotChanged,
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t(`pilot.round.step.${step}`)}>
      {step === 'open' ? (
        <DateField
          name="closesOn"
          label={t('pilots.column.answerBy')}
          earliest={today}
          value={closesOn}
          onChange={setCloses}
          error={missing.closesOn}
        />
      ) : null}
      {step === 'tell' ? (
        <>
          <TextArea
            voice
            name="summary"
            label={t('pilot.round.summary')}
            rows={4}
            longest={20_000}
            value={summary}
            onChange={setSummary}
            error={missing.summary}
          />
          <TextArea
            voice
            name="changed"
            label={t('pilot.round.changed')}
            rows={3}
            longest={20_000}
            value={changed}
            onChange={setChanged}
          />
        </>
      ) : null}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" small busy={busy}>
          {t(`pilot.round.step.${step}`)}
        </Button>
      </Acts>
    </form>
  )
}

interface Draft {
  readonly kind: string
  readonly es: string
  readonly en: string
}

function WriteRound({ of }: { readonly of: PilotRead }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState({ es: '', en: '' })
  const [questions, setQuestions] = useState<readonly Draft[]>([{ kind: 'scale', es: '', en: '' }])
  const { missing, refusal, busy, submit } = useSending<'title-es', unknown>({
    check: () => (title.es.trim() && title.en.trim() ? {} : { 'title-es': t('pilot.round.titleMissing') }),
    send: () => api.post(roundsDoor, { ...title, questions }, { path: { id: of.id } }),
    onDone: async () => {
      setOpen(false)
      await pilotChanged()
    },
  })
  const change = (place: number, over: Partial<Draft>) =>
    setQuestions(questions.map((one, at) => (at === place ? { ...one, ...over } : one)))
  if (!open)
    return (
      <Acts>
        <Button look="line" icon="plus" onClick={() => setOpen(true)}>
          {t('pilot.round.write')}
        </Button>
      </Acts>
    )
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('pilot.round.write')}>
      <TextField
        name="title-es"
        label={t('pilot.round.titleEs')}
        longest={300}
        value={title.es}
        onChange={(es) => setTitle({ ...title, es })}
        error={missing['title-es']}
      />
      <TextField
        name="title-en"
        label={t('pilot.round.titleEn')}
        longest={300}
        value={title.en}
        onChange={(en) => setTitle({ ...title, en })}
      />
      {questions.map(({ kind, es, en }, place) => (
        <fieldset key={place}>
          <legend className="flabel">{t('pilot.round.question', { place: place + 1 })}</legend>
          <ShortSelect
            small
            name={`kind-${place}`}
            label={t('pilot.round.kind')}
            value={kind}
            onChange={(value) => change(place, { kind: value })}
            options={['scale', 'yesNo', 'words'].map((value) => ({
              value,
              label: t(`pilot.round.kind.${value}`),
            }))}
          />
          <TextField
            small
            name={`es-${place}`}
            label={t('pilot.form.es')}
            longest={500}
            value={es}
            onChange={(value) => change(place, { es: value })}
          />
          <TextField
            small
            name={`en-${place}`}
            label={t('pilot.form.en')}
            longest={500}
            value={en}
            onChange={(value) => change(place, { en: value })}
          />
        </fieldset>
      ))}
      <TextButton onClick={() => setQuestions([...questions, { kind: 'words', es: '', en: '' }])}>
        {t('pilot.form.add')}
      </TextButton>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('pilot.round.save')}
        </Button>
        <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
