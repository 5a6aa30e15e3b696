import type { ReactNode } from 'react'
import { useWords } from '../words/useWords.ts'

export interface ChoiceOption {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
}

/** One of a few, all in sight. `column` for long words; the legend is the question. */
export function Choice(props: {
  readonly legend: ReactNode
  readonly name: string
  readonly options: readonly ChoiceOption[]
  readonly value: string | undefined
  readonly onChange: (value: string) => void
  readonly column?: boolean
  readonly small?: boolean
  readonly legendHidden?: boolean
  readonly error?: ReactNode
}) {
  return (
    <fieldset>
      <legend className={props.legendHidden ? 'sr' : 'flabel'}>{props.legend}</legend>
      <div
        className={['choice', props.column ? 'col' : '', props.small ? 'sml' : ''].filter(Boolean).join(' ')}
      >
        {props.options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={props.name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>
              {option.label} {option.hint ? <small>{option.hint}</small> : null}
            </span>
          </label>
        ))}
      </div>
      {props.error ? (
        <p className="mantine-InputWrapper-error" role="alert">
          {props.error}
        </p>
      ) : null}
    </fieldset>
  )
}

const answers = ['meets', 'partly', 'doesNot', 'notApplicable'] as const
export type AnswerStatus = (typeof answers)[number]

/** The four ways a site can stand to a criterion. */
export function AnswerChoice(props: {
  readonly name: string
  readonly value: AnswerStatus | undefined
  readonly onChange: (value: AnswerStatus) => void
  readonly legend?: ReactNode
}) {
  const t = useWords()
  return (
    <Choice
      legend={props.legend ?? t('web.answer.question')}
      name={props.name}
      value={props.value}
      options={answers.map((value) => ({ value, label: t(`status.${value}`) }))}
      onChange={(value) => props.onChange(value as AnswerStatus)}
    />
  )
}
