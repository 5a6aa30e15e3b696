import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { evaluationsChanged, type Indicator, type VisitRead, visitDoor } from './evaluations.ts'
import { LevelMark } from './LevelMark.tsx'

/** What the two gave beside each other, how far they agree, and the level both settled on. */
export function LevelsPart({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  if (!of.allGave || of.levels.length + of.scores.length === 0)
    return <Empty title={t('evaluation.levels.none')} why={t('evaluation.levels.noneWhy')} />
  return (
    <>
      <Agreement of={of} />
      <ConfirmAll of={of} />
      <LevelTable of={of} />
    </>
  )
}

function Agreement({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const forms = useForms()
  const told = of.agreement
  if (!told) return null
  return (
    <>
      <Heading>{t('evaluation.agreement')}</Heading>
      <p>
        {t('evaluation.agreement.equal', { share: forms.share(told.equal, told.n) })}{' '}
        {t('evaluation.agreement.withinOne', { share: forms.share(told.withinOne, told.n) })}{' '}
        {told.kappa === null
          ? t(`evaluation.agreement.${told.kappaUnsaid ?? 'tooFew'}`, { n: told.n })
          : t('evaluation.agreement.kappa', { kappa: told.kappa.toFixed(2), n: told.n })}{' '}
        {told.oneWithoutEvidence > 0
          ? t('evaluation.agreement.oneWithout', { count: told.oneWithoutEvidence })
          : null}
      </p>
    </>
  )
}

const waitingForMe = (of: VisitRead) =>
  of.settlesMine && of.visit.state === 'underWay'
    ? of.levels.filter(({ agreed, proposedBy }) => !agreed && proposedBy !== of.me)
    : []

function ConfirmAll({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const waiting = waitingForMe(of)
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () =>
      api.post(
        `${visitDoor}/levels/confirm`,
        { indicators: waiting.map(({ indicator }) => indicator) },
        { path: { id: of.visit.id } },
      ),
    onDone: evaluationsChanged,
  })
  if (waiting.length === 0) return null
  return (
    <>
      <p>{t('evaluation.levels.waiting', { count: waiting.length })}</p>
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button busy={busy} onClick={() => void submit()}>
          {t('evaluation.levels.confirm', { count: waiting.length })}
        </Button>
      </Acts>
    </>
  )
}

function LevelTable({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const scorers = of.team.filter(({ scores }) => scores)
  const shown = of.scores.length > 0 ? scorers : []
  return (
    <div className="scroll">
      <table className="dense levels">
        <caption className="sr">{t('evaluation.part.niveles')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('evaluation.column.indicator')}</th>
            {of.earlierVisit ? (
              <th scope="col" className="n">
                {t('evaluation.levels.earlier')}
              </th>
            ) : null}
            {shown.map(({ id, name }) => (
              <th key={id} scope="col" className="n">
                {name}
              </th>
            ))}
            <th scope="col" className="n">
              {t('evaluation.levels.agreed')}
            </th>
            <th scope="col">{t('evaluation.levels.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {of.rubric.indicators.map((indicator) => (
            <LevelRow key={indicator.id} indicator={indicator} of={of} scorers={shown.map(({ id }) => id)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LevelRow(props: {
  readonly indicator: Indicator
  readonly of: VisitRead
  readonly scorers: readonly string[]
}) {
  const t = useWords()
  const text = useText()
  const { indicator, of } = props
  const [proposing, setProposing] = useState(false)
  const level = of.levels.find((one) => one.indicator === indicator.id)
  const earlier = of.earlier.find((one) => one.indicator === indicator.id)
  const given = props.scorers.map((person) =>
    of.scores.find((one) => one.personId === person && one.indicator === indicator.id),
  )
  const open = of.settlesMine && of.visit.state === 'underWay' && of.visit.kind !== 'selfScore'
  return (
    <tr>
      <th scope="row">
        <span className="num soft">{indicator.number}</span> {text(indicator.name)}
      </th>
      {of.earlierVisit ? (
        <td className="n">
          <LevelMark level={earlier?.level} />
        </td>
      ) : null}
      {given.map((score, place) => (
        <td key={props.scorers[place]} className="n" title={score?.because}>
          <LevelMark level={score?.level} />
        </td>
      ))}
      <td className="n">
        {level ? <LevelMark level={level.level} before={earlier?.level} /> : null}
        {level && !level.agreed ? (
          <Standing tone="heed" icon="speech">
            {t('evaluation.levels.proposed')}
          </Standing>
        ) : null}
      </td>
      <td className="reason">
        {level?.reason}
        {level?.proposer ? <span className="xs soft"> {level.proposer}</span> : null}
        {!level && !proposing ? <span className="sm heed">{t('evaluation.levels.differ')}</span> : null}{' '}
        {open && !proposing && (!level || level.basis === 'discussed') ? (
          <TextButton onClick={() => setProposing(true)}>{t('evaluation.levels.propose')}</TextButton>
        ) : null}
        {proposing ? <Proposal indicator={indicator} of={of} onClose={() => setProposing(false)} /> : null}
      </td>
    </tr>
  )
}

function Proposal(props: {
  readonly indicator: Indicator
  readonly of: VisitRead
  readonly onClose: () => void
}) {
  const t = useWords()
  const text = useText()
  const { indicator, of } = props
  const [level, setLevel] = useState<string>()
  const [reason, setReason] = useState('')
  const { missing, refusal, busy, submit } = useSending<'level' | 'reason', unknown>({
    check: () => ({
      ...(level ? {} : { level: t('evaluation.form.levelMissing') }),
      ...(reason.trim() ? {} : { reason: t('evaluation.form.wordsMissing') }),
    }),
    send: () =>
      api.post(
        `${visitDoor}/levels`,
        { indicator: indicator.id, level: level === 'none' ? null : Number(level), reason },
        { path: { id: of.visit.id } },
      ),
    onDone: async () => {
      props.onClose()
      await evaluationsChanged()
    },
  })
  return (
    <form
      className="fields"
      noValidate
      onSubmit={submit}
      aria-label={t('evaluation.levels.proposeFor', { indicator: text(indicator.name) })}
    >
      <Choice
        small
        legend={t('evaluation.form.level')}
        name={`propose-${indicator.id}`}
        value={level}
        onChange={setLevel}
        error={missing.level}
        options={[
          ...indicator.levels.map((_, place) => ({ value: String(place), label: String(place) })),
          { value: 'none', label: t('evaluation.noEvidence') },
        ]}
      />
      <TextArea
        name="reason"
        voice
        rows={2}
        label={t('evaluation.form.reason')}
        value={reason}
        onChange={setReason}
        longest={4000}
        error={missing.reason}
      />
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {t('evaluation.levels.propose')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
