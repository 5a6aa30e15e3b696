import type { Estimate } from './benefits.ts'

export const counts = [
  'certifiedInspected',
  'certifiedReleased',
  'othersInspected',
  'othersReleased',
] as const

/** A count that is not told is null. */
export type Counts = Readonly<Record<(typeof counts)[number], number | null>>

export interface Quarter {
  readonly quarter: string
  readonly offices: readonly (Counts & { readonly office: string; readonly shipments: number | null })[]
  readonly all: Counts | null
  readonly draw: { readonly certified: Estimate | null; readonly others: Estimate | null }
}

/** GET /api/v1/statistics/border */
export interface PublicLedger {
  readonly smallCell: number
  readonly demonstration: boolean
  readonly quarters: readonly Quarter[]
}

export interface Share {
  readonly inspected: number
  readonly of: number
}

/** How many of how many were inspected on one side; nothing where either count is withheld. */
export const shareOf = (all: Counts | null, side: 'certified' | 'others'): Share | undefined => {
  const inspected = all?.[`${side}Inspected`] ?? null
  const released = all?.[`${side}Released`] ?? null
  if (inspected === null || released === null || inspected + released === 0) return undefined
  return { inspected, of: inspected + released }
}

type Run = readonly (readonly [place: number, value: number])[]

/** The runs of quarters that can be drawn as a line: one is broken where a count is withheld. */
export const runsOf = (values: readonly (number | undefined)[]): readonly Run[] => {
  const starts = values.flatMap((value, place) =>
    value !== undefined && values[place - 1] === undefined ? [place] : [],
  )
  return starts.map((start) => {
    const end = values.indexOf(undefined, start)
    const told = values.slice(start, end === -1 ? undefined : end)
    return told.flatMap((value, at): Run => (value === undefined ? [] : [[start + at, value]]))
  })
}
