import { vettingKinds } from '../../src/actions/vetting/recordVettingCheck.ts'
import { addDays, type Day, daysBetween } from '../../src/domain/kernel/day.ts'
import { addDeed, type Book, playPart } from '../cases/book.ts'
import { laterOf } from '../days.ts'
import { concerns } from '../words/casework.ts'

/** Looks into the company's history: one check of each kind, or so many of them. */
export const vet = (book: Book, from: Day, until: Day, most: number = vettingKinds.length): void => {
  const { rows, team, company, caseId, chance, land } = book
  const days = Math.max(1, daysBetween(from, until))
  for (const kind of vettingKinds.slice(0, most)) {
    const worries = kind !== 'sanctionsLists' && chance.happens(0.06)
    const on = land.days.workingUntil(addDays(from, chance.between(1, days)))
    const sought = land.days.at(on > from ? on : until, 9 + chance.next() * 7).at
    rows.vettingCheck.push({
      operatorId: company.id,
      caseId,
      kind,
      result: worries ? 'concern' : 'clear',
      tells: worries ? chance.oneOf(concerns) : '',
      checkedBy: team.account.id,
      checkerName: team.account.name,
      checkedAt: laterOf(sought, book.latest.at),
    })
  }
  addDeed(
    book,
    { action: 'vetting.check', subjectKind: 'case', subjectId: caseId, by: team.account.id, after: { most } },
    until,
  )
  playPart(book, team.account, 'vetted')
}
