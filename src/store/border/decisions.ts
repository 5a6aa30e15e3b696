import type { Given } from '../../domain/border/given.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import type { HeldBeside } from '../../domain/border/lane.ts'
import type { InspectionOutcome, KeptDecision } from '../../domain/targeting/comparedDecisions.ts'
import type { Tx } from '../database/scope.ts'

export interface DecisionSpan {
  /** Of lodging; the end is not in it. */
  readonly from: string
  readonly until: string
}

export const countDecisions = async (tx: Tx, { from, until }: DecisionSpan): Promise<number> => {
  const { rows } = await tx.client.query<{ many: number }>(
    'select count(*) as many from aval.lane_decision where issued_at >= $1 and issued_at < $2',
    [from, until],
  )
  return rows[0]?.many ?? 0
}

/** Where one page of decisions ends and the next begins. */
export interface DecisionKey {
  readonly issuedAt: string
  readonly id: string
}

export interface DecisionWithDeclaration {
  readonly key: DecisionKey
  readonly declaration: GoodsDeclaration
  readonly decision: KeptDecision
  /** What an inspection of it found; null where none ended. */
  readonly outcome: InspectionOutcome
}

/** A page of decisions with what was declared, in the order of lodging. */
export const decisionsAfter = async (
  tx: Tx,
  { from, until }: DecisionSpan,
  after: DecisionKey | undefined,
  limit: number,
): Promise<readonly DecisionWithDeclaration[]> => {
  const { rows } = await tx.client.query<DecisionRow>({
    name: 'border.decisions',
    text: PAGE,
    values: [after?.issuedAt ?? from, after?.id ?? '00000000-0000-0000-0000-000000000000', until, limit],
  })
  return rows.map((row) => ({
    key: { issuedAt: row.key, id: row.declaration_id },
    declaration: row.body,
    outcome: row.outcome,
    decision: {
      ...{ lane: row.lane, means: row.means, basis: row.basis, because: row.because, chain: row.chain },
      score: { raw: row.raw_score, relief: row.relief, final: row.score },
      ...(row.given && { given: row.given }),
      draw: { value: row.draw_value, probability: row.draw_probability },
      inputs: {
        tables: row.tables_version,
        thresholds: row.thresholds_version,
        edition: row.edition_hash,
        standingAsOf: row.standing_as_of,
        ...(row.held && { held: row.held }),
      },
    },
  }))
}

interface DecisionRow extends Pick<KeptDecision, 'lane' | 'means' | 'basis' | 'because' | 'chain'> {
  readonly key: string
  readonly declaration_id: string
  readonly body: GoodsDeclaration
  readonly outcome: InspectionOutcome
  readonly raw_score: number
  readonly relief: number
  readonly score: number
  readonly draw_value: number
  readonly draw_probability: number
  readonly tables_version: number
  readonly thresholds_version: number
  readonly edition_hash: string
  readonly standing_as_of: KeptDecision['inputs']['standingAsOf']
  readonly held: HeldBeside | null
  readonly given: Given | null
}

// The page is cut from the decisions alone, in the order of their key, and the rest looked up row by row: a join would be of
// everything there is, for the policies of row-level security let the planner expect a handful of rows.
const PAGE = `
  with page as materialized (
    select * from aval.lane_decision
    where issued_at >= $1::timestamptz and (issued_at, declaration_id) > ($1::timestamptz, $2::uuid) and issued_at < $3::timestamptz
    order by issued_at, declaration_id limit $4
  )
  select l.issued_at::text as key, l.declaration_id, l.lane, l.means, l.basis, l.because, l.chain, l.raw_score, l.relief, l.score,
    l.draw_value, l.draw_probability, l.tables_version, l.thresholds_version, l.edition_hash, l.standing_as_of,
    l.held, l.given,
    (select d.body from aval.goods_declaration d where d.issued_at = l.issued_at and d.id = l.declaration_id) as body,
    (select case when bool_or(i.outcome = 'findings') then 'findings' when bool_or(i.outcome = 'clean') then 'clean' end
     from aval.inspection i where i.issued_at = l.issued_at and i.declaration_id = l.declaration_id) as outcome
  from page l order by l.issued_at, l.declaration_id`
