import type { Day } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'

/** An office in a quarter. Recognised shipments and those whose relief is suspended are counted with neither side. */
export interface PublicCell {
  /** '2026-3' */
  readonly quarter: string
  readonly office: string
  readonly certified: number
  readonly certifiedInspected: number
  readonly others: number
  readonly othersInspected: number
  readonly certifiedDrawn: number
  readonly certifiedHits: number
  readonly othersDrawn: number
  readonly othersHits: number
  readonly demonstration: boolean
}

/** From the first day, up to the second and without it. Needs side 'system': nobody is named in them. */
export const publicCells = async (tx: Tx, from: Day, until: Day): Promise<readonly PublicCell[]> => {
  const { rows } = await tx.client.query<PublicCell>(CELLS, [from, until])
  return rows
}

const side = (name: string, standing: string) => `
  coalesce(sum(l.lodged) filter (where standing = '${standing}'), 0)::int as ${name},
  coalesce(sum(l.lodged) filter (where standing = '${standing}' and lane = 'red'), 0)::int as "${name}Inspected",
  coalesce(sum(drawn_done) filter (where standing = '${standing}'), 0)::int as "${name}Drawn",
  coalesce(sum(drawn_hits) filter (where standing = '${standing}'), 0)::int as "${name}Hits"`

const CELLS = `
  select to_char(l.month, 'YYYY-Q') as quarter, coalesce(o.name, l.office_id) as office, ${side('certified', 'certified')},
    ${side('others', 'notCertified')}, exists (select from aval.benefit_counted c where c.demonstration > 0) as demonstration
  from aval.benefit_lane l left join aval.office o on o.id = l.office_id
  where l.month >= $1::date and l.month < $2::date and standing in ('certified', 'notCertified')
  group by 1, 2 order by 1, 2`
