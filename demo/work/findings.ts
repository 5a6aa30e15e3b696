import { addDays, type Day } from '../../src/domain/kernel/day.ts'
import type { FindingGrade } from '../../src/domain/validation/findingGrades.ts'
import {
  type FindingState,
  type FindingStep,
  takeFindingStep,
} from '../../src/domain/validation/findingSteps.ts'
import {
  type ActionRow,
  addDeed,
  type Book,
  type FindingRow,
  nextMoment,
  TaleRefused,
  type VisitRow,
} from '../cases/book.ts'
import { newId } from '../newId.ts'
import { anyFinding, doneNotes, found, plans } from '../words/findings.ts'
import { firstNames, surnames } from '../words/names.ts'

/** What a visit finds: anything, only what holds nothing up, or at least one thing that must be mended. */
export type Appetite = 'any' | 'light' | 'heavy'

export const raiseFindings = (
  book: Book,
  visit: VisitRow,
  seen: readonly string[],
  appetite: Appetite,
): void => {
  const first = book.rows.finding.length === 0
  const criteria = book.chance.someOf(seen, countFor(book, appetite, first))
  for (const [index, criterionId] of criteria.entries()) {
    raise(book, visit, criterionId, gradeFor(book, appetite, first && index === 0))
  }
}

const countFor = ({ chance }: Book, appetite: Appetite, first: boolean): number => {
  if (appetite === 'light') return chance.between(0, 1)
  return chance.between(appetite === 'heavy' && first ? 1 : 0, 3)
}

const raise = (book: Book, visit: VisitRow, criterionId: string, grade: FindingGrade): void => {
  const { rows, company, caseId, chance, latest, land, team } = book
  const words = chance.oneOf(found[land.standardOf(criterionId)] ?? anyFinding)
  const id = newId()
  rows.finding.push({
    id,
    operatorId: company.id,
    caseId,
    visitId: visit.id,
    siteId: visit.siteId,
    criterionId,
    grade,
    ...words,
    dueOn: grade === 'observation' ? null : addDays(latest.day, chance.between(45, 80)),
    state: 'open',
    raisedBy: team.validator.id,
    raisedAt: latest.at,
    closedBy: null,
    closedAt: null,
    version: 1,
  })
  addDeed(book, {
    action: 'finding.raise',
    subjectKind: 'finding',
    subjectId: id,
    by: team.validator.id,
    after: { grade },
  })
  const line = rows.visitResult.find((row) => row.visitId === visit.id && row.criterionId === criterionId)
  if (line) Object.assign(line, { result: grade === 'major' ? 'notConfirmed' : 'partly', note: words.seen })
}

const gradeFor = ({ chance }: Book, appetite: Appetite, first: boolean): FindingGrade => {
  if (appetite === 'light') return 'observation'
  if (appetite === 'heavy' && first) return chance.happens(0.4) ? 'major' : 'minor'
  return chance.weighed<FindingGrade>([
    ['observation', 4],
    ['minor', 5],
    ['major', 1],
  ])
}

/** The company says what it will do about each finding, who and by when. */
export const proposePlans = (book: Book): void => {
  const { rows, company, chance, latest } = book
  for (const finding of rows.finding) {
    if (finding.grade === 'observation' || actionFor(book, finding)) continue
    rows.correctiveAction.push({
      id: newId(),
      operatorId: company.id,
      findingId: finding.id,
      plan: chance.oneOf(plans),
      owner: `${chance.oneOf(firstNames)} ${chance.oneOf(surnames)}`,
      dueOn: addDays(latest.day, chance.between(12, 45)),
      doneNote: '',
      state: 'proposed',
      createdAt: latest.at,
      version: 1,
    })
    answered(book, finding)
  }
}

/** How far each finding has come while the company is at it. */
export const workOnFindings = (book: Book, until: Day): void => {
  const { chance, land } = book
  for (const finding of book.rows.finding.filter(({ grade }) => grade !== 'observation')) {
    const reached = chance.between(0, 3)
    if (reached >= 1) judge(book, finding, 'acceptPlan', 'office')
    if (reached >= 2) mend(book, finding, land.days.workingUntil(until))
    if (reached >= 3 && chance.happens(0.5)) judge(book, finding, 'close', 'office')
  }
}

/** Everything that must be mended is mended, and the validator closes it. */
export const mendAll = (book: Book, from: Day, until: Day): void => {
  const half = addDays(from, Math.max(1, Math.floor((Date.parse(until) - Date.parse(from)) / 172_800_000)))
  for (const finding of book.rows.finding) {
    if (finding.grade === 'observation') {
      if (book.chance.happens(0.6)) judge(book, finding, 'takeNote', 'office')
      continue
    }
    mend(book, finding, book.land.days.workingUntil(half))
  }
  book.latest = nextMoment(book, until)
  for (const finding of book.rows.finding) {
    if (finding.state === 'evidenceGiven') judge(book, finding, 'close', 'office')
  }
}

const actionFor = ({ rows }: Book, finding: FindingRow): ActionRow | undefined =>
  rows.correctiveAction.find((action) => action.findingId === finding.id)

const mend = (book: Book, finding: FindingRow, on: Day): void => {
  const { rows, company, chance, land } = book
  const action = actionFor(book, finding)
  if (!action) return
  const at = land.days.at(on, 10 + chance.next() * 6).at
  Object.assign(action, { doneNote: chance.oneOf(doneNotes), state: 'done', version: 2 })
  judge(book, finding, 'giveEvidence', 'company')
  for (const { id } of chance.someOf(rows.evidence, 1)) {
    rows.findingEvidence.push({ operatorId: company.id, findingId: finding.id, evidenceId: id, addedAt: at })
  }
  answered(book, finding)
}

const answered = (book: Book, { id }: FindingRow): void =>
  addDeed(book, {
    action: 'finding.answer',
    subjectKind: 'finding',
    subjectId: id,
    by: book.company.administrator.id,
  })

/** One row of the table of a finding's life. */
const judge = (book: Book, finding: FindingRow, step: FindingStep, by: 'company' | 'office'): void => {
  const facts = { hasPlan: actionFor(book, finding) !== undefined, evidenceCount: 1, reason: '' }
  const taken = takeFindingStep(
    { grade: finding.grade, state: finding.state as FindingState },
    step,
    by,
    facts,
  )
  if (!taken.ok) throw new TaleRefused(`a finding in ${finding.state} refused ${step}: ${taken.refusal.code}`)
  const { team, latest } = book
  const closed = taken.value.state === 'closed' ? { closedBy: team.validator.id, closedAt: latest.at } : {}
  Object.assign(finding, { state: taken.value.state, version: finding.version + 1 }, closed)
  if (by === 'office') {
    book.rows.findingJudgement.push({
      operatorId: book.company.id,
      findingId: finding.id,
      step,
      judgedBy: team.validator.id,
      judgeName: team.validator.name,
      at: latest.at,
    })
    addDeed(book, {
      action: `finding.${step}`,
      subjectKind: 'finding',
      subjectId: finding.id,
      by: team.validator.id,
      after: { state: finding.state },
    })
  }
}
