import { useState } from 'react'
import { isByPart, type PartsSaid } from '../../parts/answerParts.ts'
import { AnswerChoice, type AnswerStatus } from '../../parts/Choice.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { PartChoices } from '../../parts/PartChoices.tsx'
import { SaveLine } from '../../parts/SaveLine.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { CaseView } from './caseTypes.ts'
import type { AnswerPlace } from './profileTypes.ts'
import { useKeptByItself } from './useKeptByItself.ts'
import { WaitsForReview } from './WaitsForReview.tsx'

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

const linesOf = (
  { siteIds, criterion, answer }: AnswerPlace,
  keyed: Keyed,
  versions: ReadonlyMap<string, number>,
) =>
  siteIds.map((siteId) => ({
    siteId,
    criterionId: criterion.id,
    status: isByPart(keyed.parts) ? null : keyed.status,
    text: isReason(keyed) ? '' : keyed.words,
    reason: isReason(keyed) ? keyed.words : '',
    parts: keyed.parts,
    baseVersion: Math.max(versions.get(siteId) ?? 0, answer?.version ?? 0),
  }))

/** One line of a paper application: what was ticked and written, at the sites that answered alike. It keeps itself. */
export function KeyAnswer({ view, place }: { readonly view: CaseView; readonly place: AnswerPlace }) {
  const t = useWords()
  const [keyed, setKeyed] = useState(() => keyedIn(place))
  const kept = useKeptByItself(view.case.id, (versions) => linesOf(place, keyed, versions))
  const isBegun = keyed.status !== null || isByPart(keyed.parts)
  const tick = (next: Keyed) => {
    setKeyed(next)
    kept.soon()
  }
  return (
    <form className="fields answer" noValidate onSubmit={(event) => event.preventDefault()}>
      <WaitsForReview view={view} place={place} editable />
      <Ticked place={place} keyed={keyed} onChange={tick} />
      {isBegun ? (
        <TextArea
          voice
          rows={2}
          label={t(isReason(keyed) ? 'office.paper.why' : 'office.paper.text')}
          value={keyed.words}
          onChange={(words) => {
            setKeyed({ ...keyed, words })
            kept.later()
          }}
          onBlur={kept.now}
        />
      ) : null}
      <RefusalNotice of={kept.refusal} kept={t('office.step.kept')} />
      {kept.refusal ? null : <SaveLine of={{ state: 'saved', savedAt: kept.savedAt, why: undefined }} />}
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
