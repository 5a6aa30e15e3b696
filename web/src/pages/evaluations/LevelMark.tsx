import { useWords } from '../../words/useWords.ts'
import { useEvaluationWords } from './useEvaluationWords.ts'

/** A level as figure and as filled steps; "no evidence" is a dash and a word, never a zero. */
export function LevelMark(props: {
  readonly level: number | null | undefined
  readonly before?: number | null | undefined
  /** What measured figures would say: a mark of its own beside the judged one. */
  readonly measured?: number | null | undefined
}) {
  const t = useWords()
  const say = useEvaluationWords()
  const { level, before } = props
  const beside = <MeasuredLevel level={props.measured} />
  if (level === null || level === undefined)
    return (
      <span className="lvl none" title={say.level(level)}>
        <span aria-hidden="true">–</span>
        <span className="sr">{say.level(level)}</span>
        {beside}
      </span>
    )
  const moved = typeof before === 'number' ? level - before : 0
  return (
    <span className={`lvl l${level}`}>
      <b>{level}</b>
      {moved === 0 ? null : (
        <small>
          <span aria-hidden="true">{moved > 0 ? `▲${moved}` : `▼${-moved}`}</span>
          <span className="sr">
            {t(moved > 0 ? 'evaluation.up' : 'evaluation.down', { by: Math.abs(moved) })}
          </span>
        </small>
      )}
      {beside}
    </span>
  )
}

function MeasuredLevel({ level }: { readonly level: number | null | undefined }) {
  const t = useWords()
  if (typeof level !== 'number') return null
  const said = t('evaluation.measured.levelSaid', { level })
  return (
    <small className="msr" title={said}>
      <span aria-hidden="true">◇{level}</span>
      <span className="sr">
        {t('evaluation.measured.mark')}: {said}
      </span>
    </small>
  )
}
