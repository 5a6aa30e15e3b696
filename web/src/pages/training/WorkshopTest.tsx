import { type ReactNode, useState } from 'react'
import { Acts, Button } from '../../parts/Button.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { TestEditor } from './TestEditor.tsx'
import type { GainTold, WorkshopRead } from './workshops.ts'

/** What was asked before and after, what was learned, and what people said of it. */
export function WorkshopTest({ of }: { readonly of: WorkshopRead }) {
  const t = useWords()
  const [writing, setWriting] = useState(false)
  const may = of.acts.includes('setTest') && of.testsTaken === 0
  const write = may ? (
    <Button look={of.questions ? 'line' : 'fill'} icon="pen" onClick={() => setWriting(true)}>
      {t(of.questions ? 'workshop.test.change' : 'workshop.test.write')}
    </Button>
  ) : null
  return (
    <>
      <Row>
        <Heading>{t('workshop.test.title')}</Heading>
        {writing ? <TestEditor of={of} onClose={() => setWriting(false)} /> : null}
        {!writing && of.questions === null ? (
          <Empty title={t('workshop.test.none')} why={t('workshop.test.noneWhy')} act={write} />
        ) : null}
        {!writing && of.questions ? <Written of={of} write={write} /> : null}
      </Row>
      <Evaluation of={of} />
    </>
  )
}

function Written({ of, write }: { readonly of: WorkshopRead; readonly write: ReactNode }) {
  const t = useWords()
  return (
    <>
      <Gain of={of.gain} />
      <ol className="questions">
        {of.questions?.map(({ id, text, choices, right }) => (
          <li key={id}>
            <p className="b6">{text}</p>
            <ul className="sm">
              {choices.map((choice, place) => (
                <li key={choice}>
                  {choice}
                  {place === right ? <span className="soft"> ({t('workshop.test.right')})</span> : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {write ? <Acts>{write}</Acts> : null}
    </>
  )
}

function Gain({ of }: { readonly of: GainTold | null }) {
  const t = useWords()
  const forms = useForms()
  if (of === null) return null
  if ('tooFew' in of) return <p className="soft">{t('workshop.test.tooFew', { count: of.tooFew })}</p>
  const points = (share: number) => forms.number(share * 100, 0)
  return (
    <p>
      {t('workshop.test.gain', {
        n: of.n,
        before: points(of.before),
        after: points(of.after),
        mean: points(of.mean),
        low: points(of.low),
        high: points(of.high),
      })}
    </p>
  )
}

function Evaluation({ of }: { readonly of: WorkshopRead }) {
  const t = useWords()
  const forms = useForms()
  const { evaluation } = of
  if (!evaluation) return null
  return (
    <Row>
      <Heading aside={t('workshop.evaluation.forms', { count: evaluation.forms })}>
        {t('workshop.evaluation.title')}
      </Heading>
      {evaluation.rated.length === 0 ? (
        <Empty title={t('workshop.evaluation.few')} why={t('workshop.evaluation.fewWhy')} />
      ) : (
        <dl className="kv">
          {evaluation.rated.map(({ question, n, mean }) => (
            <div key={question} style={{ display: 'contents' }}>
              <dt>{t(`training.evaluation.${question}`)}</dt>
              <dd>{t('workshop.evaluation.mean', { mean: forms.number(mean, 1), count: n })}</dd>
            </div>
          ))}
        </dl>
      )}
      {evaluation.comments.map((comment) => (
        <p key={comment} className="voice">
          {comment}
        </p>
      ))}
    </Row>
  )
}
