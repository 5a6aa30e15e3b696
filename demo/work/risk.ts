import { bandFor } from '../../src/domain/assessment/explainedScore.ts'
import { isSettled } from '../../src/domain/validation/findingGrades.ts'
import type { Book } from '../cases/book.ts'

const bands = [
  { band: 'high', from: 40 },
  { band: 'medium', from: 22 },
  { band: 'low', from: 0 },
] as const

/** How much a case worries its office: what is not met, what vetting raised, what a visit left open. */
export const riskOf = ({ rows }: Book) => {
  const weights = { partly: 1, doesNot: 3 } as const
  const unmet = rows.answer.reduce(
    (sum, { status }) => sum + (weights[status as keyof typeof weights] ?? 0),
    0,
  )
  const concerns = rows.vettingCheck.filter(({ result }) => result !== 'clear').length
  const open = rows.finding.filter((finding) => !isSettled(finding)).length
  const share = rows.answer.length === 0 ? 0 : unmet / rows.answer.length
  const points = Math.min(100, Math.round(share * 130) + 9 * concerns + 6 * open)
  return { points, band: bandFor(bands, points) }
}
