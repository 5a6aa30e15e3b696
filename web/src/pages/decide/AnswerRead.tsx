import { type FormEvent, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { AttendanceNote, AttendanceWithdrawn } from '../../parts/AttendanceNote.tsx'
import { isByPart } from '../../parts/answerParts.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { EvidenceRow } from '../../parts/EvidenceRow.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PartsRead } from '../../parts/PartChoices.tsx'
import { Standing, Status } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { CaseView } from './caseTypes.ts'
import { evidenceAddress } from './evidenceAddress.ts'
import type { AnswerPlace, CaseProfileData, Evidence } from './profileTypes.ts'
import { caseChanged } from './useCase.ts'
import { WaitsForReview } from './WaitsForReview.tsx'

interface Read {
  readonly view: CaseView
  readonly data: CaseProfileData
  readonly place: AnswerPlace
}

/** One site's answer as the company wrote it, its papers, and whether it goes back. */
export function AnswerRead({ view, data, place }: Read) {
  const forms = useForms()
  const t = useWords()
  const { answer, siteNames, criterion } = place
  const parts = criterion.parts.map((part) => ({ ...part, level: t(`office.level.${part.level}`) }))
  const papers = data.evidence.filter(({ id }) => answer?.evidenceIds.includes(id))
  return (
    <div className="answer">
      <div className="titlerow">
        <span className="b6 sm">{forms.list(siteNames)}</span>
        <Status of={answer?.status ?? 'unanswered'} />
      </div>
      {isByPart(answer?.parts) ? <PartsRead parts={parts} said={answer.parts} /> : null}
      {answer?.text ? <Voice>{answer.text}</Voice> : null}
      {answer?.reason && !isByPart(answer.parts) ? <Voice>{answer.reason}</Voice> : null}
      {answer ? (
        <p className="xs dim">
          {answer.by}, {forms.moment(answer.at)}
        </p>
      ) : null}
      {papers.length > 0 ? (
        <ul>
          {papers.map((paper) => (
            <Paper key={paper.id} paper={paper} />
          ))}
        </ul>
      ) : null}
      <WaitsForReview view={view} place={place} editable={false} />
      <GoesBack view={view} place={place} />
    </div>
  )
}

export function Paper({ paper }: { readonly paper: Evidence }) {
  return (
    <EvidenceRow
      file={{
        name: paper.name,
        bytes: paper.size,
        kind: paper.mediaType.startsWith('image/') ? 'photo' : 'document',
        href: evidenceAddress(paper.id),
        ...(paper.effectiveFrom ? { effectiveFrom: paper.effectiveFrom } : {}),
        ...(paper.effectiveUntil ? { effectiveUntil: paper.effectiveUntil } : {}),
      }}
      status={
        paper.attendance?.state === 'withdrawn' ? (
          <AttendanceWithdrawn />
        ) : (
          <Status of={paper.scan === 'clean' ? 'received' : 'notScanned'} />
        )
      }
      acts={paper.attendance ? <AttendanceNote of={paper.attendance} /> : null}
    />
  )
}

/** Whether this officer reviews the profile now: then an answer can be marked to go back. */
export const reviews = (view: CaseView) =>
  view.possible.some(
    ({ step, allowed, refusal }) =>
      (step === 'returnAsIncomplete' || step === 'returnRenewal') &&
      (allowed || refusal?.code === 'casework.needs.reasonsPerCriterion'),
  )

function GoesBack({ view, place }: Omit<Read, 'data'>) {
  const t = useWords()
  const [writing, setWriting] = useState(false)
  const { returned } = place
  if (writing) return <ReturnForm view={view} place={place} onDone={() => setWriting(false)} />
  return (
    <>
      {returned ? (
        <div className="goesback">
          <Standing
            tone={returned.standing === 'corrected' ? 'good' : 'halt'}
            icon={returned.standing === 'corrected' ? 'tick' : 'back'}
          >
            {t(`office.returned.${returned.standing}`)}
          </Standing>
          <Voice>{returned.mark.reason}</Voice>
        </div>
      ) : null}
      {reviews(view) ? (
        <p className="sm">
          <TextButton onClick={() => setWriting(true)}>
            {t(returned?.standing === 'marked' ? 'office.returned.change' : 'office.returned.mark')}
          </TextButton>
        </p>
      ) : null}
    </>
  )
}

/** Sends, changes or takes away the mark of one answer. */
export const markReturn = async (
  view: CaseView,
  siteIds: readonly (string | null)[],
  criterionId: string,
  reason: string,
) => {
  const answers = await Promise.all(
    siteIds.map((siteId) =>
      api.put('/api/v1/cases/{id}/returns', { siteId, criterionId, reason }, { path: { id: view.case.id } }),
    ),
  )
  await caseChanged()
  return answers.find((answer) => !answer.ok) ?? answers[0]
}

function ReturnForm(props: Omit<Read, 'data'> & { readonly onDone: () => void }) {
  const t = useWords()
  const { place, view } = props
  const marked = place.returned?.standing === 'marked' ? place.returned.mark.reason : ''
  const [reason, setReason] = useState(marked)
  const [refusal, setRefusal] = useState<Refusal>()
  const send = async (words: string) => {
    const answer = await markReturn(view, place.siteIds, place.criterion.id, words)
    if (answer && !answer.ok) setRefusal(answer.error)
    else props.onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(reason)
  }
  return (
    <form className="fields" noValidate onSubmit={submit} style={{ marginTop: 12, maxWidth: '46em' }}>
      <TextArea
        voice
        rows={3}
        name="reason"
        autoFocus
        label={t('office.returned.reason')}
        hint={t('office.returned.hint')}
        value={reason}
        onChange={setReason}
      />
      <RefusalNotice of={refusal} kept={t('office.step.kept')} />
      <Acts inline>
        <Button type="submit" look="line" small icon="back">
          {t('office.returned.save')}
        </Button>
        {marked ? (
          <TextButton onClick={() => void send('')}>{t('office.returned.takeBack')}</TextButton>
        ) : null}
        <TextButton onClick={props.onDone}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
