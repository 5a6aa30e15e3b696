import type { Instant } from '../../src/domain/kernel/day.ts'
import { epochMs } from '../../src/domain/kernel/moment.ts'

const DAY = 86_400_000
const DAYS = 730

/** Two years, month by month. In milliseconds; the end is not in it. */
export interface Month {
  readonly name: string
  readonly from: number
  readonly until: number
  readonly declarations: number
}

export const monthsUntil = (until: Instant, declarations: number): readonly Month[] => {
  const end = epochMs(until)
  const begin = end - DAYS * DAY
  const months: Month[] = []
  for (let from = begin; from < end; ) {
    const date = new Date(from)
    const next = Math.min(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1), end)
    const count = Math.ceil((declarations * (next - from)) / (DAYS * DAY))
    months.push({ name: date.toISOString().slice(0, 7), from, until: next, declarations: count })
    from = next
  }
  return months
}
