import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/**
 * What a company may take with it, table by table and column by column. What is not named here stays: who vetted what, what
 * was planned or weighed about it, which officer took which part, returns not yet sent.
 */
// biome-ignore format: a table, a row a line
const parts = {
  operator:           { of: 'operator o join aval.office f on f.id = o.office_id', own: 'o.id', columns: 'o.id, o.name, o.tax_id, o.trader_number, o.types, o.city, o.legal_representative, o.representative_tax_id, o.publishes, o.created_at, f.name as office', by: 'o.id' },
  sites:              { of: 'site', columns: 'id, name, kind, address, city, state, latitude, longitude, employees, closed_on, created_at', by: 'created_at' },
  contacts:           { of: 'contact', columns: 'name, email, phone, post, created_at', by: 'created_at' },
  partners:           { of: 'partner_link', columns: 'name, role, trader_number, certified, reviewed_on, next_review_on, created_at', by: 'created_at' },
  people:             { of: 'membership m join aval.person p on p.id = m.person_id', columns: 'p.name, p.email, m.role, m.scope, m.from_day, m.until_day, m.withdrawn_at', by: 'm.created_at' },
  answers:            { of: 'answer', columns: 'id, site_id, criterion_id, status, body, reason, parts, version, writer_name, written_at', by: 'site_id, criterion_id' },
  answerVersions:     { of: 'answer_version', columns: 'answer_id, version, status, body, reason, parts, writer_name, written_at', by: 'answer_id, version' },
  returns:            { of: 'answer_return', columns: 'case_id, site_id, criterion_id, reason, answer_version, returned_at', by: 'returned_at', only: 'step_id is not null' },
  answerReviews:      { of: 'answer_review', columns: 'site_id, criterion_id, because, marked_at, cleared_at, cleared_how', by: 'marked_at, id' },
  editionMoves:       { of: 'edition_move', columns: 'case_id, undoes is not null as back, from_programme, from_hash, to_programme, to_hash, types_before, types_after, verdicts, side, at', by: 'at' },
  evidence:           { of: 'evidence', columns: 'id, name, media_type, size_bytes, sha256, scan, effective_from, effective_until, uploader_name, uploaded_at, removed_at', by: 'uploaded_at' },
  evidenceOfAnswers:  { of: 'answer_evidence', columns: 'answer_id, evidence_id, added_at', by: 'added_at' },
  attendance:         { of: 'attendance_evidence a join aval.attendance_certificate c on c.id = a.certificate_id', own: 'a.operator_id', columns: 'a.evidence_id, c.number, c.public_id, c.state, c.withdrawn_at, a.added_at', by: 'a.added_at' },
  cases:              { of: 'case_file', columns: 'id, number, programme_id, edition_hash, state, clocks, eligibility, declaration, suspended_benefits, opened_at, submitted_at, last_step_at', by: 'opened_at' },
  steps:              { of: 'case_step', columns: 'case_id, position, step, from_state, to_state, person_name, side, at, on_day, reasons, receipt', by: 'case_id, position' },
  declarations:       { of: 'declaration', columns: "case_id, text, fingerprint, name, post, way, at, tax_id, signed_as, encode(certificate, 'base64') as certificate, encode(signature, 'base64') as signature, checked", by: 'at' },
  certificates:       { of: 'certificate', columns: 'number, public_id, case_id, types, tier, since, until, state, suspended_at, suspended_benefits', by: 'created_at' },
  letters:            { of: 'letter', columns: 'id, case_id, kind, title_es, title_en, body_es, body_en, reasons, sent_at, served_on, opened_at', by: 'sent_at' },
  messages:           { of: 'message', columns: 'case_id, from_side, author_name, body, at, read_at', by: 'at' },
  notices:            { of: 'notice', columns: 'kind, what, tells, happened_on, due_on, sent_at, receipt, answered_at, answer', by: 'sent_at' },
  // What a visit found is told with its report.
  findings:           { of: 'finding', columns: 'id, case_id, site_id, criterion_id, grade, seen, asks, due_on, state, raised_at, closed_at', by: 'raised_at', only: `case_id in (select case_id from aval.letter where kind = 'report')` },
  correctiveActions:  { of: 'corrective_action', columns: 'finding_id, plan, owner, due_on, done_note, state, created_at', by: 'created_at' },
  evidenceOfFindings: { of: 'finding_evidence', columns: 'finding_id, evidence_id, added_at', by: 'added_at' },
} as const satisfies Record<string, Part>

interface Part {
  readonly of: string
  readonly columns: string
  readonly by: string
  /** The column that says whose row it is; operator_id unless told. */
  readonly own?: string
  readonly only?: string
}

export type PartName = keyof typeof parts

export type CompanyRow = Readonly<Record<string, unknown>>

/** Everything that is the company's own, a list for each part. */
export const wholeCompany = async (
  tx: Tx,
  operatorId: string,
): Promise<Readonly<Record<PartName, readonly CompanyRow[]>>> => {
  const found = new Map<string, readonly CompanyRow[]>()
  for (const [name, part] of Object.entries(parts)) found.set(name, await rowsOf(tx, operatorId, part))
  return Object.fromEntries(found) as Record<PartName, readonly CompanyRow[]>
}

const rowsOf = async (tx: Tx, operatorId: string, part: Part): Promise<readonly CompanyRow[]> => {
  const own = sql.raw(part.own ?? 'operator_id')
  const { rows } = await sql<CompanyRow>`
    select ${sql.raw(part.columns)} from aval.${sql.raw(part.of)}
    where ${own} = ${operatorId} and ${sql.raw(part.only ?? 'true')} order by ${sql.raw(part.by)}
  `.execute(tx.kysely)
  return rows
}
