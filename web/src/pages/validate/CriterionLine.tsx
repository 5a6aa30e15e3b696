import { useState } from 'react'
import { Acts, TextButton } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Conflict } from '../../parts/Conflict.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { Standing, Status } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { type DeviceVisit, type OpenVisit, resultOf } from './deviceVisit.ts'
import { RaiseFinding } from './RaiseFinding.tsx'
import { type Verdict, type Visit, type VisitLine, verdicts } from './visit.ts'
import '../../look/answerParts.css'

interface LineProps {
  readonly line: VisitLine
  readonly open: OpenVisit
  readonly now: DeviceVisit
  readonly visit: Visit
  readonly canWrite: boolean
}

/** A line of the checklist: what is asked, what the company says, how to see for oneself, and what was seen. */
export function CriterionLine(props: LineProps) {
  const t = useWords()
  const language = useLanguage()
  const { line, open, now, visit } = props
  const mine = resultOf(now, visit, line.criterionId)
  const conflict = now.conflicts.find((one) => one.criterionId === line.criterionId)
  return (
    <li className="visit-line" data-criterion={line.criterionId}>
      <h3>
        <span className="num dim">{line.number}</span> {line.asks[language]}
      </h3>
      {line.closer ? (
        <Standing tone="heed" icon="lens">
          {t(`visit.closer.${line.closer}`)}
        </Standing>
      ) : null}
      <p className="sm soft">
        <strong>{t(`visit.method.${line.method}`)}</strong> {line.checks[language]}
      </p>
      <LineParts parts={line.parts ?? []} />
      <CompanySays answer={line.answer} />
      {props.canWrite ? (
        <Recording {...props} />
      ) : (
        <Recorded result={mine?.result ?? null} note={mine?.note ?? ''} />
      )}
      {conflict ? (
        <LineConflict
          line={line}
          open={open}
          mine={{ result: mine?.result ?? null, note: mine?.note ?? '' }}
          theirs={conflict}
        />
      ) : null}
      <LineFindings {...props} />
    </li>
  )
}

function Recording({ line, open, now, visit }: LineProps) {
  const t = useWords()
  const mine = resultOf(now, visit, line.criterionId)
  const record = (change: { result?: Verdict | null; note?: string }) =>
    open.record(line.criterionId, { result: mine?.result ?? null, note: mine?.note ?? '', ...change })
  return (
    <>
      <Choice
        small
        legendHidden
        legend={t('visit.whatISaw', { number: line.number })}
        name={`seen-${line.criterionId}`}
        options={verdicts.map((value) => ({ value, label: t(`visit.verdict.${value}`) }))}
        value={mine?.result ?? undefined}
        onChange={(value) => record({ result: value as Verdict })}
      />
      <TextArea
        voice
        rows={2}
        longest={20000}
        label={t('visit.note')}
        value={mine?.note ?? ''}
        onChange={(note) => record({ note })}
      />
    </>
  )
}

function Recorded({ result, note }: { readonly result: Verdict | null; readonly note: string }) {
  const t = useWords()
  return (
    <>
      <p>{result ? t(`visit.verdict.${result}`) : t('visit.noVerdict')}</p>
      {note ? <Voice>{note}</Voice> : null}
    </>
  )
}

function LineFindings({ line, open, now, visit, canWrite }: LineProps) {
  const t = useWords()
  const [raising, setRaising] = useState(false)
  const findings = [...visit.findings, ...now.waiting.findings].filter(
    (one) => one.criterionId === line.criterionId,
  )
  return (
    <>
      {findings.map((finding) => (
        <p key={finding.id} style={{ marginTop: 8 }}>
          <Status of={finding.grade} /> <span className="voice">{finding.seen}</span>
        </p>
      ))}
      {canWrite && !raising ? (
        <Acts inline>
          <TextButton onClick={() => setRaising(true)}>{t('visit.raise')}</TextButton>
        </Acts>
      ) : null}
      {raising ? (
        <RaiseFinding criterionId={line.criterionId} onRaise={open.raise} onClose={() => setRaising(false)} />
      ) : null}
    </>
  )
}

/** What each part asks and, where the company answered so, what it says of it. */
function LineParts({ parts }: { readonly parts: NonNullable<VisitLine['parts']> }) {
  const t = useWords()
  const language = useLanguage()
  if (parts.length === 0) return null
  const isAnswered = parts.some(({ status }) => status !== null)
  return (
    <ul className="partsread sm">
      {parts.map(({ id, level, asks, status, reason }) => (
        <li key={id}>
          {isAnswered ? <Status of={status ?? 'unanswered'} /> : null} {asks[language]}{' '}
          <span className="xs dim">{t(`office.level.${level}`)}</span>
          {status === 'notApplicable' && reason ? <Voice>{reason}</Voice> : null}
        </li>
      ))}
    </ul>
  )
}

function CompanySays({ answer }: { readonly answer: VisitLine['answer'] }) {
  const t = useWords()
  if (!answer?.status) return <p className="sm dim">{t('visit.noAnswer')}</p>
  return (
    <div style={{ margin: '8px 0 12px' }}>
      <Status of={answer.status} />
      {answer.text || answer.reason ? <Voice>{answer.text || answer.reason}</Voice> : null}
      {answer.evidenceIds.length > 0 ? (
        <p className="xs dim">{t('visit.evidence', { count: answer.evidenceIds.length })}</p>
      ) : null}
    </div>
  )
}

function LineConflict(props: {
  readonly line: VisitLine
  readonly open: OpenVisit
  readonly mine: { readonly result: Verdict | null; readonly note: string }
  readonly theirs: DeviceVisit['conflicts'][number]
}) {
  const t = useWords()
  const forms = useForms()
  const { mine, theirs } = props
  const words = (result: Verdict | null) => (result ? t(`visit.verdict.${result}`) : t('visit.noVerdict'))
  return (
    <Conflict
      title={t('visit.conflict', {
        number: props.line.number,
        mine: words(mine.result),
        theirs: words(theirs.result),
      })}
      mine={{ text: mine.note, by: t('visit.you') }}
      theirs={{ text: theirs.note, by: `${theirs.by}, ${forms.moment(theirs.at)}` }}
      onChoose={(note, how) =>
        props.open.choose(theirs, { result: how === 'theirs' ? theirs.result : mine.result, note })
      }
    />
  )
}
