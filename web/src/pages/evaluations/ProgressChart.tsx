import { useWords } from '../../words/useWords.ts'

export interface ProgressBar {
  readonly key: string
  readonly name: string
  readonly month: string
  readonly levels: readonly (number | null | undefined)[]
}

const shown = [null, 0, 1, 2, 3, 4] as const

/** A bar a visit: how many indicators stand at each level. The table below says which. */
export function ProgressChart({ of, bars }: { readonly of: number; readonly bars: readonly ProgressBar[] }) {
  const t = useWords()
  const parts = ({ levels }: ProgressBar) =>
    shown
      .map((level) => ({ level, count: levels.filter((one) => (one ?? null) === level).length }))
      .filter(({ count }) => count > 0)
  const said = (bar: ProgressBar) =>
    parts(bar)
      .map(({ level, count }) =>
        level === null
          ? t('evaluation.progress.noPart', { count })
          : t('evaluation.progress.part', { level, count }),
      )
      .join(', ')
  return (
    <figure className="progress">
      {bars.map((bar) => (
        <div key={bar.key} className="bar">
          <span className="sm">
            {bar.name} <span className="xs soft num">{bar.month}</span>
          </span>
          <svg
            viewBox={`0 0 ${of} 3`}
            preserveAspectRatio="none"
            role="img"
            aria-label={t('evaluation.progress.bar', { name: bar.name, parts: said(bar) })}
          >
            {parts(bar).map(({ level, count }, place, all) => (
              <rect
                key={String(level)}
                className={level === null ? 'none' : `l${level}`}
                x={all.slice(0, place).reduce((sum, one) => sum + one.count, 0)}
                width={count}
                height="3"
              />
            ))}
          </svg>
          <span className="xs soft" aria-hidden="true">
            {said(bar)}
          </span>
        </div>
      ))}
      <figcaption className="xs soft">{t('evaluation.progress.chart', { of })}</figcaption>
    </figure>
  )
}
