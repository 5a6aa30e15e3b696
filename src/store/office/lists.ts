import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

export interface VisitLine {
  readonly id: string
  readonly caseNumber: string
  readonly caseState: string
  readonly company: string
  readonly siteName: string
  readonly city: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly plannedOn: string
  readonly remote: boolean
  readonly leadId: string
  readonly leadName: string
  readonly state: string
  readonly results: number
  readonly findings: number
}

/** Visits by day: those to hold first come first; finished and cancelled ones from the latest. */
export const visitLines = async (
  tx: Tx,
  ask: {
    readonly state: 'planned' | 'finished' | 'cancelled'
    readonly lead: string | null
    readonly limit: number
  },
): Promise<readonly VisitLine[]> => {
  const order = ask.state === 'planned' ? sql`v.planned_on, o.name` : sql`v.planned_on desc, o.name`
  const { rows } = await sql<VisitLine>`
    select v.id, f.number as case_number, f.state as case_state, o.name as company, s.name as site_name, s.city,
           s.latitude, s.longitude, v.planned_on,
           v.remote, v.lead_id, p.name as lead_name, v.state,
           (select count(*) from aval.visit_result r where r.visit_id = v.id and r.result is not null) as results,
           (select count(*) from aval.finding g where g.visit_id = v.id) as findings
    from aval.visit v
    join aval.case_file f on f.id = v.case_id
    join aval.operator o on o.id = v.operator_id
    join aval.site s on s.id = v.site_id
    join aval.person p on p.id = v.lead_id
    where v.state = ${ask.state} and (${ask.lead}::uuid is null or v.lead_id = ${ask.lead}::uuid)
    order by ${order} limit ${ask.limit}
  `.execute(tx.kysely)
  return rows
}

export interface LetterLine {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly company: string
  readonly kind: string
  readonly titleEs: string
  readonly titleEn: string
  readonly sentAt: string
  readonly openedAt: string | null
  readonly servedOn: string | null
}

export interface LetterAsk {
  readonly standing: 'waits' | 'opened' | 'served' | null
  readonly kind: string | null
  readonly limit: number
  readonly offset: number
}

const standings = {
  waits: sql`l.opened_at is null and l.served_on is null`,
  opened: sql`l.opened_at is not null`,
  served: sql`l.served_on is not null`,
} as const

export const letterLines = async (tx: Tx, ask: LetterAsk): Promise<readonly LetterLine[]> => {
  const { rows } = await sql<LetterLine>`
    select l.id, l.case_id, f.number as case_number, o.name as company, l.kind, l.title_es, l.title_en, l.sent_at, l.opened_at,
           l.served_on
    from aval.letter l
    join aval.case_file f on f.id = l.case_id
    join aval.operator o on o.id = l.operator_id
    where ${ask.standing ? standings[ask.standing] : sql`true`} and (${ask.kind}::text is null or l.kind = ${ask.kind})
    order by l.sent_at desc limit ${ask.limit} offset ${ask.offset}
  `.execute(tx.kysely)
  return rows
}

export interface LetterCounts {
  readonly total: number
  readonly waits: number
  readonly opened: number
  readonly served: number
  readonly kinds: Readonly<Record<string, number>>
}

export const letterCounts = async (tx: Tx): Promise<LetterCounts> => {
  const { rows } = await sql<LetterCounts>`
    select count(*) as total, count(*) filter (where ${standings.waits}) as waits,
           count(*) filter (where ${standings.opened}) as opened, count(*) filter (where ${standings.served}) as served,
           (select coalesce(jsonb_object_agg(kind, many), '{}') from (select kind, count(*) as many from aval.letter group by kind) by_kind) as kinds
    from aval.letter l
  `.execute(tx.kysely)
  return rows[0] ?? { total: 0, waits: 0, opened: 0, served: 0, kinds: {} }
}
