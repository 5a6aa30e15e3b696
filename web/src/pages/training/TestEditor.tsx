import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextArea, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type Question, type WorkshopRead, workshopDoor } from './workshops.ts'
import { workshopsChanged } from './workshopsChanged.ts'

const empty = (): Question => ({
  id: crypto.randomUUID().slice(0, 8),
  text: '',
  choices: ['', '', ''],
  right: 0,
})

/** Questions with their answers; the dot marks the right one. */
export function TestEditor(props: { readonly of: WorkshopRead; readonly onClose: () => void }) {
  const t = useWords()
  const [questions, setQuestions] = useState<readonly Question[]>(props.of.questions ?? [empty()])
  const put = (place: number, changed: Question) =>
    setQuestions(questions.map((one, at) => (at === place ? changed : one)))
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () =>
      api.put(
        `${workshopDoor}/test`,
        {
          questions: questions.map((one) => ({
            ...one,
            choices: one.choices.filter((choice) => choice.trim()),
          })),
        },
        { path: { id: props.of.id } },
      ),
    onDone: async () => {
      await workshopsChanged()
      props.onClose()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('workshop.test.write')}>
      <p className="sm soft">{t('workshop.test.hint')}</p>
      {questions.map((question, place) => (
        <fieldset key={question.id} className="question">
          <legend className="flabel">{t('workshop.test.question', { place: place + 1 })}</legend>
          <TextArea
            rows={2}
            longest={1_000}
            label={t('workshop.test.text')}
            value={question.text}
            onChange={(text) => put(place, { ...question, text })}
          />
          {question.choices.map((choice, at) => (
            <div key={at} className="choiceline">
              <input
                type="radio"
                name={`right-${question.id}`}
                checked={question.right === at}
                aria-label={t('workshop.test.isRight', { place: at + 1 })}
                onChange={() => put(place, { ...question, right: at })}
              />
              <TextField
                small
                longest={500}
                label={t('workshop.test.choice', { place: at + 1 })}
                value={choice}
                onChange={(text) =>
                  put(place, {
                    ...question,
                    choices: question.choices.map((one, i) => (i === at ? text : one)),
                  })
                }
              />
            </div>
          ))}
          <Acts inline>
            {question.choices.length < 6 ? (
              <TextButton onClick={() => put(place, { ...question, choices: [...question.choices, ''] })}>
                {t('workshop.test.addChoice')}
              </TextButton>
            ) : null}
            {questions.length > 1 ? (
              <TextButton onClick={() => setQuestions(questions.filter((_, at) => at !== place))}>
                {t('workshop.test.remove')}
              </TextButton>
            ) : null}
          </Acts>
        </fieldset>
      ))}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('workshop.test.save')}
        </Button>
        <Button look="line" icon="plus" onClick={() => setQuestions([...questions, empty()])}>
          {t('workshop.test.add')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
