import { useWords } from '../../words/useWords.ts'

const bars = { low: 1, medium: 2, high: 3 } as const

/** One to three bars, said in words to readers. */
export function RiskBars({ band }: { readonly band: keyof typeof bars }) {
  const t = useWords()
  return (
    <span className="risk" role="img" aria-label={t(`office.risk.${band}`)}>
      {[1, 2, 3].map((bar) => (
        <i key={bar} className={bar <= bars[band] ? 'on' : ''} />
      ))}
    </span>
  )
}
