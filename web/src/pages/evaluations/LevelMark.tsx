import { useWords } from '../../words/useWords.ts'
import { useEvaluationWords } from './useEvaluationWords.ts'

/** A level as figure and as filled steps; "no evidence" is a dash and a word, never a zero. */
export function LevelMark(props: {
  readonly level: number | null | undefined
  readonly before?: number | null | undefined
}) {
  const t = useWords()
  const say = useEvaluationWords()
  const { level, before } = props
  if (level === null || level === undefined)
    return (
      <span className="lvl none" title={say.level(level)}>
        <span aria-hidden="true">–</span>
        <span className="sr">{say.level(level)}</span>
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
    </span>
  )
}
