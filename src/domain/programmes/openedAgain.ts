import type { FindingKind } from '../border/findingKinds.ts'
import type { Day } from '../kernel/day.ts'
import { criteriaAgainst } from './borderPart.ts'
import { appliesTo } from './criteriaFor.ts'
import { findCriterion } from './placedCriteria.ts'
import type { Programme } from './programme.ts'

export interface OpenedAgain {
  readonly criterionId: string
  readonly siteId: string
  readonly kinds: readonly FindingKind[]
}

/** The criteria that findings open again for a company: of those they contradict, what is asked of it, at its first site that is asked. */
export const openedAgain = (
  programme: Pick<Programme, 'standards' | 'border'>,
  kinds: readonly FindingKind[],
  company: {
    readonly operatorTypes: readonly string[]
    readonly sites: readonly { readonly id: string; readonly kind: string }[]
    readonly on: Day
  },
): readonly OpenedAgain[] => {
  const against = new Map<string, FindingKind[]>()
  for (const kind of new Set(kinds))
    for (const id of criteriaAgainst(programme.border, kind))
      against.set(id, [...(against.get(id) ?? []), kind])
  return [...against].flatMap(([criterionId, contradictedBy]) => {
    const criterion = findCriterion(programme, criterionId)?.criterion
    const site =
      criterion && company.sites.find(({ kind }) => appliesTo(criterion, { ...company, siteKind: kind }))
    return site ? [{ criterionId, siteId: site.id, kinds: contradictedBy }] : []
  })
}
