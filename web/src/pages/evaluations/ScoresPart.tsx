import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { evaluationsChanged, type Indicator, type VisitRead, visitDoor } from './evaluations.ts'
import { LevelMark } from './LevelMark.tsx'
import { MeasuredLine } from './Measured.tsx'
import { ScoreForm } from './ScoreForm.tsx'

/** One's own scores, given apart: whoever else scores is not seen here until all have handed in. */
export function ScoresPart({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const own = of.scores.filter(({ personId }) => personId === of.me)
  const handedIn = of.team.some(({ id, handedInAt }) => id === of.me && handedInAt)
  const open = of.scoresMine && of.visit.state === 'underWay' && !handedIn
  const left = of.rubric.indicators.length - own.length
  if (!of.scoresMine)
    return (
      <>
        <p className="soft">{t('evaluation.scores.notYours')}</p>
        {of.measures.length > 0 ? <Heading>{t('evaluation.measured.heading')}</Heading> : null}
        {of.measures.map((one) => (
          <MeasuredLine key={one.measure} one={one} />
        ))}
      </>
    )
  return (
    <>
      <p className="sm soft">
        {t(of.visit.kind === 'selfScore' ? 'evaluation.scores.self' : 'evaluation.scores.apart')}{' '}
        {t('evaluation.rubricOurs', { version: of.rubric.version })}
      </p>
      {of.visit.state === 'planned' ? <p className="soft">{t('evaluation.scores.notBegun')}</p> : null}
      {handedIn ? (
        <p>
          <Standing tone="good" icon="tick">
            {t(of.allGave ? 'evaluation.scores.allIn' : 'evaluation.scores.youIn')}
          </Standing>
        </p>
      ) : null}
      {of.mayMeasure ? <MeasureNow of={of} /> : null}
      <ul className="indicators">
        {of.rubric.indicators.map((indicator) => (
          <IndicatorLine key={indicator.id} indicator={indicator} of={of} open={open} />
        ))}
      </ul>
      {open ? <HandIn of={of} left={left} /> : null}
    </>
  )
}

function IndicatorLine(props: {
  readonly indicator: Indicator
  readonly of: VisitRead
  readonly open: boolean
}) {
  const t = useWords()
  const text = useText()
  const { indicator, of } = props
  const [scoring, setScoring] = useState(false)
  const own = of.scores.find(({ personId, indicator: id }) => personId === of.me && id === indicator.id)
  const level = own?.level
  return (
    <li id={indicator.id}>
      <div className="indicator">
        <span className="num soft">{indicator.number}</span>
        <span className="b6">{text(indicator.name)}</span>
        {own ? <LevelMark level={level} /> : <span className="xs soft">{t('evaluation.notScored')}</span>}
        {props.open && !scoring ? (
          <Button
            small
            look="line"
            onClick={() => setScoring(true)}
            label={t('evaluation.scores.scoreOne', { indicator: text(indicator.name) })}
          >
            {t(own ? 'evaluation.change' : 'evaluation.scores.score')}
          </Button>
        ) : null}
      </div>
      {own && !scoring ? (
        <p className="sm">
          {level === null || level === undefined
            ? t('evaluation.noEvidence')
            : text(indicator.levels[level] ?? { es: '', en: '' })}{' '}
          <span className="soft">{own.classes.map((one) => t(`evaluation.class.${one}`)).join(' · ')}</span>
        </p>
      ) : null}
      {scoring ? (
        <ScoreForm indicator={indicator} of={of} own={own} onClose={() => setScoring(false)} />
      ) : (
        <MeasuredOf indicator={indicator.id} of={of} />
      )}
    </li>
  )
}

function MeasuredOf({ indicator, of }: { readonly indicator: string; readonly of: VisitRead }) {
  return of.measures
    .filter((one) => one.indicator === indicator)
    .map((one) => <MeasuredLine key={one.measure} one={one} />)
}

function MeasureNow({ of }: { readonly of: VisitRead }) {
  const t = useWords()
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${visitDoor}/measures`, undefined, { path: { id: of.visit.id } }),
    onDone: evaluationsChanged,
  })
  return (
    <>
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button small look="line" icon="clipboard" busy={busy} onClick={() => void submit()}>
          {t(of.measures.length > 0 ? 'evaluation.measured.again' : 'evaluation.measured.now')}
        </Button>
      </Acts>
    </>
  )
}

function HandIn({ of, left }: { readonly of: VisitRead; readonly left: number }) {
  const t = useWords()
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${visitDoor}/hand-in`, undefined, { path: { id: of.visit.id } }),
    onDone: evaluationsChanged,
  })
  return (
    <>
      <p className="sm">
        {left > 0 ? t('evaluation.scores.left', { count: left }) : t('evaluation.scores.handInTells')}
      </p>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button busy={busy} off={left > 0} onClick={() => void submit()}>
          {t('evaluation.scores.handIn')}
        </Button>
      </Acts>
    </>
  )
}
