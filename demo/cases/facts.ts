import { noticeIsLongEnough } from '../../src/actions/cases/noticeIsLongEnough.ts'
import type { StepInput } from '../../src/actions/cases/stepInput.ts'
import { type AnswerDraft, isAnswerStatus } from '../../src/domain/assessment/answer.ts'
import { completeness } from '../../src/domain/assessment/completeness.ts'
import type { Facts } from '../../src/domain/casework/caseNow.ts'
import { clocksSay } from '../../src/domain/casework/clocksSay.ts'
import { needsOf } from '../../src/domain/casework/grants.ts'
import type { Need, StepName } from '../../src/domain/casework/steps.ts'
import type { Moment } from '../../src/domain/kernel/moment.ts'
import { mandatoryFindingsClosed } from '../../src/domain/validation/findingGrades.ts'
import type { AnswerRow, Book } from './book.ts'

type Check = (book: Book, input: StepInput, now: Moment) => boolean

const text = (value: string | undefined) => (value ?? '').trim() !== ''

/** Each need about data, asked of what the book holds, as the office asks it of the tables. */
const checks: Partial<Record<Need, Check>> = {
  completeProfile: (book, _, now) => isComplete(book, now),
  declaration: (_, { declaration }) => declaration?.accepted === true && text(declaration.name),
  paperApplication: ({ tale }) => tale.paper,
  reasonsPerCriterion: ({ rows }) => rows.answerReturn.some((one) => one.stepId === null),
  vettingRecorded: ({ rows }) => rows.vettingCheck.length > 0,
  visitPlan: ({ rows, land }, _, now) =>
    rows.visit.length > 0 &&
    rows.visit.every((visit) => noticeIsLongEnough(land.programme, now.day, visit.plannedOn)),
  visitFinished: ({ rows }) =>
    rows.visit.length > 0 && rows.visit.every((visit) => visit.state === 'finished'),
  validationReport: ({ rows }) => rows.visit.length > 0 && rows.visit.every((visit) => text(visit.summary)),
  replyText: (_, { reasons }) => text(reasons),
  reasons: (_, { reasons }) => text(reasons),
  mandatoryFindingsClosed: ({ rows }) => mandatoryFindingsClosed(rows.finding),
  recommendation: (_, { recommendation }) => text(recommendation?.text),
  namedBenefits: (_, { benefits }) => (benefits ?? []).length > 0,
  namedTier: () => true,
  secondFactor: () => true,
  sealedLog: () => true,
}

export const factsFor = (book: Book, step: StepName, input: StepInput, now: Moment): Facts => {
  const has = new Set<Need>(clocksSay(book.kase.clocks, now.day))
  for (const need of needsOf(step)) if (checks[need]?.(book, input, now)) has.add(need)
  return { has }
}

export const draftOf = (row: AnswerRow): AnswerDraft => ({
  criterionId: row.criterionId,
  siteId: row.siteId,
  status: row.status && isAnswerStatus(row.status) ? row.status : null,
  text: row.body,
  reason: row.reason,
  parts: row.parts,
  evidenceIds: [],
})

const isComplete = ({ rows, land, company }: Book, now: Moment): boolean => {
  const criteria = land.criteriaOf(company.types, now.day)
  if (!completeness(criteria, company.sites, rows.answer.map(draftOf)).isComplete) return false
  return rows.answerReturn.every((back) =>
    rows.answer.some(
      (answer) =>
        answer.siteId === back.siteId &&
        answer.criterionId === back.criterionId &&
        answer.version > back.answerVersion,
    ),
  )
}
