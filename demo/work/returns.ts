import type { Day } from '../../src/domain/kernel/day.ts'
import { type AnswerRow, addDeed, type Book, nextMoment } from '../cases/book.ts'
import { newId } from '../newId.ts'
import { returnReasons } from '../words/casework.ts'
import { rewrite, say } from './profile.ts'

/** The office marks answers that go back, each with its reason. */
export const markReturns = (book: Book, on: Day): void => {
  const { rows, team, company, caseId } = book
  const now = nextMoment(book, on)
  book.latest = now
  for (const { answer, reason } of chosen(book)) {
    rows.answerReturn.push({
      id: newId(),
      operatorId: company.id,
      caseId,
      siteId: answer.siteId,
      criterionId: answer.criterionId,
      reason,
      returnedBy: team.intake.id,
      returnedAt: now.at,
      stepId: null,
      answerVersion: answer.version,
    })
    addDeed(book, { action: 'answer.return', subjectKind: 'case', subjectId: caseId, by: team.intake.id })
  }
}

interface Back {
  readonly answer: AnswerRow
  readonly reason: string
}

const chosen = ({ company, rows, chance }: Book): readonly Back[] => {
  const told = (company.cast?.returned ?? []).flatMap(({ site, criterion, reason }): Back[] => {
    const siteId = company.sites[site]?.id
    const answer = rows.answer.find((row) => row.siteId === siteId && row.criterionId === criterion)
    return answer ? [{ answer, reason }] : []
  })
  if (told.length > 0) return told
  const weak = rows.answer.filter((row) => row.status !== 'meets')
  return chance
    .someOf(weak.length > 3 ? weak : rows.answer, chance.between(1, 4))
    .map((answer) => ({ answer, reason: chance.oneOf(returnReasons) }))
}

/** The company mends what came back. */
export const correctReturns = (book: Book, on: Day): void => {
  const { rows, company } = book
  const now = nextMoment(book, on)
  book.latest = now
  for (const back of rows.answerReturn) {
    const row = rows.answer.find((one) => one.siteId === back.siteId && one.criterionId === back.criterionId)
    if (!row || row.version > back.answerVersion) continue
    const site = company.sites.find((one) => one.id === row.siteId)?.name ?? ''
    const body = say(
      book,
      'Corregido: se adjunta el registro que faltaba, firmado por {who}. Vigente desde {month}.',
      site,
    )
    rewrite(book, row, { body, status: row.status === 'notApplicable' ? 'notApplicable' : 'meets' }, now.at)
    if (row.status === 'notApplicable' && row.reason)
      row.reason = `${row.reason} Lo confirma el plano del sitio.`
  }
}
