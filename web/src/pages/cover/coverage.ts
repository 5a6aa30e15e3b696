/** GET /api/v1/company/coverage and /api/v1/cases/{id}/coverage */
export interface Coverage {
  readonly case: string
  readonly sites: number
  readonly answered: number
  readonly grid: readonly GridStandard[]
  readonly programmes: readonly ProgrammeCovered[]
}

export interface GridStandard {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly rows: readonly GridRow[]
}

export interface GridRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly cells: readonly GridCell[]
}

/** How many criteria of a programme the answers under a heading answer: wholly, in part, or not yet. */
export interface GridCell {
  readonly programme: string
  readonly whole: number
  readonly part: number
  readonly open: number
}

export type Result = 'meets' | 'partly' | 'doesNot' | 'neutral' | 'notApplicable'
export type Counts = Readonly<Record<Result, number>>

export interface ProgrammeCovered {
  readonly to: { readonly programme: string; readonly edition: string; readonly name: string }
  readonly from: { readonly programme: string; readonly name: string }
  readonly derivedThrough: string | null
  readonly share: number | null
  readonly counts: Counts
  readonly standards: readonly StandardCovered[]
}

export interface StandardCovered {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly share: number | null
  readonly counts: Counts
  readonly criteria: readonly CriterionCovered[]
}

export interface CriterionCovered {
  readonly id: string
  readonly number: string
  readonly asks: string
  readonly level: 'must' | 'should' | 'mixed'
  readonly result: Result
  readonly missing: boolean
  readonly because: readonly {
    readonly from: string
    readonly number: string
    /** The standard of the profile's own programme under which it is answered. */
    readonly standard: string
    readonly relation: 'equal' | 'broader' | 'narrower' | 'partly' | 'none'
    readonly heard: boolean
    readonly result: Result
    readonly confidence: 'high' | 'medium' | 'low'
    readonly why: string
    readonly saidBy: string
    readonly on: string
    readonly reviewed: { readonly by: string; readonly on: string } | null
    readonly through: string | null
  }[]
  readonly needs: readonly string[]
}

/** How a criterion shows: what nobody here asks for is told apart from what was not answered. */
export type Shown = Result | 'missing'
export const shownOf = ({ result, missing }: CriterionCovered): Shown => (missing ? 'missing' : result)

/** Criteria that count, of which so many are covered. */
export const counted = (counts: Counts): number =>
  counts.meets + counts.partly + counts.doesNot + counts.neutral

export type CellLook = 'covered' | 'part' | 'open' | 'none'
export const lookOf = ({ whole, part, open }: GridCell): CellLook => {
  if (whole + part + open === 0) return 'none'
  if (part + open === 0) return 'covered'
  return whole + part === 0 ? 'open' : 'part'
}
