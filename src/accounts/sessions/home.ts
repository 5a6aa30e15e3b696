import type { Role } from '../../domain/people/roles.ts'
import type { KnockerRow } from '../../store/people/knocker.ts'
import { standingOf } from './standing.ts'

/** Where each role's day begins, as the browser's addresses have it. */
const homes: Partial<Readonly<Record<Role, string>>> = {
  intakeOfficer: '/cola',
  accountOfficer: '/cola',
  validator: '/visitas',
  decisionMaker: '/decisiones',
  borderOfficer: '/garita',
  clearanceAuditor: '/auditoria-posterior',
  riskAnalyst: '/focalizacion',
  programmeManager: '/tablero',
  regionalEvaluator: '/paises',
  trainer: '/talleres',
  workingGroupMember: '/grupo',
  auditor: '/bitacora',
  systemAdministrator: '/usuarios',
}

const homeOf = (roles: readonly Role[], side: 'company' | 'office' | 'admin'): string => {
  for (const role of roles) {
    const home = homes[role]
    if (home) return home
  }
  return side === 'company' ? '/inicio' : '/'
}

/** Where somebody goes after signing in; whoever still owes a second factor goes to set it up. */
export const homeFor = (row: KnockerRow): string => {
  const { waitsForSecondFactor, roles, side } = standingOf(row)
  return waitsForSecondFactor ? '/segundo-factor' : homeOf(roles, side)
}
