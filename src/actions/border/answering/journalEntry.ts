import type { GoodsDeclaration } from '../../../domain/border/goodsDeclaration.ts'
import type { LaneDecision } from '../../../domain/border/lane.ts'
import type { Instant } from '../../../domain/kernel/day.ts'

/** A declaration that was answered while nobody asked the database, and the decision it was answered with. */
export interface JournalEntry {
  readonly at: Instant
  /** The border system that sent it. */
  readonly by: string
  readonly declaration: GoodsDeclaration
  /** None of a cancellation, or of what came after a later version. */
  readonly decision: LaneDecision | null
}

export const versionKey = ({ number, version }: Pick<GoodsDeclaration, 'number' | 'version'>): string =>
  `${version} ${number}`

export const isEntry = (value: unknown): value is JournalEntry => {
  if (typeof value !== 'object' || value === null) return false
  const { at, declaration } = value as Partial<JournalEntry>
  return (
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    typeof declaration === 'object' &&
    declaration !== null
  )
}
