import type { AnswerParts, AnswerStatus } from '../../src/domain/assessment/answer.ts'
import { questionsAsked } from '../../src/domain/assessment/askedAt.ts'
import { addDays, type Day, daysBetween } from '../../src/domain/kernel/day.ts'
import type { Criterion } from '../../src/domain/standards/standard.ts'
import { type AnswerRow, addDeed, type Book } from '../cases/book.ts'
import type { Person } from '../country/people.ts'
import { laterOf } from '../days.ts'
import { newId } from '../newId.ts'
import { anyPractice, gaps, months, notOurs, posts, practices, shortfalls } from '../words/answers.ts'
import { firstNames, surnames } from '../words/names.ts'

const placeOf = (siteId: string, criterionId: string) => `${siteId} ${criterionId}`

/** Answers what is asked and not answered yet, between two days; `share` of it where somebody is still at it. */
export const writeProfile = (book: Book, from: Day, until: Day, share = 1): void => {
  const { company, land, rows, chance } = book
  const there = new Set(rows.answer.map((row) => placeOf(row.siteId, row.criterionId)))
  const writers = writersOf(book)
  const times = timesBetween(book, from, until)
  let written = 0
  for (const { criterion, site } of questionsAsked(land.criteriaOf(company.types, until), company.sites)) {
    if (there.has(placeOf(site.id, criterion.id)) || chance.next() >= share) continue
    const status = statusFor(book, criterion.level)
    const siteName = company.sites.find((one) => one.id === site.id)?.name ?? ''
    const writer = chance.oneOf(writers)
    const words = wordsFor(book, status, criterion.id, siteName)
    rows.answer.push({
      id: newId(),
      operatorId: company.id,
      siteId: site.id,
      criterionId: criterion.id,
      status,
      ...words,
      reason: criterion.parts.length > 0 ? '' : words.reason,
      parts: partsFor(criterion, status, words.reason),
      version: 1,
      writtenBy: writer.id,
      writerName: writer.name,
      writtenAt: chance.oneOf(times),
    })
    written += 1
  }
  if (written === 0) return
  for (const site of company.sites) {
    addDeed(
      book,
      {
        action: 'answer.write',
        subjectKind: 'site',
        subjectId: site.id,
        by: writers[0]?.id ?? null,
        after: { answers: written },
      },
      until,
    )
  }
}

const writersOf = ({ company, tale, team }: Book): readonly Person[] => {
  if (tale.paper) return [team.intake]
  return company.contributor ? [company.administrator, company.contributor] : [company.administrator]
}

/** A handful of times between two days, none before the book's latest. */
const timesBetween = ({ land, chance, latest }: Book, from: Day, until: Day): readonly string[] => {
  const span = Math.max(0, daysBetween(from, until) - 1)
  return Array.from({ length: 8 }, () => {
    const { at } = land.days.at(addDays(from, chance.between(0, span)), 8 + chance.next() * 11)
    return laterOf(at, latest.at)
  })
}

const statusFor = ({ chance, company }: Book, level: string): AnswerStatus => {
  if (chance.next() < company.care) return 'meets'
  return chance.weighed<AnswerStatus>([
    ['partly', 5],
    ['notApplicable', level === 'must' ? 3 : 5],
    ['doesNot', level === 'must' ? 1 : 3],
  ])
}

const wordsFor = (book: Book, status: AnswerStatus, criterionId: string, site: string) => {
  const { chance, land } = book
  if (status === 'notApplicable') return { body: '', reason: say(book, chance.oneOf(notOurs), site) }
  const bank = {
    meets: practices[land.standardOf(criterionId)] ?? anyPractice,
    partly: shortfalls,
    doesNot: gaps,
  }[status]
  return { body: say(book, chance.oneOf(bank), site), reason: '' }
}

/** What the parts must have said for the whole to stand so. A criterion without parts has none. */
const partsFor = ({ parts }: Criterion, whole: AnswerStatus, reason: string): AnswerParts => {
  const hard = parts.find(({ level }) => level === 'must') ?? parts[0]
  const soft = parts.find(({ level }) => level === 'should') ?? parts[0]
  const told = (id: string): AnswerStatus => {
    if (whole === 'partly') return id === soft?.id ? 'partly' : 'meets'
    if (whole === 'doesNot') return id === hard?.id ? 'doesNot' : 'meets'
    return whole
  }
  return Object.fromEntries(parts.map(({ id }) => [id, { status: told(id), reason }]))
}

/** A sentence with its blanks filled in. */
export const say = ({ chance, land }: Book, sentence: string, site: string): string =>
  sentence.replace(/\{(\w+)\}/g, (_, blank: string) => {
    if (blank === 'who') return chance.oneOf(posts)
    if (blank === 'name') return `${chance.oneOf(firstNames)} ${chance.oneOf(surnames)}`
    if (blank === 'month') return chance.oneOf(months)
    if (blank === 'year') return String(Number(land.days.today.slice(0, 4)) - 1)
    if (blank === 'site') return site
    return String(chance.between(2, 12))
  })

/** Writes an answer anew; both versions stay. */
export const rewrite = (
  book: Book,
  row: AnswerRow,
  words: Partial<Pick<AnswerRow, 'body' | 'reason'>> & { readonly status: AnswerStatus },
  at: string,
): void => {
  const { answerVersion } = book.rows
  if (row.version === 1) answerVersion.push(versionOf(row))
  const writer = book.tale.paper ? book.team.intake : book.company.administrator
  const reason = (id: string) => (words.status === 'notApplicable' ? (row.parts[id]?.reason ?? '') : '')
  Object.assign(row, words, {
    parts: Object.fromEntries(
      Object.keys(row.parts).map((id) => [id, { status: words.status, reason: reason(id) }]),
    ),
    version: row.version + 1,
    writtenBy: writer.id,
    writerName: writer.name,
    writtenAt: at,
  })
  answerVersion.push(versionOf(row))
}

const versionOf = ({ id, siteId: _, criterionId: __, ...rest }: AnswerRow) => ({ answerId: id, ...rest })

/** Before a renewal or a yearly review a company goes through its profile again. */
export const refreshProfile = (book: Book, from: Day, until: Day): void => {
  writeProfile(book, from, until)
  const [at = book.latest.at] = timesBetween(book, from, until)
  for (const row of book.chance.someOf(book.rows.answer, 5)) {
    const site = book.company.sites.find((one) => one.id === row.siteId)?.name ?? ''
    rewrite(
      book,
      row,
      { status: 'meets', reason: '', ...{ body: wordsFor(book, 'meets', row.criterionId, site).body } },
      at,
    )
  }
}
