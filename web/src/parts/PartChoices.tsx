import { useWords } from '../words/useWords.ts'
import type { PartAsked, PartsSaid } from './answerParts.ts'
import { AnswerChoice } from './Choice.tsx'
import { TextArea } from './Field.tsx'
import { Status } from './Status.tsx'
import { Voice } from './Voice.tsx'
import '../look/answerParts.css'

/** A criterion answered part by part: each with its own status, and a reason where it does not apply. */
export function PartChoices(props: {
  /** Names the fields; one criterion at one site. */
  readonly name: string
  readonly legend: string
  readonly parts: readonly PartAsked[]
  readonly said: PartsSaid
  readonly onChange: (said: PartsSaid) => void
}) {
  const t = useWords()
  const { said } = props
  return (
    <fieldset className="partchoices">
      <legend className="flabel">{props.legend}</legend>
      <ol>
        {props.parts.map(({ id, level, asks }) => {
          const one = said[id]
          return (
            <li key={id}>
              <AnswerChoice
                name={`${props.name}-${id}`}
                legend={
                  <>
                    {asks} <small className="dim">{level}</small>
                  </>
                }
                value={one?.status}
                onChange={(status) =>
                  props.onChange({ ...said, [id]: { status, reason: one?.reason ?? '' } })
                }
              />
              {one?.status === 'notApplicable' ? (
                <TextArea
                  voice
                  rows={2}
                  name={`${props.name}-${id}-reason`}
                  label={t('answerParts.reason')}
                  value={one.reason}
                  longest={20_000}
                  onChange={(reason) => props.onChange({ ...said, [id]: { ...one, reason } })}
                />
              ) : null}
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}

/** The same to be read. Of a part that nobody answered it says so, unless the criterion was answered as a whole. */
export function PartsRead({
  parts,
  said,
}: {
  readonly parts: readonly PartAsked[]
  readonly said: PartsSaid
}) {
  return (
    <ul className="partsread sm">
      {parts.map(({ id, level, asks }) => (
        <li key={id}>
          <Status of={said[id]?.status ?? 'unanswered'} /> {asks} <span className="xs dim">{level}</span>
          {said[id]?.status === 'notApplicable' && said[id].reason ? <Voice>{said[id].reason}</Voice> : null}
        </li>
      ))}
    </ul>
  )
}
