import type { Placed, ResumptionOrder } from './reckonOrder.ts'
import { type ReleaseClass, releaseClasses } from './releaseClass.ts'
import type { ResumptionRules } from './resumptionRules.ts'

/** How many are let go by the end of an hour, by what is reckoned. */
export interface RecoveryPoint {
  /** Milliseconds since 1970, the beginning of the hour. */
  readonly hour: number
  readonly released: number
}

/** Hour by hour, those hours alone in which anything is let go. */
export const recoveryOf = ({ placed }: ResumptionOrder): readonly RecoveryPoint[] => {
  const counts = new Map<number, number>()
  for (const { slot } of placed) if (slot) counts.set(slot.hour, (counts.get(slot.hour) ?? 0) + 1)
  return [...counts]
    .map(([hour, released]) => ({ hour, released }))
    .sort((one, other) => one.hour - other.hour)
}

/** A class at the office that lets it go: how many, from which hour to which. */
export interface ClassAtOffice {
  readonly class: ReleaseClass
  readonly office: string
  readonly mode: string
  readonly count: number
  readonly first: number
  readonly last: number
}

export const classesAtOffices = (
  { placed }: ResumptionOrder,
  rules: Pick<ResumptionRules, 'trustedTiers'>,
): readonly ClassAtOffice[] => {
  const classes = releaseClasses(rules)
  const rows = new Map<string, ClassAtOffice & { readonly rank: number }>()
  for (const { slot, why, shipment } of placed) {
    const name = classes[why.rank]
    if (!slot || !name) continue
    const key = `${why.rank} ${slot.office} ${shipment.mode}`
    const row = rows.get(key)
    rows.set(key, {
      ...{ rank: why.rank, class: name, office: slot.office, mode: shipment.mode },
      count: (row?.count ?? 0) + 1,
      first: Math.min(row?.first ?? slot.hour, slot.hour),
      last: Math.max(row?.last ?? slot.hour, slot.hour),
    })
  }
  return [...rows.values()]
    .sort(
      (one, other) =>
        one.rank - other.rank || one.office.localeCompare(other.office) || one.mode.localeCompare(other.mode),
    )
    .map(({ rank: _, ...row }) => row)
}

/** Whether it stands before somebody whose class goes first: only an adjustment can do that. */
export const goesOutOfTurn = ({ why, key }: Pick<Placed, 'why' | 'key'>): boolean => key.rank < why.rank
