import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/** When each site was last visited, and how many findings are open there. */
export const siteHistory = async (tx: Tx, operatorId: string) => {
  const { rows } = await sql<{
    readonly siteId: string
    readonly lastVisitedOn: string | null
    readonly openFindings: number
  }>`
    select s.id as site_id,
           (select max(v.planned_on) from aval.visit v where v.site_id = s.id and v.state = 'finished') as last_visited_on,
           (select count(*) from aval.finding g where g.site_id = s.id and g.state <> 'closed' and g.grade <> 'observation') as open_findings
    from aval.site s where s.operator_id = ${operatorId} and s.closed_on is null
  `.execute(tx.kysely)
  return rows
}
