import type { Actor } from '../../actions/actor.ts'
import type { Role } from '../../domain/people/roles.ts'

/**
 * Whoever may run `aval` on this machine: they hold the database's keys already, so no second factor is asked of them. What they
 * do stands in the audit log as done by the command line.
 */
export const commandLine = (
  command: string,
  as: { readonly side: 'admin' | 'office' | 'public' | 'system'; readonly roles: readonly Role[] },
  language: 'es' | 'en' = 'es',
): Actor => ({
  personId: null,
  name: 'aval',
  ...as,
  operatorIds: [],
  officeIds: as.side === 'office' || as.side === 'system' ? 'all' : [],
  language,
  requestId: `cli.${command}`,
  steppedUp: true,
  purpose: 'commandLine',
})

export const administering = (command: string): Actor =>
  commandLine(command, { side: 'admin', roles: ['systemAdministrator'] })
