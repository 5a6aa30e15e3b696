import type { PenaltyState } from '../../domain/benefits/penalties.ts'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'

export interface MitigatedPenalty {
  readonly id: string
  readonly operatorId: string
  readonly company: string
  readonly traderNumber: string | null
  readonly state: PenaltyState
  readonly reference: string
  readonly ground: string
  readonly mitigatedOn: Day
  readonly proposed: number
  readonly mitigated: number
  readonly currency: string
  readonly recordedBy: string
  readonly recorder: string
  readonly recordedAt: Instant
  readonly decider: string | null
  readonly decidedAt: Instant | null
  readonly decisionNote: string
  readonly version: number
  readonly demonstration: boolean
}

const SELECT = `
  select p.id, p.operator_id as "operatorId", o.name as company, o.trader_number as "traderNumber", p.state, p.reference, p.ground,
    p.mitigated_on::text as "mitigatedOn", p.proposed::float8 as proposed, p.mitigated::float8 as mitigated, p.currency,
    p.recorded_by as "recordedBy", coalesce(r.name, '') as recorder, p.recorded_at as "recordedAt", d.name as decider,
    p.decided_at as "decidedAt", p.decision_note as "decisionNote", p.version, p.demonstration
  from aval.mitigated_penalty p join aval.operator o on o.id = p.operator_id
  left join aval.person r on r.id = p.recorded_by left join aval.person d on d.id = p.decided_by`

/** Behind a row that was seen last: the day and the id by which rows are ordered. */
export interface PenaltyKey {
  readonly mitigatedOn: string
  readonly id: string
}

/** What waits to be decided, then the rest; in each the newest first. One more than `most` shows that there are more. */
export const penaltiesIn = async (
  tx: Tx,
  asked: {
    readonly state: PenaltyState | null
    readonly behind: PenaltyKey | null
    readonly operatorId: string | null
    readonly most: number
  },
): Promise<readonly MitigatedPenalty[]> => {
  const { rows } = await tx.client.query<MitigatedPenalty>(
    `${SELECT} where ($1::text is null or p.state = $1) and ($2::date is null or (p.mitigated_on, p.id) < ($2::date, $3::uuid))
       and ($4::uuid is null or p.operator_id = $4)
     order by p.mitigated_on desc, p.id desc limit $5`,
    [asked.state, asked.behind?.mitigatedOn ?? null, asked.behind?.id ?? null, asked.operatorId, asked.most],
  )
  return rows
}

export const lockPenalty = async (tx: Tx, id: string): Promise<MitigatedPenalty | undefined> => {
  const { rows } = await tx.client.query<MitigatedPenalty>(`${SELECT} where p.id = $1 for update of p`, [id])
  return rows[0]
}

export interface NewPenalty {
  readonly operatorId: string
  readonly reference: string
  readonly ground: string
  readonly mitigatedOn: Day
  readonly proposed: number
  readonly mitigated: number
  readonly currency: string
  readonly by: string
  readonly at: Instant
}

export const insertPenalty = async (tx: Tx, one: NewPenalty): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.mitigated_penalty (operator_id, state, reference, ground, mitigated_on, proposed, mitigated, currency,
       recorded_by, recorded_at)
     values ($1, 'recorded', $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      ...[one.operatorId, one.reference, one.ground, one.mitigatedOn, one.proposed, one.mitigated],
      ...[one.currency, one.by, one.at],
    ],
  )
  const [row] = rows
  if (!row) throw new Error('a row that was inserted has no id')
  return row.id
}

export const decidePenaltyRow = async (
  tx: Tx,
  id: string,
  decided: { readonly state: PenaltyState; readonly note: string; readonly by: string; readonly at: Instant },
): Promise<void> => {
  await tx.client.query(
    `update aval.mitigated_penalty set state = $2, decision_note = $3, decided_by = $4, decided_at = $5, version = version + 1
     where id = $1`,
    [id, decided.state, decided.note, decided.by, decided.at],
  )
}

export interface HolderNow {
  readonly operatorId: string
  readonly state: string | null
  readonly types: readonly string[]
  readonly until: Day | null
  readonly suspended: readonly string[]
}

/** A company by its trader number, or by its id, with the certificate that is alive; as far as the scope sees. */
export const holderNow = async (
  tx: Tx,
  by: { readonly traderNumber: string } | { readonly operatorId: string },
): Promise<HolderNow | undefined> => {
  const { rows } = await tx.client.query<HolderNow>(
    `select o.id as "operatorId", c.state, coalesce(c.types, '{}') as types, c.until::text as until,
       coalesce(c.suspended_benefits, '{}') as suspended
     from aval.operator o
     left join aval.certificate c on c.operator_id = o.id and c.state in ('valid', 'partlySuspended', 'suspended')
     where ${'traderNumber' in by ? 'o.trader_number = $1' : 'o.id = $1'}`,
    ['traderNumber' in by ? by.traderNumber : by.operatorId],
  )
  return rows[0]
}
