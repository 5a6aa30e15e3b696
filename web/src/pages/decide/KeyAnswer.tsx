import { type FormEvent, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { isByPart, type PartsSaid } from '../../parts/answerParts.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { AnswerChoice, type AnswerStatus } from '../../parts/Choice.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PartChoices } from '../../parts/PartChoices.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { CaseView } from './caseTypes.ts'
import type { AnswerPlace } from './profileTypes.ts'
import { caseChanged } from './useCase.ts'

interface Keyed {
  readonly status: AnswerStatus | null
  readonly parts: PartsSaid
  readonly words: string
}

/** Answered as a whole, what does not apply has its words as the reason; a part has its own. */
const isReason = ({ status, parts }: Omit<Keyed, 'words'>) => status === 'notApplicable' && !isByPart(parts)

const keyedIn = ({ answer }: AnswerPlace): Keyed => {
  if (!answer) return { status: null, parts: {}, words: '' }
  return {
    status: answer.status,
    parts: answer.parts,
    words: isReason(answer) ? answer.reason : answer.text,
  }
}

const linesOf = ({ siteIds, criterion, answer }: AnswerPlace, keyed: Keyed) =>
  siteIds.map((siteId) => ({
    siteId,
    criterionId: criterion.id,
    status: isByPart(keyed.parts) ? null : keyed.status,
    text: isReason(keyed) ? '' : keyed.words,
    reason: isReason(keyed) ? keyed.words : '',
    parts: keyed.parts,
    baseVersion: answer?.version ?? 0,
  }))

/** One line of a paper application: what was ticked and written, at the sites that answered alike. */
export function KeyAnswer({ view, place }: { readonly view: CaseView; readonly place: AnswerPlace }) {
  const t = useWords()
  const [keyed, setKeyed] = useState(() => keyedIn(place))
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const isBegun = keyed.status !== null || isByPart(keyed.parts)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!isBegun || busy) return
    setBusy(true)
    const sent = await api.put(
      '/api/v1/cases/{id}/paper/answers',
      { answers: linesOf(place, keyed) },
      { path: { id: view.case.id } },
    )
    setBusy(false)
    setRefusal(sent.ok ? undefined : sent.error)
    if (sent.ok) await caseChanged()
  }
  return (
    <form className="fields answer" noValidate onSubmit={save}>
      <Ticked place={place} keyed={keyed} onChange={setKeyed} />
      {isBegun ? (
        <>
          <TextArea
            voice
            rows={2}
            label={t(isReason(keyed) ? 'office.paper.why' : 'office.paper.text')}
            value={keyed.words}
            onChange={(words) => setKeyed({ ...keyed, words })}
          />
          <RefusalNotice of={refusal} kept={t('office.step.kept')} />
          <Acts inline>
            <Button type="submit" small look="line" busy={busy}>
              {t(place.answer?.status ? 'office.paper.saveAgain' : 'office.paper.save')}
            </Button>
          </Acts>
        </>
      ) : null}
    </form>
  )
}

function Ticked(props: {
  readonly place: AnswerPlace
  readonly keyed: Keyed
  readonly onChange: (keyed: Keyed) => void
}) {
  const t = useWords()
  const forms = useForms()
  const { keyed, onChange } = props
  const { criterion, siteIds, siteNames } = props.place
  const head = { name: `${criterion.id} ${siteIds.join()}`, legend: forms.list(siteNames) }
  if (criterion.parts.length === 0) {
    return (
      <AnswerChoice
        {...head}
        value={keyed.status ?? undefined}
        onChange={(status) => onChange({ ...keyed, status })}
      />
    )
  }
  return (
    <PartChoices
      {...head}
      parts={criterion.parts.map((part) => ({ ...part, level: t(`office.level.${part.level}`) }))}
      said={keyed.parts}
      onChange={(parts) => onChange({ ...keyed, parts })}
    />
  )
}
