import { type FormEvent, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { AnswerChoice, type AnswerStatus } from '../../parts/Choice.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { CaseView } from './caseTypes.ts'
import type { AnswerPlace } from './profileTypes.ts'
import { caseChanged } from './useCase.ts'

/** One line of a paper application: what was ticked and written, at the sites that answered alike. */
export function KeyAnswer({ view, place }: { readonly view: CaseView; readonly place: AnswerPlace }) {
  const t = useWords()
  const forms = useForms()
  const { answer, siteIds, siteNames, criterion } = place
  const [status, setStatus] = useState<AnswerStatus | undefined>(answer?.status ?? undefined)
  const [words, setWords] = useState(
    answer?.status === 'notApplicable' ? answer.reason : (answer?.text ?? ''),
  )
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!status || busy) return
    setBusy(true)
    const answers = siteIds.map((siteId) => ({
      siteId,
      criterionId: criterion.id,
      status,
      text: status === 'notApplicable' ? '' : words,
      reason: status === 'notApplicable' ? words : '',
      baseVersion: answer?.version ?? 0,
    }))
    const sent = await api.put(
      '/api/v1/cases/{id}/paper/answers',
      { answers },
      { path: { id: view.case.id } },
    )
    setBusy(false)
    if (!sent.ok) return setRefusal(sent.error)
    setRefusal(undefined)
    await caseChanged()
  }
  return (
    <form className="fields answer" noValidate onSubmit={save}>
      <AnswerChoice
        name={`${criterion.id} ${siteIds.join()}`}
        legend={forms.list(siteNames)}
        value={status}
        onChange={setStatus}
      />
      {status ? (
        <>
          <TextArea
            voice
            rows={2}
            label={t(status === 'notApplicable' ? 'office.paper.why' : 'office.paper.text')}
            value={words}
            onChange={setWords}
          />
          <RefusalNotice of={refusal} kept={t('office.step.kept')} />
          <Acts inline>
            <Button type="submit" small look="line" busy={busy}>
              {t(answer?.status ? 'office.paper.saveAgain' : 'office.paper.save')}
            </Button>
          </Acts>
        </>
      ) : null}
    </form>
  )
}
