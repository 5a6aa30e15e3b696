import type { Day } from '../../kernel/day.ts'
import { done, type Outcome, refused } from '../../kernel/outcome.ts'
import type { InvitationState } from './invitation.ts'
import type { PilotStage } from './pilot.ts'
import { isOneOf, type PilotState, takesIn } from './pilotSteps.ts'

export interface AdmissionAsked {
  /** The programme's latest pilot; null where it has none. */
  readonly pilot: {
    readonly state: PilotState
    readonly opensOn: Day | null
    readonly stages: readonly Pick<PilotStage, 'id' | 'operatorTypes' | 'startedOn'>[]
  } | null
  /** What the programme's own file says of a programme without a pilot here. */
  readonly onlyInvited: boolean
  /** The company's own, of that pilot. */
  readonly invitations: readonly { readonly state: InvitationState; readonly stageId: string }[]
  readonly types: readonly string[]
  readonly today: Day
}

/**
 * Whether a company may apply. INVARIANT: while a pilot is closed, only a company that was invited, said yes, and is of the kinds
 * of a stage that has begun; the database keeps the same beneath (`pilot_admits`).
 */
export const admission = ({ pilot, onlyInvited, ...asked }: AdmissionAsked): Outcome<true> => {
  if (!pilot) return onlyInvited ? refused('notAllowed', 'pilots.onlyInvited') : done(true)
  if (pilot.state !== 'opened') return whileClosed(pilot, asked)
  const { opensOn } = pilot
  return opensOn !== null && opensOn <= asked.today
    ? done(true)
    : refused('notNow', 'pilots.opensLater', { day: opensOn ?? '' })
}

const whileClosed = (
  { state, stages }: NonNullable<AdmissionAsked['pilot']>,
  { invitations, types }: Pick<AdmissionAsked, 'invitations' | 'types'>,
): Outcome<true> => {
  const own = invitations.filter((one) => one.state === 'accepted')
  if (own.length === 0)
    return invitations.some((one) => one.state === 'invited')
      ? refused('notNow', 'pilots.answerFirst')
      : refused('notAllowed', 'pilots.onlyInvited')
  if (!isOneOf(takesIn, state)) return refused('notNow', 'pilots.takesNobody')
  const begun = stages.filter(
    ({ id, startedOn }) => startedOn !== null && own.some(({ stageId }) => stageId === id),
  )
  if (begun.length === 0) return refused('notNow', 'pilots.stageWaits')
  const fits =
    types.length > 0 && begun.some((stage) => types.every((one) => stage.operatorTypes.includes(one)))
  return fits ? done(true) : refused('notAllowed', 'pilots.otherTypes')
}
