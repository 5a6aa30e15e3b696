import type { FindingKind } from '../../domain/border/findingKinds.ts'
import type { Tx } from '../database/scope.ts'

export interface InspectionTold {
  readonly id: string
  readonly declarationId: string
  readonly state: 'begun' | 'recorded'
  readonly startedAt: string
  readonly endedAt: string | null
  readonly means: 'scanner' | 'hand' | 'documents' | null
  readonly outcome: 'clean' | 'findings' | null
  readonly writerName: string
  readonly note: string
}

export interface FindingTold {
  readonly declarationId: string
  readonly inspectionId: string | null
  readonly auditId: string | null
  readonly kind: FindingKind
  readonly place: string
  readonly note: string
  readonly traders: readonly string[]
  readonly foundAt: string
}

export interface AuditTold {
  readonly declarationId: string
  readonly state: 'sampled' | 'underWay' | 'closed'
  readonly sampledAt: string
  readonly closedAt: string | null
  readonly outcome: 'clean' | 'findings' | null
  readonly assessedDuty: number | null
  readonly currency: string | null
  readonly note: string
}

interface Of {
  readonly id: string
  readonly issuedAt: string
}

/** Inspections of these declarations, the first first. */
export const inspectionsOf = async (tx: Tx, of: readonly Of[]): Promise<InspectionTold[]> => {
  const { rows } = await tx.client.query<InspectionTold>({
    name: 'declarations.inspections',
    text: `select i.id, i.declaration_id as "declarationId", i.state, i.started_at as "startedAt", i.ended_at as "endedAt",
        i.means, i.outcome, i.writer_name as "writerName", coalesce(i.detail ->> 'note', '') as note
      from unnest($1::timestamptz[], $2::uuid[]) as f(issued_at, id)
      join aval.inspection i on i.issued_at = f.issued_at and i.declaration_id = f.id order by i.started_at, i.id`,
    values: [of.map(({ issuedAt }) => issuedAt), of.map(({ id }) => id)],
  })
  return rows
}

/** What was found against them, at the border or after. */
export const findingsOf = async (tx: Tx, of: readonly Of[]): Promise<FindingTold[]> => {
  const { rows } = await tx.client.query<FindingTold>({
    name: 'declarations.findings',
    text: `select declaration_id as "declarationId", inspection_id as "inspectionId", audit_id as "auditId", kind, place, note,
        traders, found_at as "foundAt"
      from aval.border_finding where declaration_id = any ($1) order by seq limit 500`,
    values: [of.map(({ id }) => id)],
  })
  return rows
}

/** Their audits after clearance. */
export const auditsOf = async (tx: Tx, of: readonly Of[]): Promise<AuditTold[]> => {
  const { rows } = await tx.client.query<AuditTold>({
    name: 'declarations.audits',
    text: `select declaration_id as "declarationId", state, sampled_at as "sampledAt", closed_at as "closedAt", outcome,
        assessed_duty::float8 as "assessedDuty", currency, note
      from aval.post_clearance_audit where declaration_id = any ($1)`,
    values: [of.map(({ id }) => id)],
  })
  return rows
}

/** The latest case of each of these traders, as far as the scope may see cases. */
export const casesOfTraders = async (
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await tx.client.query<{ trader: string; number: string }>({
    name: 'declarations.cases',
    text: `select distinct on (o.trader_number) o.trader_number as trader, c.number
      from aval.operator o join aval.case_file c on c.operator_id = o.id
      where o.trader_number = any ($1) order by o.trader_number, c.number desc`,
    values: [numbers],
  })
  return new Map(rows.map(({ trader, number }) => [trader, number]))
}
