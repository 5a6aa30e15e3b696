import { createHash } from 'node:crypto'
import type { WrittenCompany } from './memberRows.ts'
import type { PlannedCompany } from './planImport.ts'
import type { Reason } from './reasons.ts'

/**
 * imported: written. fits: would have been, had nothing been refused or had it not been a preview. alreadyThere: its company is here;
 * nothing of it was changed. refused: for its reasons.
 */
export type LineOutcome = 'imported' | 'fits' | 'alreadyThere' | 'refused'

export interface ReportedLine {
  readonly line: number
  readonly outcome: LineOutcome
  readonly company: string
  readonly taxId: string
  /** What it is here; nothing where it was not taken. */
  readonly caseNumber: string | null
  readonly traderNumber: string | null
  readonly certificate: string | null
  readonly site: string | null
  /** Of a company that is here already: what the list says otherwise. */
  readonly differs: readonly string[]
  readonly reasons: readonly Reason[]
}

/** Every line of the file once, whatever became of it. */
export interface MemberReport {
  readonly file: string
  readonly sha256: string
  readonly preview: boolean
  /** Whether anything was written: all of it or nothing. */
  readonly written: boolean
  readonly lines: number
  readonly outcomes: Readonly<Record<LineOutcome, number>>
  readonly companies: number
  readonly ignoredColumns: readonly string[]
  readonly reported: readonly ReportedLine[]
}

/** One refused line refuses its company. */
export const isRefused = ({ reasons }: PlannedCompany): boolean =>
  [...reasons.values()].some((own) => own.length > 0)

export const reportOn = (
  { file, bytes, preview }: { readonly file: string; readonly bytes: Buffer; readonly preview: boolean },
  ignoredColumns: readonly string[],
  planned: readonly PlannedCompany[],
  written?: ReadonlyMap<PlannedCompany, WrittenCompany>,
): MemberReport => {
  const reported = planned
    .flatMap((plan) => linesOf(plan, written))
    .toSorted((one, other) => one.line - other.line)
  return {
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    preview,
    written: written !== undefined,
    lines: reported.length,
    outcomes: countOutcomes(reported),
    companies: planned.length,
    ignoredColumns,
    reported,
  }
}

const countOutcomes = (lines: readonly ReportedLine[]): Readonly<Record<LineOutcome, number>> => {
  const count = (outcome: LineOutcome) => lines.filter((line) => line.outcome === outcome).length
  return {
    imported: count('imported'),
    fits: count('fits'),
    alreadyThere: count('alreadyThere'),
    refused: count('refused'),
  }
}

const linesOf = (
  plan: PlannedCompany,
  written: ReadonlyMap<PlannedCompany, WrittenCompany> | undefined,
): ReportedLine[] => {
  const { company, here, differs } = plan
  const made = written?.get(plan)
  const fits = written ? 'imported' : 'fits'
  return company.lines.map(({ line, site }) => ({
    line,
    outcome: isRefused(plan) ? 'refused' : here ? 'alreadyThere' : fits,
    company: company.name,
    taxId: company.taxId,
    caseNumber: made?.caseNumber ?? null,
    traderNumber: made?.traderNumber ?? company.traderNumber,
    certificate: made?.certificate ?? company.certificate,
    site: site?.name ?? null,
    differs,
    reasons: reasonsOf(plan, line),
  }))
}

/** A line without a fault of its own says which line of its company has one. */
const reasonsOf = ({ reasons }: PlannedCompany, line: number): readonly Reason[] => {
  const own = reasons.get(line) ?? []
  const other = [...reasons].find(([, faults]) => faults.length > 0)?.[0]
  if (own.length > 0 || other === undefined) return own
  return [{ column: 'taxId', code: 'companyRefused', with: { line: other } }]
}
