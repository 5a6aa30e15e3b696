import type { StepInput } from '../../src/actions/cases/stepInput.ts'
import type { AnswerParts } from '../../src/domain/assessment/answer.ts'
import type { CaseNow } from '../../src/domain/casework/caseNow.ts'
import type { Part, StepName } from '../../src/domain/casework/steps.ts'
import type { StepTaken } from '../../src/domain/casework/takeStep.ts'
import type { Day } from '../../src/domain/kernel/day.ts'
import { epochMs, instantAt, type Moment } from '../../src/domain/kernel/moment.ts'
import type { Chance } from '../chance.ts'
import type { Company } from '../country/company.ts'
import type { Person } from '../country/people.ts'
import { laterOf } from '../days.ts'
import { newId } from '../newId.ts'
import type { RowOf } from '../writing/insertRows.ts'
import type { DatedTale } from './datedTale.ts'
import type { Land, Team } from './land.ts'

const tables = [
  ...['caseStep', 'casePart', 'conflictDeclaration', 'answer', 'answerVersion', 'evidence', 'answerEvidence'],
  ...[
    'answerReturn',
    'vettingCheck',
    'visit',
    'visitResult',
    'finding',
    'correctiveAction',
    'findingJudgement',
    'findingEvidence',
  ],
  ...['message', 'notice', 'notification', 'contact', 'partnerLink'],
] as const

/** What a tale leaves in the tables, in the order in which it can be written. */
export interface Rows {
  readonly caseStep: RowOf<'caseStep'>[]
  readonly casePart: RowOf<'casePart'>[]
  readonly conflictDeclaration: RowOf<'conflictDeclaration'>[]
  readonly answer: AnswerRow[]
  /** Versions that are not the answer's first. */
  readonly answerVersion: RowOf<'answerVersion'>[]
  readonly evidence: EvidenceRow[]
  readonly answerEvidence: RowOf<'answerEvidence'>[]
  readonly answerReturn: ReturnRow[]
  readonly vettingCheck: RowOf<'vettingCheck'>[]
  readonly visit: VisitRow[]
  readonly visitResult: RowOf<'visitResult'>[]
  readonly finding: FindingRow[]
  readonly correctiveAction: ActionRow[]
  readonly findingJudgement: RowOf<'findingJudgement'>[]
  readonly findingEvidence: RowOf<'findingEvidence'>[]
  readonly message: RowOf<'message'>[]
  readonly notice: RowOf<'notice'>[]
  readonly notification: RowOf<'notification'>[]
  readonly contact: RowOf<'contact'>[]
  readonly partnerLink: RowOf<'partnerLink'>[]
}

type With<Row, Known extends keyof Row> = Row & { [Column in Known]-?: NonNullable<Row[Column]> }
export type AnswerRow = With<
  RowOf<'answer'>,
  'id' | 'siteId' | 'criterionId' | 'version' | 'body' | 'reason' | 'writtenAt'
> & { parts: AnswerParts }
export type EvidenceRow = With<RowOf<'evidence'>, 'id' | 'sha256' | 'sizeBytes'>
export type ReturnRow = With<RowOf<'answerReturn'>, 'siteId' | 'criterionId' | 'answerVersion'>
export type VisitRow = With<RowOf<'visit'>, 'id' | 'siteId' | 'plannedOn' | 'state' | 'summary'>
export type FindingRow = With<
  RowOf<'finding'>,
  'id' | 'siteId' | 'criterionId' | 'grade' | 'state' | 'version'
>
export type ActionRow = With<RowOf<'correctiveAction'>, 'findingId'>

/** A letter on its way, and when it counts as delivered. */
export interface SentLetter {
  readonly stepId: string
  readonly step: StepName
  readonly kind: string
  readonly reasons: string
  readonly by: string
  readonly sent: Moment
  /** The day it counts as delivered; it may be still to come. */
  readonly servesOn: Day
  readonly openedAt: string | null
  served: boolean
}

/** A step that was taken, for what is written after the rows: decisions, certificates, audit. */
export interface ToldStep {
  readonly id: string
  readonly step: StepName
  readonly by: { readonly id: string | null; readonly name: string }
  readonly now: Moment
  readonly taken: StepTaken
  readonly input: StepInput
}

/** What was done besides the steps, for the audit log. */
export interface Deed {
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly by: string | null
  readonly on: Day
  readonly after?: unknown
}

/** A rule of the domain did not let a tale go on. */
export class TaleRefused extends Error {}

/** One case as it is being told: what the domain knows of it, and the rows that it leaves. */
export interface Book {
  readonly land: Land
  readonly company: Company
  readonly team: Team
  readonly tale: DatedTale
  readonly chance: Chance
  readonly caseId: string
  readonly number: string
  readonly rows: Rows
  readonly letters: SentLetter[]
  readonly steps: ToldStep[]
  readonly deeds: Deed[]
  kase: CaseNow
  /** The latest moment told; nothing happens before it any more. */
  latest: Moment
  /** Why the tale ends before its end, if it does: the case stands where the rule left it. */
  stopped: TaleRefused | null
}

export const openBook = (
  given: Pick<Book, 'land' | 'company' | 'team' | 'tale' | 'chance' | 'number'>,
): Book => {
  const { land, company, tale, team, chance, number } = given
  const latest = land.days.at(tale.opened, 9 + chance.next() * 6)
  const rows = Object.fromEntries(tables.map((table) => [table, []])) as unknown as Rows
  const book: Book = {
    ...given,
    caseId: newId(),
    rows,
    letters: [],
    steps: [],
    deeds: [],
    kase: { state: 'draft', before: null, clocks: [], parts: [], conflicts: [], suspendedBenefits: [] },
    latest,
    stopped: null,
  }
  const opener = tale.paper ? team.intake : company.administrator
  rows.caseStep.push({
    id: newId(),
    caseId: book.caseId,
    operatorId: company.id,
    position: 1,
    step: 'open',
    fromState: null,
    toState: 'draft',
    personId: opener.id,
    personName: opener.name,
    side: tale.paper ? 'office' : 'company',
    at: latest.at,
    onDay: latest.day,
    reasons: null,
    detail: {},
    clocks: [],
    receipt: null,
  })
  addDeed(book, {
    action: 'operator.enter',
    subjectKind: 'operator',
    subjectId: company.id,
    by: opener.id,
    after: { caseNumber: number },
  })
  return book
}

export const playPart = (book: Book, person: Person, part: Part, now: Moment = book.latest): void => {
  book.kase = { ...book.kase, parts: [...book.kase.parts, { personId: person.id, part, at: now.at }] }
  const { caseId, company } = book
  book.rows.casePart.push({ caseId, operatorId: company.id, personId: person.id, part, at: now.at })
}

export const addDeed = (book: Book, deed: Omit<Deed, 'on'>, on: Day = book.latest.day): void => {
  book.deeds.push({ ...deed, on })
}

const SOON = 420_000

/** The next time something happens on a day: in office hours, and after whatever was told last. */
export const nextMoment = (book: Book, on: Day): Moment => {
  const { latest, land, chance } = book
  const sought = land.days.at(on, 9 + chance.next() * 8)
  return sought.at > latest.at
    ? sought
    : { at: instantAt(epochMs(latest.at) + SOON), day: laterOf(on, latest.day) }
}
