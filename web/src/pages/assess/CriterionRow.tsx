import { type ReactNode, useState } from 'react'
import { api } from '../../api/client.ts'
import { isByPart } from '../../parts/answerParts.ts'
import { TextButton } from '../../parts/Button.tsx'
import { PartsRead } from '../../parts/PartChoices.tsx'
import { Row, Two } from '../../parts/Sheet.tsx'
import { Status } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { SiteName } from '../apply/company.ts'
import { useText } from '../apply/useText.ts'
import { ToReview } from '../editions/ToReview.tsx'
import { Credited } from '../pilots/Credited.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { Guidance } from './Guidance.tsx'
import { OnTheirWay } from './PaperRows.tsx'
import { type Criterion, isOpen, type Place, partsAsked, type Written, wordsField } from './profile.ts'
import { Returned } from './Returned.tsx'
import { useAnswer } from './useAnswer.ts'
import '../../look/assess.css'

export interface CriterionProps {
  readonly criterion: Criterion
  readonly place: Place
  readonly otherSites: readonly SiteName[]
  readonly editable: boolean
  readonly addressed: boolean
}

/**
 * One criterion. What is answered stands folded, to be read; what is open, or named by the address, stands ready to be
 * written. Nothing folds or moves while somebody writes.
 */
export function CriterionRow(props: CriterionProps) {
  const t = useWords()
  const say = useText()
  const { criterion } = props
  const answer = useAnswer(props.criterion, props.place)
  const [isUnfolded, setUnfolded] = useState(isOpen(criterion))
  const opens = props.editable && (isUnfolded || props.addressed || answer.state !== 'saved')
  return (
    <div className="criterion" id={criterion.id}>
      <Row
        margin={
          <>
            <strong>{criterion.number}</strong>
            <br />
            {t(`assess.level.${criterion.level}`)}
          </>
        }
      >
        <Two aside={opens ? <Guidance criterion={criterion} /> : null}>
          <h3>{say(criterion.asks)}</h3>
          <Credited of={criterion.credit} />
          {criterion.review ? (
            <ToReview
              review={criterion.review}
              editable={props.editable}
              hold={() =>
                api.post('/api/v1/company/answers/still-holds', {
                  ...props.place,
                  version: criterion.answer?.version ?? 0,
                })
              }
            />
          ) : null}
          {criterion.returned ? <Returned returned={criterion.returned} /> : null}
          {opens ? (
            <AnswerForm {...props} answer={answer} />
          ) : (
            <Folded criterion={criterion} place={props.place} written={answer.value}>
              {props.editable ? (
                <TextButton onClick={() => setUnfolded(true)}>{t('assess.answer.change')}</TextButton>
              ) : null}
            </Folded>
          )}
        </Two>
      </Row>
    </div>
  )
}

/** What is asked part by part, and how each stands where it was answered so. */
function Parts({ criterion, written }: { readonly criterion: Criterion; readonly written: Written }) {
  const t = useWords()
  const say = useText()
  const parts = partsAsked(criterion, say, (level) => t(`assess.level.${level}`))
  if (isByPart(written.parts)) return <PartsRead parts={parts} said={written.parts} />
  return (
    <ul className="sm criterionparts">
      {parts.map((part) => (
        <li key={part.id}>
          <span className="dim">{part.level}:</span> {part.asks}
        </li>
      ))}
    </ul>
  )
}

function Folded(props: {
  readonly criterion: Criterion
  readonly place: Place
  readonly written: Written
  readonly children: ReactNode
}) {
  const t = useWords()
  const forms = useForms()
  const { criterion, written } = props
  const { answer } = criterion
  const words = written[wordsField(written)]
  const files = criterion.evidence.length
  return (
    <div className="folded">
      <Status of={written.status ?? 'unanswered'} />
      {criterion.parts.length > 0 ? <Parts criterion={criterion} written={written} /> : null}
      {words ? <Voice>{words}</Voice> : null}
      <p className="xs dim">
        {answer && answer.version > 0 ? `${answer.by}, ${forms.moment(answer.at)}` : null}
        {files > 0 ? ` · ${t('assess.evidence.count', { count: files, number: forms.number(files) })}` : null}{' '}
        {props.children}
      </p>
      <OnTheirWay place={props.place} />
    </div>
  )
}
