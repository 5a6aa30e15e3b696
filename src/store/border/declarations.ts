import type { Lane, LaneDecision, Reason } from '../../domain/border/lane.ts'
import type { ShipmentState } from '../../domain/border/shipmentStates.ts'
import type { Tx } from '../database/scope.ts'

export interface DeclarationSought {
  readonly number?: string
  readonly trader?: string
  readonly container?: string
  readonly plate?: string
  readonly office?: string
  readonly lane?: Lane
  readonly state?: ShipmentState
  /** Instants, the second exclusive. */
  readonly from?: string
  readonly before?: string
  /** Goes on behind this one. */
  readonly after?: { readonly issuedAt: string; readonly id: string }
}

export interface FoundDeclaration {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly issuedAt: string
  readonly kind: string
  readonly functionCode: string
  readonly office: string
  readonly procedure: string
  readonly mode: string
  readonly conveyance: string
  readonly containers: readonly string[]
  readonly traders: readonly string[]
  readonly chapter: string
  readonly origin: string
  readonly value: number
  readonly state: ShipmentState
  readonly stateAt: string
  readonly demonstration: boolean
  /** Only where the scope may see decisions. */
  readonly lane: Lane | null
}

const COLUMNS = `d.id, d.number, d.version, d.issued_at as "issuedAt", d.kind, d.function_code as "functionCode",
  d.office_id as office, d.procedure, d.mode, d.conveyance, d.containers, d.traders, d.hs_chapter as chapter, d.origin,
  d.value::float8 as value, d.state, d.state_at as "stateAt", d.demonstration, l.lane`

const FROM = `from aval.goods_declaration d
  left join aval.lane_decision l on l.issued_at = d.issued_at and l.declaration_id = d.id`

/** Newest first, so many behind the one named; of a number its highest version and all before it. */
export const findDeclarations = async (
  tx: Tx,
  sought: DeclarationSought,
  most: number,
): Promise<FoundDeclaration[]> => {
  const values: unknown[] = []
  const value = (one: unknown) => `$${values.push(one)}`
  const conditions = [
    sought.number && `d.number = ${value(sought.number)}`,
    sought.trader && `d.traders @> array[${value(sought.trader)}::text]`,
    sought.container && `d.containers @> array[${value(sought.container)}::text]`,
    sought.plate && `d.conveyance = ${value(sought.plate)}`,
    sought.office && `d.office_id = ${value(sought.office)}`,
    sought.state && `d.state = ${value(sought.state)}`,
    sought.lane && `l.lane = ${value(sought.lane)}`,
    sought.from && `d.issued_at >= ${value(sought.from)}`,
    sought.before && `d.issued_at < ${value(sought.before)}`,
    sought.after &&
      `(d.issued_at, d.id) < (${value(sought.after.issuedAt)}::timestamptz, ${value(sought.after.id)}::uuid)`,
  ].filter(Boolean)
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''
  const { rows } = await tx.client.query<FoundDeclaration>(
    `select ${COLUMNS} ${FROM} ${where} order by d.issued_at desc, d.id desc limit ${value(most)}`,
    values,
  )
  return rows
}

export interface DeclaredVersion extends FoundDeclaration {
  readonly body: unknown
  readonly receivedAt: string
  readonly decision:
    | (Pick<LaneDecision, 'lane' | 'means' | 'basis'> & {
        readonly because: readonly Reason[]
        readonly decidedAt: string
        readonly rawScore: number
        readonly relief: number
        readonly score: number
        readonly drawn: boolean
        readonly chain: LaneDecision['chain']
        readonly tablesVersion: number
        readonly thresholdsVersion: number
        readonly standingAsOf: string
      })
    | null
}

/** Every version of a number that the scope may see, the highest first, each with its decision. */
export const versionsWhole = async (tx: Tx, number: string): Promise<DeclaredVersion[]> => {
  const { rows } = await tx.client.query<DeclaredVersion>(
    `select ${COLUMNS}, d.body, d.received_at as "receivedAt",
       case when l.lane is not null then json_build_object('lane', l.lane, 'means', l.means, 'basis', l.basis,
         'because', l.because, 'decidedAt', l.decided_at, 'rawScore', l.raw_score, 'relief', l.relief, 'score', l.score,
         'drawn', l.drawn, 'chain', l.chain, 'tablesVersion', l.tables_version,
         'thresholdsVersion', l.thresholds_version, 'standingAsOf', l.standing_as_of) end as decision
     ${FROM} where d.number = $1 order by d.version desc`,
    [number],
  )
  return rows
}

/** The lanes of declarations by their ids. As the system: a company is told a treatment of its own, never more. */
export const lanesOf = async (
  tx: Tx,
  found: readonly Pick<FoundDeclaration, 'id' | 'issuedAt'>[],
): Promise<ReadonlyMap<string, Lane>> => {
  const { rows } = await tx.client.query<{ id: string; lane: Lane }>(
    `select l.declaration_id as id, l.lane from unnest($1::timestamptz[], $2::uuid[]) as f(issued_at, id)
     join aval.lane_decision l on l.issued_at = f.issued_at and l.declaration_id = f.id`,
    [found.map(({ issuedAt }) => issuedAt), found.map(({ id }) => id)],
  )
  return new Map(rows.map(({ id, lane }) => [id, lane]))
}
