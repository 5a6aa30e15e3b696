import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { TextArea, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Facts, Heading, Row } from '../../parts/Sheet.tsx'
import { Standing, Status } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { OwnFinding } from './findings.ts'
import { SendProof } from './SendProof.tsx'

const tones = {
  open: 'heed',
  reopened: 'heed',
  planAccepted: 'going',
  evidenceGiven: 'going',
  closed: 'good',
} as const
const icons = {
  open: 'wrench',
  reopened: 'back',
  planAccepted: 'tick',
  evidenceGiven: 'clock',
  closed: 'tick',
} as const

/** One finding: what was seen, what is asked, what was planned, and the form to answer it. */
export function FindingBlock({
  finding,
  mayAnswer,
  onAnswered,
}: {
  readonly finding: OwnFinding
  readonly mayAnswer: boolean
  readonly onAnswered: () => void
}) {
  const t = useWords()
  const forms = useForms()
  const language = useLanguage()
  const answers = mayAnswer && finding.state !== 'closed' && finding.asksForAction
  const [changes, setChanges] = useState(false)
  return (
    <Row
      margin={<strong className="num">{finding.criterion.number}</strong>}
      label={finding.criterion.number}
    >
      <Heading
        aside={
          <Standing tone={tones[finding.state]} icon={icons[finding.state]}>
            {t(`reply.state.${finding.state}`)}
          </Standing>
        }
      >
        {finding.criterion.asks[language]}
      </Heading>
      <p style={{ margin: '12px 0 4px' }}>
        <Status of={finding.grade} /> <span className="sm soft">{finding.site}</span>
      </p>
      <Voice>{finding.seen}</Voice>
      {finding.asks ? (
        <>
          <p className="lab" style={{ marginTop: 8 }}>
            {t('reply.asks')}
          </p>
          <Voice>{finding.asks}</Voice>
        </>
      ) : null}
      {finding.actions.map((action) => (
        <div key={action.id} style={{ margin: '12px 0 4px' }}>
          <Facts
            of={[
              [t('reply.plan'), <Voice key="plan">{action.plan}</Voice>],
              [
                t('reply.owner'),
                `${action.owner || '—'}${action.dueOn ? `, ${forms.day(action.dueOn)}` : ''}`,
              ],
              ...(action.doneNote
                ? [[t('reply.done'), <Voice key="done">{action.doneNote}</Voice>] as const]
                : []),
            ]}
          />
        </div>
      ))}
      {finding.evidence.length > 0 ? (
        <p className="sm">
          {t('reply.evidence')}: {finding.evidence.map((one) => one.name).join(', ')}
        </p>
      ) : null}
      {answers && finding.state === 'evidenceGiven' && !changes ? (
        <p style={{ marginTop: 8 }}>
          <TextButton onClick={() => setChanges(true)}>{t('assess.answer.change')}</TextButton>
        </p>
      ) : null}
      {answers && (finding.state !== 'evidenceGiven' || changes) ? (
        <AnswerForm
          key={finding.actions.length}
          finding={finding}
          onAnswered={() => {
            setChanges(false)
            onAnswered()
          }}
        />
      ) : null}
    </Row>
  )
}

function AnswerForm({
  finding,
  onAnswered,
}: {
  readonly finding: OwnFinding
  readonly onAnswered: () => void
}) {
  const t = useWords()
  const last = finding.actions.at(-1)
  const [plan, setPlan] = useState(last?.plan ?? '')
  const [owner, setOwner] = useState(last?.owner ?? '')
  const [dueOn, setDueOn] = useState(last?.dueOn ?? '')
  const [doneNote, setDoneNote] = useState('')
  const [evidenceIds, setEvidenceIds] = useState<readonly string[]>([])
  const { missing, refusal, busy, submit } = useSending({
    check: () => (plan.trim() === '' ? { plan: t('reply.planMissing') } : {}),
    send: () =>
      api.post(
        '/api/v1/company/findings/{id}/answer',
        { plan, owner, dueOn: dueOn || null, doneNote, evidenceIds },
        { path: { id: finding.id } },
      ),
    onDone: onAnswered,
  })
  return (
    <form className="fields" noValidate onSubmit={(event) => void submit(event)} style={{ marginTop: 16 }}>
      <TextArea
        voice
        required
        name="plan"
        label={t('reply.planAsk')}
        value={plan}
        onChange={setPlan}
        error={missing.plan}
      />
      <TextField name="owner" label={t('reply.owner')} value={owner} onChange={setOwner} />
      <DateField name="dueOn" label={t('reply.dueOn')} value={dueOn} onChange={setDueOn} />
      <TextArea
        voice
        name="doneNote"
        label={t('reply.doneAsk')}
        hint={t('reply.doneHint')}
        value={doneNote}
        onChange={setDoneNote}
      />
      <SendProof
        count={evidenceIds.length}
        onSent={(ids) => setEvidenceIds((before) => [...before, ...ids])}
      />
      <RefusalNotice of={refusal} kept={t('reply.kept')} />
      <Acts>
        <Button type="submit" look="line" busy={busy}>
          {t('reply.save')}
        </Button>
      </Acts>
    </form>
  )
}
