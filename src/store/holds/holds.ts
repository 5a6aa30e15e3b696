import type { Tx } from '../database/scope.ts'

export interface Hold {
  readonly id: string
  readonly company: string
  /** The case it is about; null where it is about the whole company. */
  readonly number: string | null
  readonly reason: string
  readonly placedBy: string
  readonly placedAt: string
  readonly liftedBy: string | null
  readonly liftedAt: string | null
  readonly liftedBecause: string | null
}

/** Those that stand first, the newest of them first. */
export const holds = async (tx: Tx): Promise<readonly Hold[]> => {
  const { rows } = await tx.client.query<Hold>(
    `select h.id, o.name as company, f.number, h.reason, p.name as "placedBy", h.placed_at as "placedAt", l.name as "liftedBy",
       h.lifted_at as "liftedAt", h.lifted_because as "liftedBecause"
     from aval.legal_hold h join aval.operator o on o.id = h.operator_id left join aval.case_file f on f.id = h.case_id
     join aval.person p on p.id = h.placed_by left join aval.person l on l.id = h.lifted_by
     order by h.lifted_at is not null, h.placed_at desc limit 500`,
  )
  return rows
}

export interface NewHold {
  readonly operatorId: string
  readonly caseId: string | null
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** Undefined where the same is held already. */
export const placeHoldIn = async (tx: Tx, hold: NewHold): Promise<string | undefined> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.legal_hold (operator_id, case_id, reason, placed_by, placed_at)
     select $1, $2::uuid, $3, $4, $5 where not exists (select 1 from aval.legal_hold h
       where h.operator_id = $1 and h.case_id is not distinct from $2::uuid and h.lifted_at is null)
     returning id`,
    [hold.operatorId, hold.caseId, hold.reason, hold.by, hold.at],
  )
  return rows[0]?.id
}

export const liftHoldIn = async (
  tx: Tx,
  { id, because, by, at }: { id: string; because: string; by: string; at: string },
): Promise<{ readonly operatorId: string; readonly caseId: string | null } | undefined> => {
  const { rows } = await tx.client.query(
    `update aval.legal_hold set lifted_by = $2, lifted_at = $3, lifted_because = $4 where id = $1 and lifted_at is null
     returning operator_id as "operatorId", case_id as "caseId"`,
    [id, by, at, because],
  )
  return rows[0]
}
