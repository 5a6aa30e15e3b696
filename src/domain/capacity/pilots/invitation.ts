import type { Day } from '../../kernel/day.ts'
import { done, type Outcome, refused } from '../../kernel/outcome.ts'

export const invitationStates = ['invited', 'accepted', 'declined', 'withdrawn'] as const
export type InvitationState = (typeof invitationStates)[number]

/** What may befall an invitation. Nothing is answered twice; an office takes back also what was accepted. */
// biome-ignore format: a table, a row a line
export const invitationSteps = {
  accept:   { from: ['invited'],             to: 'accepted',  inTime: true },
  decline:  { from: ['invited'],             to: 'declined',  inTime: true },
  prolong:  { from: ['invited'],             to: 'invited',   inTime: false },
  withdraw: { from: ['invited', 'accepted'], to: 'withdrawn', inTime: false },
} as const satisfies Record<string, InvitationStepRow>

interface InvitationStepRow {
  readonly from: readonly InvitationState[]
  readonly to: InvitationState
  /** Only until the day by which an answer was asked for. */
  readonly inTime: boolean
}

export type InvitationStep = keyof typeof invitationSteps

interface Dated {
  readonly state: InvitationState
  readonly answerBy: Day
}

/** How it stands today: one whose day has passed without an answer has none. */
export type Standing = InvitationState | 'noAnswer'

export const standingOn = ({ state, answerBy }: Dated, today: Day): Standing =>
  state === 'invited' && answerBy < today ? 'noAnswer' : state

export const takeInvitationStep = (
  invitation: Dated,
  step: InvitationStep,
  today: Day,
): Outcome<InvitationState> => {
  const row: InvitationStepRow = invitationSteps[step]
  if (!row.from.includes(invitation.state)) return refused('conflict', 'pilots.invitation.answered')
  if (row.inTime && invitation.answerBy < today) return refused('notNow', 'pilots.invitation.tooLate')
  return done(row.to)
}
