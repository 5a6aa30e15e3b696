import { caseStates, isFinal, stepsFrom } from '../../domain/casework/derived.ts'
import { type CaseState, states } from '../../domain/casework/states.ts'
import { type StepName, type StepRow, steps } from '../../domain/casework/steps.ts'
import type { Role } from '../../domain/people/roles.ts'

/** The states somebody has work in: neither a certificate that holds in quiet, nor an ending. */
export const workStates: readonly CaseState[] = caseStates.filter(
  (state) => !isFinal(state) && states[state].tone !== 'good',
)

/** What is always possible while a certificate holds is nobody's daily work. */
const ever: readonly StepName[] = stepsFrom('certified')

const waitsForOffice = (state: CaseState) => ['going', 'stamp', 'halt'].includes(states[state].tone)

/** Whether the office moves next, and with a step of these roles. */
export const whoseTurn = (
  state: CaseState,
  roles: readonly Role[],
): 'mine' | 'office' | 'company' | 'nobody' => {
  if (isFinal(state)) return 'nobody'
  const rows = stepsFrom(state)
    .filter((step) => !ever.includes(step))
    .map((step): StepRow => steps[step])
  const officers = rows.filter((row) =>
    row.by.some((role) => role !== 'companyAdministrator' && role !== 'clock'),
  )
  if (waitsForOffice(state) && officers.length > 0)
    return officers.some((row) => row.by.some((role) => roles.includes(role))) ? 'mine' : 'office'
  return states[state].tone === 'good' ? 'nobody' : 'company'
}
