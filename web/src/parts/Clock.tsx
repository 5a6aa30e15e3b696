import type { ReactNode } from 'react'
import { type DayCount, useForms } from '../words/useForms.ts'
import { useWords } from '../words/useWords.ts'
import { Bolt, type BoltState } from './Bolt.tsx'
import { Big } from './Sheet.tsx'
import type { Tone } from './statusVocabulary.ts'

export interface ClockFace {
  /** Days left; negative when late. */
  readonly left: number
  readonly counted: DayCount
  /** How much of the term has gone, 0 to 1. */
  readonly share: number
  readonly state: BoltState
}

/** A clock in a column: what runs, for whom; days left; its bolt; the reason in law as children. */
export function Clock(
  props: ClockFace & { readonly title: ReactNode; readonly tone?: Tone; readonly children?: ReactNode },
) {
  const tone = props.tone ?? toneOf(props)
  return (
    <div className={tone ? `clock ${tone}` : 'clock'}>
      <p>{props.title}</p>
      <FaceWords {...props} />
      <Bolt share={props.share} state={props.state} />
      {props.children ? <p>{props.children}</p> : null}
    </div>
  )
}

function FaceWords({ left, counted, state }: ClockFace) {
  const t = useWords()
  const forms = useForms()
  if (state === 'paused') return <b className="word">{t('web.clock.paused')}</b>
  if (state === 'done') return <b className="word">{t('web.clock.done')}</b>
  if (isLapsed({ left, state })) return <b className="word">{t('status.late')}</b>
  const late = state === 'late'
  return (
    <>
      <b>{forms.number(Math.abs(left))}</b>{' '}
      <span className="sm">
        {late
          ? t('web.clock.lateBy', { days: forms.dayWords(left, counted) })
          : forms.dayWords(left, counted)}
      </span>
    </>
  )
}

/** The same clock in the sheet's margin: a large number, its words, the bolt, the end. */
export function MarginClock(props: ClockFace & { readonly words: ReactNode; readonly due?: ReactNode }) {
  const t = useWords()
  const forms = useForms()
  const lapsed = isLapsed(props)
  const late = props.state === 'late' && !lapsed
  const counts = props.state !== 'paused' && !lapsed
  const word = t(lapsed ? 'status.late' : 'web.clock.paused')
  return (
    <div className={toneOf(props)}>
      <Big of={counts ? forms.number(Math.abs(props.left)) : word}>
        {counts ? <>{forms.dayWords(props.left, props.counted)} </> : null}
        {late ? <>{t('web.clock.late')} </> : null}
        {props.words}
      </Big>
      <Bolt share={props.share} state={props.state} />
      {props.due}
    </div>
  )
}

/** The clock of a row in a queue, drawn in the margin's first cell. */
export function RowClock({ left, counted, share, state }: ClockFace) {
  const t = useWords()
  const forms = useForms()
  const figure =
    left === 0 && state !== 'paused' ? t('web.clock.today') : forms.number(left).replace('-', '−')
  const words = counted === 'working' ? 'web.days.workingShort' : 'web.days.calendarShort'
  if (isLapsed({ left, state }))
    return (
      <span className="halt">
        <span className="late lapsed">{t('web.clock.lapsed')}</span>
        <Bolt share={share} state={state} />
      </span>
    )
  return (
    <span className={toneOf({ left, state }) || 'idle'}>
      <span className="late">{figure}</span>
      <span className="u">
        {state === 'paused'
          ? t('web.clock.pausedShort')
          : left === 0
            ? ''
            : t(words, { count: Math.abs(left) })}
      </span>
      <Bolt share={share} state={state} />
    </span>
  )
}

/** Over, with no working day gone since: nothing to count yet, and no longer today. */
const isLapsed = ({ left, state }: Pick<ClockFace, 'left' | 'state'>) => state === 'late' && left === 0

const toneOf = ({ left, state }: Pick<ClockFace, 'left' | 'state'>): Tone | '' => {
  if (state === 'late') return 'halt'
  if (state === 'done') return 'good'
  if (state === 'paused') return ''
  if (left <= 2) return 'heed'
  return left <= 5 ? 'going' : ''
}
