import { useWords } from '../words/useWords.ts'

export type Tick = 'meets' | 'partly' | 'doesNot' | 'notApplicable' | 'returned' | 'unanswered'

const order: readonly Tick[] = ['meets', 'partly', 'doesNot', 'returned', 'unanswered', 'notApplicable']

/** A strip with one cell a criterion, and the same told in words for readers: "5 cumple, 1 en parte". */
export function Ticks({ of }: { readonly of: readonly Tick[] }) {
  const t = useWords()
  const told = order
    .map((tick) => ({ tick, count: of.filter((one) => one === tick).length }))
    .filter(({ count }) => count > 0)
    .map(({ tick, count }) => `${count} ${t(wordOf(tick))}`)
    .join(', ')
  return (
    <>
      <span className="ticks" aria-hidden="true">
        {of.map((tick, place) => (
          <i key={place} className={tick} />
        ))}
      </span>
      <span className="sr">{told}</span>
    </>
  )
}

const wordOf = (tick: Tick) => `web.tick.${tick}` as const

/** What the cells mean, once below the table that uses them. */
export function TicksLegend() {
  const t = useWords()
  return (
    <p className="legend">
      {order.map((tick) => (
        <span key={tick}>
          <span className="ticks" aria-hidden="true">
            <i className={tick} />
          </span>
          {t(tick === 'returned' ? 'status.answerReturned' : `status.${tick}`)}
        </span>
      ))}
    </p>
  )
}
