import { addDays, type Day, daysBetween } from '../../src/domain/kernel/day.ts'
import { type AnswerRow, addDeed, type Book } from '../cases/book.ts'
import { laterOf } from '../days.ts'
import { newId } from '../newId.ts'
import type { KeptPaper } from '../papers/keepPapers.ts'

/** The company sends papers and photos, and lays each to the answers that it proves. */
export const sendEvidence = (book: Book, from: Day, until: Day): void => {
  const { land, chance, company } = book
  const proven = answersByStandard(book)
  const span = Math.max(0, daysBetween(from, until) - 1)
  for (const paper of papersOf(book)) {
    const on = addDays(from, chance.between(0, span))
    const at = laterOf(land.days.at(on, 9 + chance.next() * 9).at, book.latest.at)
    const evidenceId = keep(book, paper, at, on)
    const answers = paper.shows.flatMap((standard) => proven.get(standard) ?? [])
    for (const { id: answerId } of chance.someOf(answers, chance.between(2, 5))) {
      book.rows.answerEvidence.push({ operatorId: company.id, answerId, evidenceId, addedAt: at })
    }
  }
  const after = book.rows.evidence.map(({ sha256 }) => sha256)
  const by = company.administrator.id
  addDeed(book, { action: 'evidence.keep', subjectKind: 'operator', subjectId: company.id, by, after }, until)
}

/** Some of the papers there are; what came on paper begins with its scan, which proves nothing by itself. */
const papersOf = ({ land, chance, company, tale }: Book): readonly KeptPaper[] => {
  const scans = land.papers.filter(({ shows }) => shows.length === 0)
  const others = land.papers.filter(({ shows }) => shows.length > 0)
  return [...(tale.paper ? scans : []), ...chance.someOf(others, company.cast ? 14 : chance.between(6, 10))]
}

const answersByStandard = ({ rows, land }: Book): ReadonlyMap<string, readonly AnswerRow[]> => {
  const found = new Map<string, AnswerRow[]>()
  for (const row of rows.answer) {
    if (row.status !== 'meets' && row.status !== 'partly') continue
    const standard = land.standardOf(row.criterionId)
    const others = found.get(standard)
    if (others) others.push(row)
    else found.set(standard, [row])
  }
  return found
}

const keep = (book: Book, paper: KeptPaper, uploadedAt: string, on: Day): string => {
  const { rows, company, chance, land } = book
  const id = newId()
  const by = company.contributor ?? company.administrator
  const place = chance.oneOf(company.sites).city
  const effectiveFrom = addDays(on, -chance.between(5, 120))
  rows.evidence.push({
    id,
    operatorId: company.id,
    name: `${paper.title}, ${place}.${paper.extension}`,
    mediaType: paper.mediaType,
    sizeBytes: paper.size,
    sha256: paper.sha256,
    scan: paper.scan,
    effectiveFrom,
    effectiveUntil: paper.runsOut ? addDays(land.days.today, chance.between(20, 90)) : null,
    uploadedBy: by.id,
    uploaderName: by.name,
    uploadedAt,
  })
  return id
}
