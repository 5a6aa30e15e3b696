import { pressingClock } from '../../src/actions/cases/recordStep.ts'
import type { Tx } from '../../src/store/database/scope.ts'
import type { Book, Rows } from '../cases/book.ts'
import { officerOf } from '../cases/officeSide.ts'
import type { Person } from '../country/people.ts'
import { riskOf } from '../work/risk.ts'
import { answerEligibility } from './eligibility.ts'
import { insertRows, type RowOf } from './insertRows.ts'

/** Tables in the order in which their rows can be written: what is pointed at comes first. */
const order = [
  ...([
    'contact',
    'partnerLink',
    'caseStep',
    'casePart',
    'conflictDeclaration',
    'answer',
    'answerVersion',
  ] as const),
  ...(['answerEvidence', 'answerReturn', 'vettingCheck', 'visit', 'visitResult', 'finding'] as const),
  ...([
    'correctiveAction',
    'findingJudgement',
    'findingEvidence',
    'message',
    'notice',
    'notification',
  ] as const),
] satisfies readonly (keyof Rows)[]

/** Writes some cases with all that belongs to them, except what follows from decisions. */
export const writeCases = async (tx: Tx, books: readonly Book[]): Promise<void> => {
  await insertRows(tx, 'person', peopleOf(books))
  await insertRows(tx, 'operator', books.map(operatorRow))
  await insertRows(tx, 'membership', books.flatMap(membershipRows))
  await insertRows(tx, 'site', books.flatMap(siteRows))
  await insertRows(
    tx,
    'evidence',
    books.flatMap(({ rows }) => rows.evidence),
  )
  await insertRows(tx, 'caseFile', books.map(caseRow))
  for (const table of order) {
    await insertRows(
      tx,
      table,
      books.flatMap((book): readonly RowOf<typeof table>[] => book.rows[table]),
    )
  }
  await firstVersions(tx, books)
}

/** Of what was written once, the only version is what stands there. */
const firstVersions = async (tx: Tx, books: readonly Book[]): Promise<void> => {
  const ids = [books.map(({ company }) => company.id)]
  await tx.client.query(
    `insert into aval.answer_version (operator_id, answer_id, version, status, body, reason, parts, written_by, writer_name, written_at)
     select operator_id, id, version, status, body, reason, parts, written_by, writer_name, written_at
     from aval.answer where operator_id = any($1::uuid[]) and version = 1`,
    ids,
  )
  await tx.client.query(
    `insert into aval.visit_result_version (operator_id, visit_result_id, version, result, note, writer_name, written_at)
     select operator_id, id, version, result, note, writer_name, written_at
     from aval.visit_result where operator_id = any($1::uuid[])`,
    ids,
  )
}

const membersOf = ({ company }: Book): readonly Person[] =>
  company.contributor ? [company.administrator, company.contributor] : [company.administrator]

/** Those who can be signed in as are there already. */
const peopleOf = (books: readonly Book[]): readonly RowOf<'person'>[] =>
  books
    .filter(({ company }) => !company.cast?.played)
    .flatMap((book) => membersOf(book).map((person) => personRow(person, book.latest.at)))

export const personRow = ({ id, name, email, language }: Person, at: string): RowOf<'person'> => ({
  id,
  name,
  email,
  emailVerified: true,
  language,
  demonstration: true,
  createdAt: at,
  updatedAt: at,
})

const openedAt = ({ rows }: Book): string => String(rows.caseStep[0]?.at)

const operatorRow = (book: Book): RowOf<'operator'> => {
  const { company } = book
  return {
    id: company.id,
    name: company.name,
    searchName: company.searchName,
    taxId: company.taxId,
    types: [...company.types],
    city: company.place.city,
    legalRepresentative: company.representative,
    officeId: company.place.office,
    publishes: company.publishes,
    demonstration: true,
    createdAt: openedAt(book),
  }
}

const membershipRows = (book: Book): readonly RowOf<'membership'>[] => {
  const { today, at } = book.land.days
  // Whoever works for several signs in at the first: the one that everything is shown of.
  const takenOver = book.company.cast?.played === 'byAdministrator' ? at(today, 0) : null
  return membersOf(book).map((person, index) => ({
    operatorId: book.company.id,
    personId: person.id,
    role: index === 0 ? 'companyAdministrator' : 'companyContributor',
    fromDay: takenOver ? today : book.tale.opened,
    givenBy: book.company.administrator.id,
    createdAt: takenOver ? takenOver.at : openedAt(book),
  }))
}

const siteRows = (book: Book): readonly RowOf<'site'>[] =>
  book.company.sites.map((site, index) => ({
    ...site,
    operatorId: book.company.id,
    // In order: the first is the one the company named first.
    createdAt: new Date(Date.parse(openedAt(book)) + index * 60_000).toISOString(),
  }))

const caseRow = (book: Book): RowOf<'caseFile'> => {
  const { kase, steps, land, company, tale } = book
  const last = <T>(of: (step: Book['steps'][number]) => T | undefined): T | null =>
    steps
      .toReversed()
      .map(of)
      .find((one) => one !== undefined) ?? null
  const risk = riskOf(book)
  return {
    id: book.caseId,
    number: book.number,
    operatorId: company.id,
    programmeId: land.programme.id,
    editionHash: land.world.editionHash,
    state: kase.state,
    stateBefore: kase.before,
    clocks: kase.clocks,
    ...pressingClock(kase.clocks),
    riskPoints: risk.points,
    riskBand: risk.band,
    assignedTo: officerOf(book)?.id ?? null,
    suspendedBenefits: [...kase.suspendedBenefits],
    eligibility: answerEligibility(book),
    declaration: last(({ input, now }) =>
      input.declaration ? { ...input.declaration, at: now.at } : undefined,
    ),
    recommendation: last(({ input, now }) =>
      input.recommendation ? { ...input.recommendation, at: now.at } : undefined,
    ),
    paper: tale.paper,
    paperScanId: tale.paper ? (book.rows.evidence[0]?.id ?? null) : null,
    receipts: steps.length + book.rows.notice.length,
    version: steps.length + 1,
    openedAt: openedAt(book),
    submittedAt: steps.find(({ taken }) => taken.to === 'submitted')?.now.at ?? null,
    lastStepAt: steps.at(-1)?.now.at ?? openedAt(book),
  }
}
