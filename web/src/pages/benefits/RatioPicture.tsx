import type { Effect, Finding } from './benefits.ts'

const WIDTH = 260
const PAD = 10
const MOST = 2

/** How far along from none (0) to twice as many (2); beyond it an arrow's worth is lost, the number stands beside it. */
const x = (ratio: number) => PAD + (Math.min(MOST, Math.max(0, ratio)) / MOST) * (WIDTH - 2 * PAD)

const tones = { less: 'good', more: 'halt', same: 'ink-2', tooFew: 'ink-3' } as const

/** A ratio with its interval on the line from none to twice, beside the mark of 'same as others'. Its numbers stand in words. */
export function RatioPicture({ ratio, finding }: Pick<Effect, 'ratio'> & { readonly finding: Finding }) {
  if (!ratio) return null
  const colour = `var(--${tones[finding.verdict]})`
  return (
    <svg viewBox={`0 0 ${WIDTH} 24`} width={WIDTH} height={24} aria-hidden="true" className="ratio">
      <path d={`M${PAD} 12H${WIDTH - PAD}`} stroke="var(--rule)" />
      <path d={`M${x(1)} 0V24`} stroke="var(--edge)" />
      <path d={`M${x(ratio.low)} 12H${x(ratio.high ?? MOST)}`} stroke={colour} strokeWidth="2" />
      <circle cx={x(ratio.value)} cy="12" r="5" fill={colour} />
    </svg>
  )
}
