import type { GoodsDeclaration } from '../../../domain/border/goodsDeclaration.ts'
import { bases, type LaneDecision, lanes } from '../../../domain/border/lane.ts'
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
  const { at, declaration, decision } = value as Partial<JournalEntry>
  return (
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    typeof declaration === 'object' &&
    declaration !== null &&
    (decision === null || isDecision(decision))
  )
}

/** What somebody wrote into a journal by hand must not keep the others from being taken in. */
const isDecision = (value: unknown): value is LaneDecision => {
  if (typeof value !== 'object' || value === null) return false
  const { lane, means, basis, because, score, draw, chain, inputs } = value as Partial<LaneDecision>
  return (
    lanes.some((one) => one === lane) &&
    bases.some((one) => one === basis) &&
    (means === null || means === 'scanner' || means === 'hand') &&
    Array.isArray(because) &&
    Array.isArray(chain) &&
    areNumbers([score?.raw, score?.relief, score?.final, draw?.value, draw?.probability]) &&
    areVersions([inputs?.tables, inputs?.thresholds]) &&
    typeof inputs?.edition === 'string' &&
    !Number.isNaN(Date.parse(inputs.standingAsOf))
  )
}

const areNumbers = (values: readonly unknown[]): boolean => values.every(Number.isFinite)
const areVersions = (values: readonly unknown[]): boolean =>
  values.every((one) => Number.isInteger(one) && Math.abs(Number(one)) < 2 ** 31)
