import type { Standard } from '../standards/standard.ts'
import { type AnswerDraft, type AnswerStatus, answerFinder } from './answer.ts'
import { type AskedSite, isAskedAt } from './askedAt.ts'
import { lackOf } from './completeness.ts'

/** How far one standard is at one site: a cell a criterion, in the programme's order, and how many of each. */
export interface Progress {
  readonly standardId: string
  readonly siteId: string
  readonly cells: readonly ProgressCell[]
  readonly counts: Counts
  /** Cells that lack nothing. */
  readonly complete: number
}

export interface ProgressCell {
  readonly criterionId: string
  readonly status: AnswerStatus | 'unanswered'
}

export type Counts = Readonly<Record<AnswerStatus | 'unanswered', number>>

export const noCounts: Counts = { meets: 0, partly: 0, doesNot: 0, notApplicable: 0, unanswered: 0 }

/** A row for each standard at each site where anything of it is asked. */
export const progress = (
  standards: readonly Standard[],
  sites: readonly AskedSite[],
  answers: readonly AnswerDraft[],
): readonly Progress[] => {
  const find = answerFinder(answers)
  return sites.flatMap((site) =>
    standards.map((standard) => progressAt(standard, site, find)).filter((row) => row.cells.length > 0),
  )
}

const progressAt = (
  standard: Standard,
  site: AskedSite,
  find: (criterionId: string, siteId: string) => AnswerDraft | undefined,
): Progress => {
  const asked = standard.subStandards
    .flatMap((sub) => sub.criteria)
    .filter((criterion) => isAskedAt(criterion, site))
    .map((criterion) => ({ criterionId: criterion.id, answer: find(criterion.id, site.id) }))
  const cells = asked.map(({ criterionId, answer }) => ({
    criterionId,
    status: answer?.status ?? ('unanswered' as const),
  }))
  return {
    standardId: standard.id,
    siteId: site.id,
    cells,
    counts: cells.reduce(counting, noCounts),
    complete: asked.filter(({ answer }) => lackOf(answer) === undefined).length,
  }
}

const counting = (counts: Counts, cell: ProgressCell): Counts => ({
  ...counts,
  [cell.status]: counts[cell.status] + 1,
})

/** Several rows as one: a standard over all sites, a site over all standards, or everything. */
export const progressOver = (
  rows: readonly Progress[],
): Pick<Progress, 'counts' | 'complete'> & { readonly asked: number } => ({
  counts: rows.flatMap((row) => row.cells).reduce(counting, noCounts),
  complete: rows.reduce((sum, row) => sum + row.complete, 0),
  asked: rows.reduce((sum, row) => sum + row.cells.length, 0),
})
