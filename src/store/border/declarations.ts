import type { Given } from '../../domain/border/given.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import type { Lane, LaneDecision, Reason } from '../../domain/border/lane.ts'
import { namesSought } from '../../domain/border/namesSought.ts'
import type { ShipmentState } from '../../domain/border/shipmentStates.ts'
import type { Tx } from '../database/scope.ts'

export interface DeclarationSought {
  readonly number?: string
  /** Any of these names one of its parties, containers or its conveyance, or is its number. */
  readonly anyOf?: readonly string[]
  /** Named by one of these traders: what a company finds its own by. */
  readonly traders?: readonly string[]
  /** Of those, the ones whose number, containers or conveyance is any of these. */
  readonly matching?: readonly string[]
  readonly trader?: string
  readonly container?: string
  readonly plate?: string
  readonly office?: string
  readonly kind?: string
  readonly procedure?: string
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
  /** Whose goods they are: of an export the exporter, of everything else the importer; null where none is declared. */
  readonly owner: {
    readonly role: 'importer' | 'exporter'
    readonly traderNumber: string | null
    readonly name: string | null
  } | null
  /** Only where the scope may see decisions. */
  readonly lane: Lane | null
}

const COLUMNS = `d.id, d.number, d.version, d.issued_at as "issuedAt", d.kind, d.function_code as "functionCode",
  d.office_id as office, d.procedure, d.mode, d.conveyance, d.containers, d.traders, d.hs_chapter as chapter, d.origin,
  d.value::float8 as value, d.state, d.state_at as "stateAt", d.demonstration, l.lane,
  (select json_build_object('role', p ->> 'role', 'traderNumber', p ->> 'traderNumber', 'name', p ->> 'name')
    from jsonb_array_elements(d.body -> 'parties') p
    where p ->> 'role' in ('importer', 'exporter') order by (p ->> 'role' = 'exporter') = (d.kind = 'export') desc limit 1) as owner`

const FROM = `from aval.goods_declaration d
  left join aval.lane_decision l on l.issued_at = d.issued_at and l.declaration_id = d.id`

/** Newest first, so many behind the one named; of a number its highest version and all before it. */
export const findDeclarations = async (
  tx: Tx,
  sought: DeclarationSought,
  most: number,
): Promise<FoundDeclaration[]> => {
  const values: unknown[] = []
  const value: Value = (one) => `$${values.push(one)}`
  const named = namedIn(sought, value)
  const conditions = [
    sought.number && `d.number = ${value(sought.number)}`,
    sought.trader && `d.traders && ${value(namesSought(sought.trader))}::text[]`,
    sought.container && anyIsNamed('d.containers', value(namesSought(sought.container))),
    sought.plate && isNamed('d.conveyance', value(namesSought(sought.plate))),
    sought.matching && matches(value(sought.matching)),
    sought.office && `d.office_id = ${value(sought.office)}`,
    sought.kind && `d.kind = ${value(sought.kind)}`,
    sought.procedure && `d.procedure = ${value(sought.procedure)}`,
    sought.state && `d.state = ${value(sought.state)}`,
    sought.lane && `l.lane = ${value(sought.lane)}`,
  ]
  const { rows } = await tx.client.query<FoundDeclaration>(
    named ? byName(named, conditions, value(most)) : byTime(sought, conditions, value, most),
    values,
  )
  return rows
}

/** As it was declared, or without what people put between its characters. */
const isNamed = (name: string, list: string): string =>
  `(${name} = any (${list}) or aval.bare_name(${name}) = any (${list}))`

const anyIsNamed = (names: string, list: string): string =>
  `exists (select from unnest(${names}) as one (name) where ${isNamed('one.name', list)})`

const matches = (list: string): string =>
  `(d.number = any (${list}) or ${isNamed('d.conveyance', list)} or ${anyIsNamed('d.containers', list)})`

type Value = (one: unknown) => string

const byTime = (
  sought: DeclarationSought,
  conditions: readonly (string | undefined)[],
  value: Value,
  most: number,
): string => `select ${COLUMNS} ${FROM} ${whereAll(...conditions, ...span(sought, 'd.issued_at', 'd.id', value))}
  order by d.issued_at desc, d.id desc limit ${value(most)}`

/** The names are walked newest first and their declarations fetched one by one, no more than are asked for. */
const byName = (named: string, conditions: readonly (string | undefined)[], most: string): string =>
  `select found.* from (select issued_at, id from (${named}) n order by issued_at desc, id desc) f
   cross join lateral (select ${COLUMNS} ${FROM}
     ${whereAll('d.issued_at = f.issued_at', 'd.id = f.id', ...conditions)} offset 0) found
   order by f.issued_at desc, f.id desc limit ${most}`

const namedIn = (sought: DeclarationSought, value: Value): string | undefined => {
  const of = (names: readonly string[]) =>
    `select issued_at, declaration_id as id from aval.declared_name
     ${whereAll(`name = any (${value(names)})`, ...span(sought, 'issued_at', 'declaration_id', value))}`
  const asked = [sought.trader, sought.container, sought.plate].flatMap((one) =>
    one ? [of(namesSought(one))] : [],
  )
  if (sought.traders) asked.push(of(sought.traders))
  if (sought.anyOf) {
    const numbered = whereAll(
      `number = any (${value(sought.anyOf)})`,
      ...span(sought, 'issued_at', 'id', value),
    )
    asked.push(`(${of(sought.anyOf)} union select issued_at, id from aval.goods_declaration ${numbered})`)
  }
  // Of one name too: a declaration may be named twice by what was typed.
  return asked.length > 0
    ? asked.map((one) => `select distinct * from (${one}) one`).join(' intersect ')
    : undefined
}

const span = (
  { from, before, after }: DeclarationSought,
  issuedAt: string,
  id: string,
  value: Value,
): readonly (string | undefined)[] => [
  from && `${issuedAt} >= ${value(from)}`,
  before && `${issuedAt} < ${value(before)}`,
  after && `(${issuedAt}, ${id}) < (${value(after.issuedAt)}::timestamptz, ${value(after.id)}::uuid)`,
]

const whereAll = (...conditions: readonly (string | undefined)[]): string => {
  const asked = conditions.filter(Boolean)
  return asked.length > 0 ? `where ${asked.join(' and ')}` : ''
}

/** The trader numbers of the scope's own companies. */
export const ownTraderNumbers = async (tx: Tx): Promise<readonly string[]> => {
  const { rows } = await tx.client.query<{ number: string }>({
    name: 'declarations.ownNumbers',
    text: 'select trader_number as number from aval.operator where id = any ($1) and trader_number is not null',
    values: [tx.scope.operatorIds],
  })
  return rows.map(({ number }) => number)
}

/** How many wait for an officer where the scope may look. */
export const countWaiting = async (tx: Tx): Promise<number> => {
  const { rows } = await tx.client.query<{ many: number }>({
    name: 'declarations.waiting',
    text: `select count(*)::int as many from aval.goods_declaration where state in ('waiting', 'inspecting')`,
  })
  return rows[0]?.many ?? 0
}

export interface DeclaredVersion extends FoundDeclaration {
  readonly body: GoodsDeclaration
  readonly receivedAt: string
  readonly decision:
    | (Pick<LaneDecision, 'lane' | 'means' | 'basis'> & {
        readonly because: readonly Reason[]
        readonly decidedAt: string
        readonly rawScore: number
        readonly relief: number
        readonly score: number
        readonly drawn: boolean
        readonly drawProbability: number
        readonly chain: LaneDecision['chain']
        readonly tablesVersion: number
        readonly thresholdsVersion: number
        readonly standingAsOf: string
        readonly given: Given | null
        readonly edition: string
      })
    | null
}

/** Every version of a number that the scope may see, the highest first, each with its decision. */
export const versionsWhole = async (tx: Tx, number: string): Promise<DeclaredVersion[]> => {
  const { rows } = await tx.client.query<DeclaredVersion>(
    `select ${COLUMNS}, d.body, d.received_at as "receivedAt",
       case when l.lane is not null then json_build_object('lane', l.lane, 'means', l.means, 'basis', l.basis,
         'because', l.because, 'decidedAt', l.decided_at, 'rawScore', l.raw_score, 'relief', l.relief, 'score', l.score,
         'drawn', l.drawn, 'drawProbability', l.draw_probability, 'chain', l.chain, 'tablesVersion', l.tables_version,
         'thresholdsVersion', l.thresholds_version, 'standingAsOf', l.standing_as_of,
         'given', l.given, 'edition', l.edition_hash) end as decision
     ${FROM} where d.number = $1 order by d.version desc`,
    [number],
  )
  return rows
}

export interface LaneGiven {
  readonly lane: Lane
  readonly given: Given | null
  readonly edition: string
}

/** The lanes of declarations by their ids. As the system: a company is told a treatment of its own, never more. */
export const lanesOf = async (
  tx: Tx,
  found: readonly Pick<FoundDeclaration, 'id' | 'issuedAt'>[],
): Promise<ReadonlyMap<string, LaneGiven>> => {
  const { rows } = await tx.client.query<LaneGiven & { id: string }>(
    `select l.declaration_id as id, l.lane, l.given, l.edition_hash as edition from unnest($1::timestamptz[], $2::uuid[]) as f(issued_at, id)
     join aval.lane_decision l on l.issued_at = f.issued_at and l.declaration_id = f.id`,
    [found.map(({ issuedAt }) => issuedAt), found.map(({ id }) => id)],
  )
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}
