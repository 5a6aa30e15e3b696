import { Empty } from '../../parts/Empty.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { WorkshopRead } from './workshops.ts'

/** What was done about it, the latest first. */
export function WorkshopHistory({ of }: { readonly of: WorkshopRead }) {
  const t = useWords()
  const forms = useForms(of.timeZone)
  return (
    <>
      <Row>
        <Heading>{t('workshop.view.historia')}</Heading>
        {of.history.length === 0 ? (
          <Empty title={t('workshop.history.none')} why={t('workshop.history.noneWhy')} />
        ) : null}
      </Row>
      {of.history.map(({ step, reason, by, at }) => (
        <Row key={`${step}${at}`} margin={<span className="num">{forms.moment(at)}</span>}>
          <p className="b6">{t(`training.stepTaken.${step}`)}</p>
          {by ? <p className="sm soft">{by}</p> : null}
          {reason ? <p className="voice">{reason}</p> : null}
        </Row>
      ))}
    </>
  )
}
