import { addDays, addMonths, type Day } from '../../domain/kernel/day.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Say } from '../../files/messages.ts'
import type { MemberField } from './memberColumns.ts'
import type { BroughtCase } from './memberHistory.ts'
import {
  applicantStates,
  holderStates,
  type ImportedState,
  isApplicantState,
  type MemberStatus,
  memberStatuses,
  type OpenCaseState,
  openCaseNamed,
  statesAsWritten,
  statusNamed,
} from './memberStates.ts'
import type { Reason, ReasonCode } from './reasons.ts'
import type { DayField, Said } from './saidOfCompany.ts'

export interface CaseRules {
  readonly programme: Programme
  readonly say: Say
  readonly language: 'es' | 'en'
  readonly today: Day
}

/** A condition under which a case cannot be brought over, with the column and the message that say so. */
type Objection = readonly [holds: boolean, column: MemberField, code: ReasonCode, values?: Reason['with']]

const objects = ({ refuse }: Said, objections: readonly Objection[]): boolean => {
  const found = objections.find(([holds]) => holds)
  if (found) refuse(found[1], found[2], found[3])
  return found !== undefined
}

/** The case a company comes with: a holder's, or an applicant's; nothing where a reason was noted. */
export const memberCase = (said: Said, rules: CaseRules): BroughtCase | null => {
  const { say, language } = rules
  const [status, open] = [said.text('status'), said.text('caseState')]
  const known: Stated = {
    status: status ? statusNamed(status, say) : undefined,
    open: open ? openCaseNamed(open, say) : undefined,
  }
  const names = (states: readonly ImportedState[]) => ({ known: statesAsWritten(states, say, language) })
  const unknown = objects(said, [
    [status !== undefined && !known.status, 'status', 'status', names(memberStatuses)],
    [
      open !== undefined && !known.open,
      'caseState',
      'caseState',
      names([...applicantStates, ...holderStates]),
    ],
  ])
  if (unknown || !goTogether(said, known)) return null
  return isHolder(said, known) ? holder(said, rules, stateOf(known)) : applicant(said, rules, known.open)
}

interface Stated {
  readonly status: MemberStatus | undefined
  readonly open: OpenCaseState | undefined
}

const isHolder = ({ text }: Said, { status }: Stated): boolean =>
  status !== undefined || text('certificate') !== undefined || text('since') !== undefined

const goTogether = (said: Said, { status, open }: Stated): boolean => {
  const holds = isHolder(said, { status, open })
  const isApplicants = open !== undefined && isApplicantState(open)
  const isBeyondStatus =
    open !== undefined && open !== 'certified' && status !== undefined && status !== 'certified'
  return !objects(said, [
    [!holds && !open, 'status', 'nothingHeld'],
    [!holds && !isApplicants, 'caseState', 'caseNeedsCertificate'],
    [holds && (isApplicants || isBeyondStatus), 'caseState', 'caseOfHolder'],
  ])
}

/** An open case of a holder says more than that the certificate holds. */
const stateOf = ({ status, open }: Stated): ImportedState =>
  open && open !== 'certified' ? open : (status ?? 'certified')

/** Written, but not as a day: the line says so already. */
const isUnread = ({ text, day }: Said, field: DayField): boolean =>
  text(field) !== undefined && day(field) === undefined

const applicant = (
  said: Said,
  { today }: CaseRules,
  state: OpenCaseState | undefined,
): BroughtCase | null => {
  const stateSince = said.day('caseSince')
  if (!state || isUnread(said, 'caseSince')) return null
  const objected = objects(said, [
    [!stateSince, 'caseSince', 'missing'],
    [stateSince !== undefined && stateSince > today, 'caseSince', 'future'],
  ])
  return objected || !stateSince ? null : { state, held: null, stateSince }
}

const ended: readonly ImportedState[] = ['expired', 'revoked', 'withdrawn']

const holder = (said: Said, rules: CaseRules, state: ImportedState): BroughtCase | null => {
  const { today } = rules
  if ((['since', 'until', 'caseSince'] as const).some((field) => isUnread(said, field))) return null
  const since = said.day('since')
  if (!since) {
    said.refuse('since', 'missing')
    return null
  }
  const until = lastDay(said, since, rules.programme)
  const over = until !== null && until < today
  const stateSince = said.day('caseSince') ?? (state === 'expired' && over ? addDays(until, 1) : today)
  const objected = objects(said, [
    [since > today, 'since', 'future'],
    [until !== null && until < since, 'until', 'endsBeforeItBegins'],
    [
      over && !ended.includes(state),
      'until',
      said.day('until') ? 'over' : 'untilMissing',
      { until: until ?? '' },
    ],
    [stateSince > today, 'caseSince', 'future'],
    [stateSince < since, 'caseSince', 'caseBeforeCertificate'],
  ])
  return objected ? null : { state, held: { since, until }, stateSince }
}

/** As the list says, or as the programme counts it from the first day. */
const lastDay = (said: Said, since: Day, { validityMonths }: Programme): Day | null =>
  said.day('until') ?? (validityMonths === null ? null : addDays(addMonths(since, validityMonths), -1))
