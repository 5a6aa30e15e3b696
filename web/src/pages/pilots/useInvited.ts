import type { Session } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import type { InvitationRead } from './pilots.ts'

export const ownInvitationsDoor = '/api/v1/company/pilot-invitations'

/** Who reads invitations; an agent with a mandate does not. */
const members: readonly string[] = ['companyAdministrator', 'companyContributor']

/** Whether a pilot invited the company somebody works for, and it did not decline: then its page has a word in the bar. */
export const useInvited = ({ roles, activeOperator }: Session): boolean => {
  const found = useFetched<{ readonly invitations: readonly InvitationRead[] }>(
    ownInvitationsDoor,
    {},
    activeOperator !== null && roles.some((one) => members.includes(one)),
  )
  return (found.data?.invitations ?? []).some(
    ({ standing }) => standing === 'invited' || standing === 'accepted',
  )
}
