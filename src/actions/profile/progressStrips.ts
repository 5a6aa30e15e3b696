import { progress } from '../../domain/assessment/progress.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { standardsFor } from '../../domain/programmes/criteriaFor.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Text } from '../../domain/standards/text.ts'
import type { Missing } from '../cases/missingFromProfile.ts'
import type { Profile } from './profileOf.ts'

export type Cell = 'meets' | 'partly' | 'doesNot' | 'notApplicable' | 'unanswered' | 'returned'

/** A standard as a row: a strip of cells for each site, and how many answers it still lacks. */
export interface ProgressRow {
  readonly standard: { readonly id: string; readonly number: string; readonly title: Text }
  readonly sites: readonly {
    readonly siteId: string
    readonly cells: readonly Cell[]
    readonly missing: number
  }[]
  readonly asked: number
  readonly missing: number
}

/** How far the profile is, standard by standard and site by site. */
export const progressStrips = (
  programme: Programme,
  profile: Profile,
  missing: readonly Missing[],
  on: Day,
): readonly ProgressRow[] => {
  const standards = standardsFor(programme, { operatorTypes: profile.types, on })
  const lacks = new Map(missing.map((one) => [`${one.siteId} ${one.criterionId}`, one.kind]))
  const rows = progress(standards, profile.sites, profile.answers)
  return standards.flatMap(({ id, number, title }) => {
    const own = rows.filter((row) => row.standardId === id)
    const sites = own.map((row) => ({
      siteId: row.siteId,
      cells: row.cells.map(
        (cell): Cell =>
          lacks.get(`${row.siteId} ${cell.criterionId}`) === 'returned' ? 'returned' : cell.status,
      ),
      missing: row.cells.filter((cell) => lacks.has(`${row.siteId} ${cell.criterionId}`)).length,
    }))
    const sum = (count: (site: (typeof sites)[number]) => number) =>
      sites.reduce((total, site) => total + count(site), 0)
    if (profile.sites.length > 0 && own.length === 0) return []
    return [
      {
        standard: { id, number, title },
        sites,
        asked: sum((site) => site.cells.length),
        missing: sum((site) => site.missing),
      },
    ]
  })
}
