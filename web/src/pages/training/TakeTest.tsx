import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { linkChanged, linkDoor, type OwnPlaceRead } from './byLink.ts'

type Test = NonNullable<OwnPlaceRead['test']>

/** The test before or after, taken once. */
export function TakeTest({ of, link }: { readonly of: Test; readonly link: string }) {
  const t = useWords()
  const [answers, setAnswers] = useState<Readonly<Record<string, number>>>({})
  const { missing, refusal, busy, submit } = useSending<string, unknown>({
    check: () => {
      const place = of.questions.findIndex(({ id }) => answers[id] === undefined)
      const left = of.questions[place]
      return left ? { [left.id]: t('taller.test.missing', { place: place + 1 }) } : {}
    },
    send: () => api.post(`${linkDoor}/tests`, { phase: of.phase, answers }, { path: { link } }),
    onDone: linkChanged,
  })
  return (
    <Row>
      <Heading>{t(`taller.test.${of.phase}`)}</Heading>
      <p className="sm soft">{t('taller.test.why')}</p>
      <form className="fields" noValidate onSubmit={submit} aria-label={t(`taller.test.${of.phase}`)}>
        {of.questions.map(({ id, text, choices }, place) => (
          <Choice
            key={id}
            column
            legend={`${place + 1}. ${text}`}
            name={id}
            value={answers[id] === undefined ? undefined : String(answers[id])}
            options={choices.map((label, at) => ({ value: String(at), label }))}
            error={missing[id]}
            onChange={(value) => setAnswers((now) => ({ ...now, [id]: Number(value) }))}
          />
        ))}
        <RefusalNotice of={refusal} />
        <Acts>
          <Button type="submit" busy={busy}>
            {t('taller.test.send')}
          </Button>
        </Acts>
      </form>
    </Row>
  )
}
