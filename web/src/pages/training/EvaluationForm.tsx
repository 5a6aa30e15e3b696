import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { linkChanged, linkDoor } from './byLink.ts'

const scale = ['1', '2', '3', '4', '5']

/** A few questions, answered without a name. */
export function EvaluationForm({
  questions,
  link,
}: {
  readonly questions: readonly string[]
  readonly link: string
}) {
  const t = useWords()
  const [ratings, setRatings] = useState<Readonly<Record<string, number>>>({})
  const [comment, setComment] = useState('')
  const { missing, refusal, busy, submit } = useSending<'any', unknown>({
    check: () => (Object.keys(ratings).length > 0 ? {} : { any: t('taller.evaluate.missing') }),
    send: () => api.post(`${linkDoor}/evaluation`, { ratings, comment }, { path: { link } }),
    onDone: linkChanged,
  })
  return (
    <Row>
      <Heading>{t('taller.evaluate')}</Heading>
      <p className="sm soft">
        {t('taller.evaluateWhy')} {t('taller.evaluate.scale')}
      </p>
      <form className="fields" noValidate onSubmit={submit} aria-label={t('taller.evaluate')}>
        {questions.map((question) => (
          <Choice
            key={question}
            small
            legend={t(`training.evaluation.${question}`)}
            name={question}
            value={ratings[question] === undefined ? undefined : String(ratings[question])}
            options={scale.map((value) => ({ value, label: value }))}
            onChange={(value) => setRatings((now) => ({ ...now, [question]: Number(value) }))}
          />
        ))}
        <TextArea
          name="comment"
          voice
          rows={3}
          longest={2_000}
          label={t('taller.evaluate.comment')}
          value={comment}
          onChange={setComment}
        />
        {missing.any ? <Notice tone="halt" title={missing.any} /> : null}
        <RefusalNotice of={refusal} />
        <Acts>
          <Button type="submit" busy={busy}>
            {t('taller.evaluate.send')}
          </Button>
        </Acts>
      </form>
    </Row>
  )
}
