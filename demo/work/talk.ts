import { noticeTerm } from '../../src/actions/notices/noticeTerm.ts'
import { isFinal } from '../../src/domain/casework/derived.ts'
import { addDays, type Day } from '../../src/domain/kernel/day.ts'
import type { Book } from '../cases/book.ts'
import { laterOf } from '../days.ts'
import { changeNotices, incidentNotices, talks } from '../words/casework.ts'

/** Messages between the company and its office; what came lately may still be unread. */
export const talk = (book: Book): void => {
  const { chance, company, land, kase, tale } = book
  const { today } = land.days
  const told = company.cast?.talk
  if (told) {
    for (const { from, says, daysAgo } of told) say(book, from, says, addDays(today, -daysAgo), false)
    return
  }
  if (kase.state === 'draft' || !chance.happens(isFinal(kase.state) ? 0.1 : 0.5)) return
  const begun = addDays(today, -chance.between(0, chance.happens(0.25) ? 4 : 45))
  let on = laterOf(begun, tale.opened)
  const lines = chance.oneOf(talks)
  for (const [index, { from, says }] of lines.entries()) {
    const isLast = index === lines.length - 1
    say(book, from, says, on, isLast && addDays(on, 4) > today && chance.happens(0.7))
    on = addDays(on, chance.between(0, 2))
    if (on >= today) return
  }
}

const say = (book: Book, from: 'company' | 'office', body: string, on: Day, unread: boolean): void => {
  const { rows, company, caseId, team, chance, land } = book
  const author = from === 'company' ? company.administrator : team.intake
  const { at } = land.days.at(on < land.days.today ? on : addDays(land.days.today, -1), 9 + chance.next() * 8)
  rows.message.push({
    operatorId: company.id,
    caseId,
    fromSide: from,
    authorId: author.id,
    authorName: author.name,
    body,
    at,
    readAt: unread ? null : land.days.at(on, 19).at,
    escalatedAt: null,
  })
}

/** Notices of change and of incidents, now and then. */
export const giveNotices = (book: Book): void => {
  const kind = book.kase.state === 'draft' ? undefined : kindOfNotice(book)
  if (!kind) return
  const { chance, rows, company, caseId, number, land } = book
  const { today } = land.days
  const happenedOn = addDays(today, -(company.cast?.played ? 1 : chance.between(2, 200)))
  const { what, tells } = chance.oneOf<{ what: string; tells: string }>(
    kind === 'change' ? changeNotices : incidentNotices,
  )
  const answered = addDays(happenedOn, 12) < today
  rows.notice.push({
    operatorId: company.id,
    caseId,
    kind,
    what,
    tells,
    happenedOn,
    dueOn: noticeTerm(land.programme, kind, happenedOn, today)?.dueOn ?? null,
    sentBy: company.administrator.id,
    sentAt: land.days.at(happenedOn, 12).at,
    receipt: `${number}-${String(book.steps.length + 1).padStart(2, '0')}`,
    answeredAt: answered ? land.days.at(land.days.workingFrom(addDays(happenedOn, 8)), 12).at : null,
    answer: answered ? 'Recibido. Se agrega al expediente.' : '',
  })
}

const kindOfNotice = ({ company, chance }: Book): 'change' | 'incident' | undefined => {
  if (company.cast?.played === 'byAll' || chance.happens(0.08)) return 'change'
  return chance.happens(0.025) ? 'incident' : undefined
}
