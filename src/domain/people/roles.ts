/** Everyone who may stand before Aval, in the trade's words. GLOSSARY.md explains each. */
export const companyRoles = ['companyAdministrator', 'companyContributor', 'mandatedAgent'] as const
export const officeRoles = [
  'intakeOfficer',
  'accountOfficer',
  'validator',
  'decisionMaker',
  'borderOfficer',
  'clearanceAuditor',
  'riskAnalyst',
  'programmeManager',
  'regionalEvaluator',
  'trainer',
  'workingGroupMember',
  'auditor',
  'systemAdministrator',
] as const
/** Guests of the office: they speak for the private sector, or for the regional body. What is for officers is not for them. */
export const guestRoles = ['workingGroupMember', 'regionalEvaluator'] as const
export const machineRoles = ['partnerSystem', 'borderSystem', 'borderPost'] as const

export const roles = [...companyRoles, ...officeRoles, ...machineRoles] as const

export type CompanyRole = (typeof companyRoles)[number]
export type OfficeRole = (typeof officeRoles)[number]
export type MachineRole = (typeof machineRoles)[number]
export type Role = (typeof roles)[number] | 'clock' | 'public'

const isOneOf = (names: readonly string[], role: Role): boolean => names.includes(role)

/** Whether somebody works in an office of the administration itself, whatever else they are. */
export const isOfficer = (held: readonly Role[]): boolean =>
  held.some((role) => isOneOf(officeRoles, role) && !isOneOf(guestRoles, role))
