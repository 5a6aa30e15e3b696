import type { RetentionKind } from '../../domain/retention/kinds.ts'
import type { Tx } from '../database/scope.ts'
import { type RetentionRule, retentionRules } from './rules.ts'

export interface Aged {
  readonly kind: RetentionKind
  /** What would go, and what would if the law did not hold it. */
  readonly goes: number
  readonly held: number
  readonly oldest: string | null
}

const HELD = 'operator_id is not null and aval.is_held(operator_id, case_id)'

/** What a run would remove of a kind, seen at this instant. Asked on side 'system', as all here. */
export const countAged = async (tx: Tx, kind: RetentionKind, before: string): Promise<Aged> => {
  const found: Aged[] = []
  for (const { pick } of rulesOf(kind)) {
    const { rows } = await tx.client.query<Omit<Aged, 'kind'>>(
      `select count(*) filter (where not held)::int as goes, count(*) filter (where held)::int as held,
         min(at) filter (where not held) as oldest
       from (select at, ${HELD} as held from (${pick}) aged) looked`,
      [before],
    )
    if (rows[0]) found.push({ kind, ...rows[0] })
  }
  return {
    kind,
    goes: found.reduce((sum, { goes }) => sum + goes, 0),
    held: found.reduce((sum, { held }) => sum + held, 0),
    oldest: found.flatMap(({ oldest }) => oldest ?? []).sort()[0] ?? null,
  }
}

/** Removes it, and answers how much. What the law holds stays. */
export const removeAged = async (tx: Tx, kind: RetentionKind, before: string): Promise<number> => {
  let removed = 0
  for (const rule of rulesOf(kind)) removed += await removeBy(tx, rule, before)
  return removed
}

const rulesOf = (kind: RetentionKind) => retentionRules.filter((rule) => rule.kind === kind)

/** Ids are picked once, so that one statement does not hide from the next what it has changed. */
const removeBy = async (tx: Tx, { pick, remove }: RetentionRule, before: string): Promise<number> => {
  const { rows } = await tx.client.query<{ id: string; operator_id: string | null }>(
    `select id, operator_id from (${pick}) aged where not (${HELD})`,
    [before],
  )
  if (rows.length === 0) return 0
  const picked = [rows.map(({ id }) => id), rows.map(({ operator_id }) => operator_id)]
  for (const statement of remove)
    await tx.client.query(
      `with picked as (select * from unnest($1::text[], $2::uuid[]) as p (id, operator_id)) ${statement}`,
      picked,
    )
  return rows.length
}

/** Content addresses that no row refers to any more, and one did until this run. */
export const unreferencedSince = async (tx: Tx, purgedSince: string): Promise<readonly string[]> => {
  const { rows } = await tx.client.query<{ sha256: string }>(
    `select distinct sha256 from aval.evidence e where purged_at >= $1
       and not exists (select 1 from aval.evidence o where o.sha256 = e.sha256 and o.purged_at is null)`,
    [purgedSince],
  )
  return rows.map(({ sha256 }) => sha256)
}

export interface SetDays {
  readonly kind: string
  readonly days: number
  readonly setAt: string
}

/** The latest word on each kind that somebody set. */
export const daysSet = async (tx: Tx): Promise<readonly SetDays[]> => {
  const { rows } = await tx.client.query<SetDays>(
    `select distinct on (kind) kind, days, set_at as "setAt" from aval.retention_setting order by kind, id desc`,
  )
  return rows
}

export const setDays = (
  tx: Tx,
  { kind, days, by, at }: { kind: string; days: number; by: string | null; at: string },
) =>
  tx.client.query('insert into aval.retention_setting (kind, days, set_by, set_at) values ($1, $2, $3, $4)', [
    kind,
    days,
    by,
    at,
  ])

export interface RunMade {
  readonly onDay: string
  readonly at: string
  readonly removed: Readonly<Record<string, number>>
}

export const lastRun = async (tx: Tx): Promise<RunMade | undefined> => {
  const { rows } = await tx.client.query<RunMade>(
    `select on_day as "onDay", at, removed from aval.retention_run order by on_day desc limit 1`,
  )
  return rows[0]
}

/** False where another process had the day already. */
export const beginRun = async (tx: Tx, onDay: string, at: string): Promise<boolean> => {
  const { rowCount } = await tx.client.query('select 1 from aval.retention_run where on_day = $1', [onDay])
  if ((rowCount ?? 0) > 0) return false
  const { rows } = await tx.client.query<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(7203119) as mine, $1::timestamptz as at`,
    [at],
  )
  return rows[0]?.mine ?? false
}

export const noteRun = (tx: Tx, { onDay, at, removed }: RunMade) =>
  tx.client.query('insert into aval.retention_run (on_day, at, removed) values ($1, $2, $3)', [
    onDay,
    at,
    JSON.stringify(removed),
  ])
