import type { FunctionCode } from '../../domain/border/goodsDeclaration.ts'
import type { Basis, Lane, Means, Reason } from '../../domain/border/lane.ts'
import type { ShipmentState } from '../../domain/border/shipmentStates.ts'
import { arraysOf, unnest } from '../database/columnArrays.ts'
import type { Tx } from '../database/scope.ts'

/**
 * Whoever takes in a version of a number waits until everybody else who does so has committed; the locks are let go by the
 * transaction's end. Batches that share no name are written beside each other.
 */
export const lockNumbers = async (tx: Tx, numbers: readonly string[]): Promise<void> => {
  await tx.client.query({
    name: 'border.lock',
    text: 'select aval.lock_declared($1::text[])',
    values: [numbers],
  })
}

export interface TakenIn {
  readonly number: string
  readonly version: number
  readonly bodyHash: string
}

export interface StoredVersion extends TakenIn {
  /** Where the goods are presented; known where an officer may have them in hand. */
  readonly office?: string
  readonly declarationId: string
  readonly issuedAt: string
  readonly functionCode: FunctionCode
  readonly state: ShipmentState
  readonly lane: Lane | null
  readonly means: Means | null
  readonly basis: Basis | null
  readonly because: readonly Reason[] | null
}

/** The same with what became of each; asked only of numbers that are there. */
export const storedVersionsOf = async (tx: Tx, numbers: readonly string[]): Promise<StoredVersion[]> => {
  const { rows } = await tx.client.query<StoredVersion>({
    name: 'border.stored',
    text: STORED,
    values: [numbers],
  })
  return rows
}

const STORED = `
  select n.number, n.version, encode(n.body_hash, 'hex') as "bodyHash", n.declaration_id as "declarationId",
    d.issued_at as "issuedAt", d.function_code as "functionCode", d.office_id as office, d.state, l.lane, l.means, l.basis, l.because
  from aval.goods_declaration_number n
  join aval.goods_declaration d on d.issued_at = n.issued_at and d.id = n.declaration_id
  left join aval.lane_decision l on l.issued_at = n.issued_at and l.declaration_id = n.declaration_id
  where n.number = any ($1)`

/** A declaration and its decision as their tables hold them; named as the columns are. */
export interface DeclarationRow {
  readonly id: string
  readonly issued_at: string
  readonly number: string
  readonly version: number
  readonly body_hash: string
  readonly kind: string
  readonly function_code: string
  readonly office_id: string
  readonly procedure: string
  readonly mode: string
  readonly conveyance: string
  readonly containers: readonly string[]
  readonly traders: readonly string[]
  readonly hs_chapter: string
  readonly origin: string
  readonly value: number
  readonly value_band: number
  /** As JSON. */
  readonly body: string
  state: ShipmentState
}

export interface DecisionRow {
  readonly declaration_id: string
  readonly issued_at: string
  readonly office_id: string
  readonly lane: Lane
  readonly means: Means | null
  readonly basis: Basis
  /** As JSON, like the chain. */
  readonly because: string
  readonly raw_score: number
  readonly relief: number
  readonly score: number
  readonly draw_value: number
  readonly draw_probability: number
  readonly chain: string
  readonly certified_share: number
  readonly tables_version: number
  readonly thresholds_version: number
  readonly edition_hash: string
  readonly standing_as_of: string
  /** As JSON; null where nothing was. */
  readonly given: string | null
  /** Where it was decided before the batch came. */
  readonly decided_at: string | null
  /** As JSON; null where nothing was held beside it. */
  readonly held: string | null
}

export interface BatchRow {
  readonly source: 'door' | 'file' | 'journal' | 'demonstration'
  readonly sentBy: string | null
  readonly at: string
  readonly lines: number
  readonly stored: number
  readonly duplicates: number
  readonly refused: number
  readonly hash: string
}

export const declarationColumns = {
  id: 'uuid',
  issued_at: 'timestamptz',
  number: 'text',
  version: 'integer',
  body_hash: 'text',
  kind: 'text',
  function_code: 'text',
  office_id: 'text',
  procedure: 'text',
  mode: 'text',
  conveyance: 'text',
  containers: 'text',
  traders: 'text',
  hs_chapter: 'text',
  origin: 'text',
  value: 'numeric',
  value_band: 'smallint',
  body: 'jsonb',
  state: 'text',
} as const satisfies Record<keyof DeclarationRow, string>

export const decisionColumns = {
  declaration_id: 'uuid',
  issued_at: 'timestamptz',
  office_id: 'text',
  lane: 'text',
  means: 'text',
  basis: 'text',
  because: 'jsonb',
  raw_score: 'real',
  relief: 'real',
  score: 'real',
  draw_value: 'double precision',
  draw_probability: 'double precision',
  chain: 'jsonb',
  certified_share: 'real',
  tables_version: 'integer',
  thresholds_version: 'integer',
  edition_hash: 'text',
  standing_as_of: 'timestamptz',
  given: 'jsonb',
  decided_at: 'timestamptz',
  held: 'jsonb',
} as const satisfies Record<keyof DecisionRow, string>

/** Everything of one batch in one statement. Answers the batch's id. */
export const insertBatch = async (
  tx: Tx,
  batch: BatchRow,
  declarations: readonly DeclarationRow[],
  decisions: readonly DecisionRow[],
): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'border.insert',
    text: INSERT,
    values: [
      ...[batch.source, batch.sentBy, batch.at, batch.lines, batch.stored, batch.duplicates, batch.refused],
      ...[batch.hash, ...arraysOf(declarationColumns, declarations), ...arraysOf(decisionColumns, decisions)],
    ],
  })
  return rows[0]?.id ?? ''
}

const FIRST_ARRAY = 9
const given = unnest(declarationColumns, FIRST_ARRAY)
const decided = unnest(decisionColumns, FIRST_ARRAY + Object.keys(declarationColumns).length)

const INSERT = `
  with batch as (
    insert into aval.border_batch (source, sent_by, received_at, lines, stored, duplicates, refused, hash)
    values ($1, $2, $3, $4, $5, $6, $7, $8) returning id),
  given as materialized (select * from ${given}),
  numbers as (
    insert into aval.goods_declaration_number (number, version, body_hash, declaration_id, issued_at)
    select number, version, decode(body_hash, 'hex'), id, issued_at from given),
  declarations as (
    insert into aval.goods_declaration (id, issued_at, number, version, kind, function_code, office_id, procedure, mode,
      conveyance, containers, traders, operator_ids, hs_chapter, origin, value, value_band, body, batch_id, received_at,
      state, state_at, demonstration)
    select g.id, issued_at, number, version, kind, function_code, office_id, procedure, mode, conveyance,
      containers::text[], traders::text[],
      coalesce((select array_agg(o.id) from aval.operator o where o.trader_number = any (g.traders::text[])), '{}'),
      hs_chapter, origin, value, value_band, body, batch.id, $3, state, $3, $1 = 'demonstration'
    from given g, batch),
  decisions as (
    insert into aval.lane_decision (declaration_id, issued_at, office_id, decided_at, lane, means, basis, because, raw_score,
      relief, score, draw_value, draw_probability, chain, certified_share, tables_version, thresholds_version, edition_hash,
      standing_as_of, given, held)
    select declaration_id, issued_at, office_id, coalesce(decided_at, $3), lane, means, basis, because, raw_score, relief,
      score, draw_value, draw_probability, chain, certified_share, tables_version, thresholds_version, edition_hash, standing_as_of, given, held
    from ${decided})
  select id from batch`

/** Those whose place was taken. */
export const supersede = async (
  tx: Tx,
  at: string,
  earlier: readonly Pick<StoredVersion, 'declarationId' | 'issuedAt'>[],
): Promise<void> => {
  await tx.client.query({
    name: 'border.supersede',
    text: `update aval.goods_declaration d set state = 'superseded', state_at = $1
      from unnest($2::timestamptz[], $3::uuid[]) as e(issued_at, id) where d.issued_at = e.issued_at and d.id = e.id`,
    values: [at, earlier.map(({ issuedAt }) => issuedAt), earlier.map(({ declarationId }) => declarationId)],
  })
}

export const officeIds = async (tx: Tx): Promise<ReadonlySet<string>> => {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'border.offices',
    text: 'select id from aval.office',
  })
  return new Set(rows.map(({ id }) => id))
}

export interface WrittenRate {
  readonly currency: string
  readonly from: string
  readonly worth: number
  readonly source: string
  readonly certainty: 'verified' | 'secondary' | 'assumed'
}

/** Every rate that was written down, the newest first. */
export const writtenRates = async (tx: Tx): Promise<WrittenRate[]> => {
  const { rows } = await tx.client.query<WrittenRate>({
    name: 'border.rates',
    text: `select currency, from_day as "from", worth::float8 as worth, source, certainty from aval.currency_rate
      order by currency, from_day desc limit 1000`,
  })
  return rows
}
