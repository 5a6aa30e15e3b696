import { questionsAsked } from '../../src/domain/assessment/askedAt.ts'
import { addDays, type Day } from '../../src/domain/kernel/day.ts'
import { planVisits } from '../../src/domain/validation/planVisits.ts'
import { addDeed, type Book, nextMoment, playPart, type VisitRow } from '../cases/book.ts'
import { draftOf } from '../cases/facts.ts'
import { newId } from '../newId.ts'
import { summaries, visitNotes, visitReasons } from '../words/findings.ts'
import { type Appetite, raiseFindings } from './findings.ts'

/** Which sites deserve a visit and why, as the domain sees it from what was answered. */
const proposedVisits = ({ company, rows, land }: Book, today: Day) => {
  const papers = new Map<string, string[]>()
  for (const { answerId = '', evidenceId = '' } of rows.answerEvidence) {
    papers.set(answerId, [...(papers.get(answerId) ?? []), evidenceId])
  }
  const answers = rows.answer.map((row) => ({ ...draftOf(row), evidenceIds: papers.get(row.id) ?? [] }))
  const vettingConcerns = rows.vettingCheck.filter((check) => check.result !== 'clear').length
  return planVisits(company.sites, answers, {
    criteria: land.criteriaOf(company.types, today),
    sites: {},
    vettingConcerns,
    today,
  })
}

/** Plans the visits whose last is on the day told. */
export const planTheVisits = (book: Book, on: Day, lastOn: Day): void => {
  const { rows, team, company, caseId, chance, land } = book
  const proposed = proposedVisits(book, on).filter(({ visit }) => visit !== 'none')
  const earliest = land.days.workingDays(on, land.rules.deadlineFor('visitNotice', on)?.days ?? 0)
  const planned = nextMoment(book, on)
  book.latest = planned
  let day = lastOn
  for (const [index, { siteId }] of proposed.entries()) {
    const id = newId()
    rows.visit.push({
      id,
      operatorId: company.id,
      caseId,
      siteId,
      plannedOn: day,
      remote: index > 0 && chance.happens(0.4),
      leadId: team.validator.id,
      because: chance.oneOf(visitReasons),
      state: 'planned',
      startedAt: null,
      finishedAt: null,
      summary: '',
      version: 1,
      plannedAt: planned.at,
    })
    addDeed(
      book,
      {
        action: 'visit.plan',
        subjectKind: 'visit',
        subjectId: id,
        by: team.account.id,
        after: { plannedOn: day },
      },
      on,
    )
    const before = land.days.workingUntil(addDays(day, -1))
    if (before >= earliest && before < lastOn) day = before
  }
  playPart(book, team.account, 'planned')
}

/** The visits are made: what was seen, what was found, and the summary. */
export const makeVisits = (book: Book, appetite: Appetite): void => {
  const { rows, team, chance } = book
  for (const visit of rows.visit.toSorted((one, other) => (one.plannedOn < other.plannedOn ? -1 : 1))) {
    const now = nextMoment(book, visit.plannedOn as Day)
    book.latest = now
    visit.startedAt = book.land.days.at(now.day, 9.2).at
    const seen = lookAround(book, visit)
    raiseFindings(book, visit, seen, appetite)
    visit.state = 'finished'
    visit.finishedAt = now.at
    visit.summary = chance.oneOf(summaries)
    visit.version = 3
    addDeed(book, {
      action: 'visit.record',
      subjectKind: 'visit',
      subjectId: visit.id,
      by: team.validator.id,
      after: { seen: seen.length },
    })
    addDeed(book, {
      action: 'visit.finish',
      subjectKind: 'visit',
      subjectId: visit.id,
      by: team.validator.id,
      after: { summary: visit.summary },
    })
  }
  playPart(book, team.validator, 'validated')
}

const lookAround = (book: Book, visit: VisitRow): readonly string[] => {
  const { rows, company, land, chance, latest, team } = book
  const site = company.sites.filter((one) => one.id === visit.siteId)
  const lines = questionsAsked(land.criteriaOf(company.types, latest.day), site).map(
    ({ criterion }) => criterion.id,
  )
  const seen = new Set(chance.someOf(lines, chance.between(22, 38)))
  const inOrder = lines.filter((id) => seen.has(id))
  for (const criterionId of inOrder) {
    rows.visitResult.push({
      operatorId: company.id,
      visitId: visit.id,
      criterionId,
      result: 'confirmed',
      note: chance.happens(0.25) ? chance.oneOf(visitNotes) : '',
      writtenBy: team.validator.id,
      writerName: team.validator.name,
      writtenAt: latest.at,
    })
  }
  return inOrder
}
