import type { ClearanceAuditState } from '../../domain/border/clearanceAuditSteps.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import type { Tx } from '../database/scope.ts'

export interface ClearanceAudit {
  readonly id: string
  readonly declarationId: string
  readonly issuedAt: string
  readonly number: string
  readonly office: string
  readonly state: ClearanceAuditState
  readonly sampledAt: string
  readonly closedAt: string | null
  readonly outcome: 'clean' | 'findings' | null
  readonly assessedDuty: number | null
  readonly currency: string | null
  readonly note: string
  readonly version: number
  readonly demonstration: boolean
  readonly body: GoodsDeclaration
  readonly operatorIds: readonly string[]
}

const COLUMNS = `a.id, a.declaration_id as "declarationId", a.issued_at as "issuedAt", a.number, a.office_id as office, a.state,
  a.sampled_at as "sampledAt", a.closed_at as "closedAt", a.outcome, a.assessed_duty::float8 as "assessedDuty", a.currency,
  a.note, a.version, d.demonstration, d.body, d.operator_ids as "operatorIds"`
const FROM = `from aval.post_clearance_audit a
  join aval.goods_declaration d on d.issued_at = a.issued_at and d.id = a.declaration_id`

/** Released by the blue lane since then and drawn by nobody. */
const QUEUED = `from aval.lane_decision l
  join aval.goods_declaration d on d.issued_at = l.issued_at and d.id = l.declaration_id
  where l.lane = 'blue' and l.issued_at >= $1 and d.issued_at >= $1 and d.state = 'released'
    and not exists (select 1 from aval.post_clearance_audit a where a.declaration_id = d.id)`

export const countQueued = async (tx: Tx, from: string): Promise<number> => {
  const { rows } = await tx.client.query<{ many: number }>(`select count(*)::int as many ${QUEUED}`, [from])
  return rows[0]?.many ?? 0
}

/** Draws so many by a seed, whatever their order; answers how many there were to draw. */
export const insertSample = async (
  tx: Tx,
  sample: {
    readonly from: string
    readonly size: number
    readonly seed: string
    readonly by: string
    readonly at: string
  },
): Promise<number> => {
  const { rowCount } = await tx.client.query(
    `insert into aval.post_clearance_audit (declaration_id, issued_at, number, office_id, state, sampled_by, sampled_at)
     select d.id, d.issued_at, d.number, d.office_id, 'sampled', $2, $3 ${QUEUED}
     order by md5(d.number || $4) limit $5 on conflict (declaration_id) do nothing`,
    [sample.from, sample.by, sample.at, sample.seed, sample.size],
  )
  return rowCount ?? 0
}

/** What is open, the oldest first, and the last ones closed. */
export const auditsAtHand = async (tx: Tx, most: number): Promise<ClearanceAudit[]> => {
  const { rows } = await tx.client.query<ClearanceAudit>(
    `(select ${COLUMNS} ${FROM} where a.state <> 'closed' order by a.sampled_at, a.id limit $1)
     union all (select ${COLUMNS} ${FROM} where a.state = 'closed' order by a.closed_at desc, a.id limit 20)`,
    [most],
  )
  return rows
}

export const lockClearanceAudit = async (tx: Tx, id: string): Promise<ClearanceAudit | undefined> => {
  const { rows } = await tx.client.query<ClearanceAudit>(
    `select ${COLUMNS} ${FROM} where a.id = $1 for update of a`,
    [id],
  )
  return rows[0]
}

export const openAudit = async (tx: Tx, id: string, by: string, at: string): Promise<void> => {
  await tx.client.query(
    `update aval.post_clearance_audit set state = 'underWay', opened_by = $2, opened_at = $3, version = version + 1 where id = $1`,
    [id, by, at],
  )
}

export const closeAudit = async (
  tx: Tx,
  id: string,
  result: {
    readonly outcome: 'clean' | 'findings'
    readonly assessedDuty: number | null
    readonly currency: string | null
    readonly note: string
    readonly by: string
    readonly at: string
  },
): Promise<void> => {
  await tx.client.query(
    `update aval.post_clearance_audit set state = 'closed', outcome = $2, assessed_duty = $3, currency = $4, note = $5,
       closed_by = $6, closed_at = $7, version = version + 1 where id = $1`,
    [id, result.outcome, result.assessedDuty, result.currency, result.note, result.by, result.at],
  )
}
