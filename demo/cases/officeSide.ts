import { type RunningClock, warningsDue } from '../../src/domain/casework/clockRun.ts'
import { clocks } from '../../src/domain/casework/clocks.ts'
import type { CaseState } from '../../src/domain/casework/states.ts'
import { addDays } from '../../src/domain/kernel/day.ts'
import type { OfficeRole } from '../../src/domain/people/roles.ts'
import type { Officer, Person } from '../country/people.ts'
import type { Book } from './book.ts'
import { officersAt, type Team } from './land.ts'

/** Days for which notifications are kept in sight. */
const RECENT = 30
/** Days for which they may still be unread. */
const UNREAD = 5

/** Who has a case on their desk, by the state it is in. */
const desks: Partial<Record<CaseState, keyof Team>> = {
  submitted: 'intake',
  returned: 'intake',
  validationPlanned: 'validator',
  validationDone: 'validator',
  awaitingReply: 'validator',
  recommended: 'decider',
  renewalRecommended: 'decider',
  appeal: 'manager',
}

/** The officer of the case; what has just come in may lie there unassigned. */
export const officerOf = ({ kase, team, chance }: Book): Person | null => {
  if (kase.state === 'draft') return null
  if (kase.state === 'submitted' && chance.apart('officer').happens(0.25)) return null
  return team[desks[kase.state] ?? 'account']
}

/** Officers say whether something binds them to the company; nearly always nothing does. */
export const declareConflicts = (book: Book): void => {
  const { rows, team, caseId, company, chance, latest } = book
  for (const officer of [team.intake, team.account, team.validator].filter(() => chance.happens(0.5))) {
    rows.conflictDeclaration.push({
      caseId,
      operatorId: company.id,
      personId: officer.id,
      hasConflict: false,
      tells: '',
      at: latest.at,
    })
  }
}

/** What lately happened, told to those whom the table of steps names; and the warnings that are out already. */
export const notify = (book: Book): void => {
  const officer = officerOf(book)
  tellSteps(book, officer)
  for (const clock of book.kase.clocks) tellWarning(book, officer, clock)
}

interface Notice {
  readonly kind: string
  readonly detail: unknown
  readonly at: string
  readonly readAt: string | null
}

const add = ({ rows, company, caseId }: Book, { id: personId }: Person, notice: Notice): void => {
  rows.notification.push({ operatorId: company.id, caseId, personId, ...notice })
}

const tellSteps = (book: Book, officer: Person | null): void => {
  const { today } = book.land.days
  const detail = { number: book.number }
  for (const { step, now, by, taken } of book.steps) {
    if (now.day < addDays(today, -RECENT)) continue
    const readAt = now.day < addDays(today, -UNREAD) ? now.at : null
    for (const person of toldOf(book, taken.tells, officer)) {
      if (person.id !== by.id) add(book, person, { kind: `step.${step}`, detail, at: now.at, readAt })
    }
  }
}

/** The nearest warning whose day has come: the office's own clock sends each once, and this one is sent. */
const tellWarning = (book: Book, officer: Person | null, clock: RunningClock): void => {
  const { days, rules, world } = book.land
  const term = rules.deadlineFor(clock.name, clock.startedOn)
  const nearest = warningsDue(clock, days.today, term?.warnBefore ?? [], rules.calendar).at(-1)
  if (nearest === undefined) return
  const kind = `warning.${clock.name}.${clock.dueOn}.${nearest}`
  const words = {
    clock: world.say(`clock.${clock.name}`, 'es'),
    due: clock.dueOn,
    url: `${world.url}/inicio`,
  }
  const detail = { number: book.number, ...words }
  const { at } = days.at(addDays(days.today, -1), 8)
  const whom = clocks[clock.name].on === 'company' ? 'company' : 'accountOfficer'
  for (const person of toldOf(book, [whom], officer)) add(book, person, { kind, detail, at, readAt: null })
}

const toldOf = (
  book: Book,
  tells: readonly (OfficeRole | 'company')[],
  officer: Person | null,
): readonly Person[] => [
  ...new Map(tells.flatMap((who) => groupOf(book, who, officer)).map((one) => [one.id, one])).values(),
]

const groupOf = (
  { company, land }: Book,
  who: OfficeRole | 'company',
  officer: Person | null,
): readonly Person[] => {
  if (who === 'company')
    return company.contributor ? [company.administrator, company.contributor] : [company.administrator]
  const there: readonly Officer[] = officersAt(land.officers, company.place.office, who)
  const assigned = there.filter((one) => one.id === officer?.id)
  return assigned.length > 0 ? assigned : there
}
