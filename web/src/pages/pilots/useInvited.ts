import type { Session } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import type { InvitationRead } from './pilots.ts'

/** Who reads invitations; an agent with a mandate does not. */
const members: readonly string[] = ['companyAdministrator', 'companyContributor']

/** Of the company somebody works for; asked for nobody else. */
export const useOwnInvitations = (session: Session | null | undefined): readonly InvitationRead[] => {
  const asks = session?.activeOperator !== null && (session?.roles ?? []).some((one) => members.includes(one))
  const found = useFetched<{ readonly invitations: readonly InvitationRead[] }>(
    '/api/v1/company/pilot-invitations',
    {},
    asks,
  )
  return found.data?.invitations ?? []
}

/** Whether a pilot invited the company and it did not decline: then its page has a word in the bar. */
export const useInvited = (session: Session): boolean =>
  useOwnInvitations(session).some(({ standing }) => standing === 'invited' || standing === 'accepted')
