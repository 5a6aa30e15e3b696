import type { Session } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import type { InvitationRead } from './pilots.ts'

export const ownInvitationsDoor = '/api/v1/company/pilot-invitations'

/** Whether a pilot invited the company somebody works for, and it did not decline: then its page has a word in the bar. */
export const useInvited = ({ side, activeOperator }: Session): boolean => {
  const found = useFetched<{ readonly invitations: readonly InvitationRead[] }>(
    ownInvitationsDoor,
    {},
    side === 'company' && activeOperator !== null,
  )
  return (found.data?.invitations ?? []).some(
    ({ standing }) => standing === 'invited' || standing === 'accepted',
  )
}
