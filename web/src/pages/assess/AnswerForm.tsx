import { isByPart } from '../../parts/answerParts.ts'
import { AnswerChoice } from '../../parts/Choice.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { SaveLine } from '../../parts/SaveLine.tsx'
import type { Autosaved } from '../../parts/useAutosave.ts'
import { useWords } from '../../words/useWords.ts'
import { AnswerConflict } from './AnswerConflict.tsx'
import { ByPart } from './ByPart.tsx'
import type { CriterionProps } from './CriterionRow.tsx'
import { EvidenceOf } from './EvidenceOf.tsx'
import { History } from './History.tsx'
import { type Written, wordsField } from './profile.ts'
import { SameForAll } from './SameForAll.tsx'

/** Status, words, papers. Before a status is chosen the rest waits. */
export function AnswerForm(props: CriterionProps & { readonly answer: Autosaved<Written> }) {
  const { answer, criterion, place } = props
  const { value, write } = answer
  const isBegun =
    value.status !== null || value.text !== '' || criterion.evidence.length > 0 || isByPart(value.parts)
  return (
    <div className="answerform">
      {criterion.parts.length > 0 ? (
        <ByPart criterion={criterion} answer={answer} />
      ) : (
        <AnswerChoice
          name={`${criterion.id}-status`}
          value={value.status ?? undefined}
          onChange={(status) => write({ ...value, status })}
        />
      )}
      {answer.theirs ? <AnswerConflict criterion={criterion} answer={answer} theirs={answer.theirs} /> : null}
      {isBegun && !answer.theirs ? <AnswerWords name={criterion.id} answer={answer} /> : null}
      <SaveLine of={answer} />
      {isBegun ? (
        <>
          <EvidenceOf criterion={criterion} place={place} />
          <Ends {...props} />
        </>
      ) : null}
    </div>
  )
}

/** How it is done, or why it does not apply: each status asks for its own words. */
function AnswerWords({ name, answer }: { readonly name: string; readonly answer: Autosaved<Written> }) {
  const t = useWords()
  const { value, write } = answer
  const field = wordsField(value)
  const asks = field === 'text' && value.status === 'notApplicable' ? 'meets' : (value.status ?? 'meets')
  return (
    <TextArea
      voice
      name={`${name}-${field}`}
      label={t(`assess.answer.${asks}`)}
      hint={t(`assess.answer.${asks}Hint`)}
      value={value[field]}
      longest={20_000}
      onChange={(words) => write({ ...value, [field]: words })}
    />
  )
}

function Ends(props: CriterionProps & { readonly answer: Autosaved<Written> }) {
  const { answer } = props.criterion
  return (
    <div className="answerends">
      {props.otherSites.length > 0 ? <SameForAll key={props.answer.savedAt} {...props} /> : null}
      {answer && answer.version > 1 ? <History place={props.place} criterion={props.criterion} /> : null}
    </div>
  )
}
