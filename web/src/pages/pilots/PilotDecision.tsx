import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { FourEyes } from '../../parts/FourEyes.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { MeasuredThen } from './MeasuredThen.tsx'
import { pilotChanged } from './pilotChanged.ts'
import { type Decision, type PilotRead, pilotDoor } from './pilots.ts'

/** What becomes of it: one person proposes with reasons, another decides. */
export function PilotDecision({ of }: { readonly of: PilotRead }) {
  const t = useWords()
  const waiting = of.decisions.find(({ state }) => state === 'proposed')
  const past = of.decisions.filter(({ state }) => state !== 'proposed')
  return (
    <>
      {waiting ? <Waiting of={of} decision={waiting} /> : null}
      {of.may.propose.length > 0 ? <Propose of={of} /> : null}
      {!waiting && of.may.propose.length === 0 && past.length === 0 ? (
        <Row>
          <Empty title={t('pilot.decision.none')} why={t('pilot.decision.noneWhy')} />
        </Row>
      ) : null}
      {past.map((decision) => (
        <Row key={decision.id}>
          <Told decision={decision} />
        </Row>
      ))}
    </>
  )
}

function Told({ decision }: { readonly decision: Decision }) {
  const t = useWords()
  const forms = useForms()
  const { kind, state, reasons, answer } = decision
  return (
    <>
      <Heading aside={t(`pilot.decision.${state}`)}>{t(`pilot.decide.${kind}`)}</Heading>
      <DayOf decision={decision} />
      <Voice by={`${decision.proposer ?? t('pilot.bySources')}, ${forms.moment(decision.proposedAt)}`}>
        {reasons}
      </Voice>
      {decision.answeredAt ? (
        <p className="xs dim">
          {t('pilot.decision.answered', { who: decision.answerer ?? t('pilot.bySources') })},{' '}
          {forms.moment(decision.answeredAt)}
        </p>
      ) : null}
      {answer ? <Voice>{answer}</Voice> : null}
      <MeasuredThen of={decision.measured} />
    </>
  )
}

function DayOf({ decision: { untilDay, opensOn } }: { readonly decision: Decision }) {
  const t = useWords()
  const forms = useForms()
  if (untilDay) return <p>{t('pilot.decision.until', { day: forms.day(untilDay) })}</p>
  return opensOn ? <p>{t('pilots.opensOn', { day: forms.day(opensOn) })}</p> : null
}

function Waiting({ of, decision }: { readonly of: PilotRead; readonly decision: Decision }) {
  const t = useWords()
  const forms = useForms()
  const may = of.may.decide && !decision.own
  return (
    <Row>
      <FourEyes
        may={may}
        verdict={t(
          may ? 'pilot.decision.may' : decision.own ? 'pilot.decision.own' : 'pilot.decision.mayNot',
        )}
        pairs={[
          {
            ...{ key: 'one', does: t('pilot.decision.proposes'), who: decision.proposer ?? '' },
            when: forms.moment(decision.proposedAt),
            status: (
              <Standing tone="stamp" icon="pen">
                {t(`pilot.decide.${decision.kind}`)}
              </Standing>
            ),
          },
          {
            ...{
              key: 'two',
              does: t('pilot.decision.decides'),
              who: t('pilot.decision.another'),
              turn: true,
            },
            when: '',
            status: (
              <Standing tone="heed" icon="hourglass">
                {t('pilot.decision.waits')}
              </Standing>
            ),
          },
        ]}
      />
      <div className="pilot-told">
        <DayOf decision={decision} />
        <Voice>{decision.reasons}</Voice>
        <MeasuredThen of={decision.measured} />
        <Follows of={of} kind={decision.kind} />
        {of.may.decide ? <Answer of={of} decision={decision} /> : null}
      </div>
    </Row>
  )
}

function Answer({ of, decision }: { readonly of: PilotRead; readonly decision: Decision }) {
  const t = useWords()
  const [words, setWords] = useState('')
  const [answer, setAnswer] = useState(decision.own ? 'withdraw' : 'confirm')
  const { missing, refusal, busy, submit } = useSending<'words', unknown>({
    check: () => (answer === 'decline' && !words.trim() ? { words: t('pilot.decision.wordsMissing') } : {}),
    send: () => api.post(`${pilotDoor}/decisions/answer`, { answer, words }, { path: { id: of.id } }),
    onDone: pilotChanged,
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('pilot.decision.answer')}>
      {decision.own ? null : (
        <Choice
          legend={t('pilot.decision.answer')}
          name="answer"
          value={answer}
          onChange={setAnswer}
          options={['confirm', 'decline'].map((value) => ({ value, label: t(`pilot.answer.${value}`) }))}
        />
      )}
      {decision.own ? null : (
        <TextArea
          voice
          name="words"
          label={t('pilot.decision.words')}
          rows={3}
          longest={5000}
          value={words}
          onChange={setWords}
          error={missing.words}
        />
      )}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" look={decision.own ? 'line' : 'fill'} busy={busy}>
          {t(decision.own ? 'pilot.answer.withdraw' : 'pilot.decision.send')}
        </Button>
      </Acts>
    </form>
  )
}

function Propose({ of }: { readonly of: PilotRead }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  return (
    <Row>
      <Heading>{t('pilot.propose')}</Heading>
      {open ? (
        <ProposeForm of={of} onClose={() => setOpen(false)} />
      ) : (
        <>
          <p className="soft">{t('pilot.proposeWhat')}</p>
          <Acts>
            <Button onClick={() => setOpen(true)}>{t('pilot.propose')}</Button>
          </Acts>
        </>
      )}
    </Row>
  )
}

/** What becomes of those inside, said before anybody presses. */
function Follows({ of: { inside }, kind }: { readonly of: PilotRead; readonly kind: string }) {
  const t = useWords()
  const forms = useForms()
  return (
    <Notice tone="idle" title={t('pilot.follows')}>
      <p>
        {t('pilot.follows.inside', {
          ...{ accepted: forms.number(inside.accepted), applied: forms.number(inside.applied) },
          certified: forms.number(inside.certified),
        })}
      </p>
      <p>{t(`pilot.follows.${kind}`)}</p>
    </Notice>
  )
}

type Wanted = 'reasons' | 'day'

function ProposeForm({ of, onClose }: { readonly of: PilotRead; readonly onClose: () => void }) {
  const t = useWords()
  const [kind, setKind] = useState<string>(of.may.propose[0] ?? 'end')
  const [reasons, setReasons] = useState('')
  const [day, setDay] = useState('')
  const dated = kind === 'extend' || kind === 'open'
  const { missing, refusal, busy, submit } = useSending<Wanted, unknown>({
    check: () => ({
      ...(dated && !day ? { day: t(`pilot.form.dayMissing.${kind}`) } : {}),
      ...(reasons.trim() ? {} : { reasons: t('pilot.form.reasonsMissing') }),
    }),
    send: () =>
      api.post(
        `${pilotDoor}/decisions`,
        { kind, reasons, until: kind === 'extend' ? day : null, opensOn: kind === 'open' ? day : null },
        { path: { id: of.id } },
      ),
    onDone: pilotChanged,
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('pilot.propose')}>
      <Choice
        legend={t('pilot.form.kind')}
        name="kind"
        column
        value={kind}
        onChange={setKind}
        options={of.may.propose.map((value) => ({
          ...{ value, label: t(`pilot.decide.${value}`), hint: t(`pilot.decideHint.${value}`) },
        }))}
      />
      {dated ? (
        <DateField
          name="day"
          label={t(`pilot.form.day.${kind}`)}
          earliest={of.today}
          value={day}
          onChange={setDay}
          error={missing.day}
        />
      ) : null}
      <TextArea
        voice
        name="reasons"
        label={t('pilot.form.reasons')}
        rows={4}
        longest={5000}
        value={reasons}
        onChange={setReasons}
        error={missing.reasons}
      />
      <Follows of={of} kind={kind} />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('pilot.propose')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
