import { powersOfMandate } from '../../domain/people/mandates.ts'
import type { Power } from '../../domain/people/powers.ts'
import { type CompanyRole, companyRoles, type OfficeRole, officeRoles } from '../../domain/people/roles.ts'
import type { KnockerMembership, KnockerRow } from '../../store/people/knocker.ts'

/** On which side of the counter somebody stands, with what roles, for whom. */
export interface Standing {
  readonly side: 'company' | 'office' | 'admin'
  readonly roles: readonly (CompanyRole | OfficeRole)[]
  readonly operatorIds: readonly string[]
  readonly officeIds: readonly string[] | 'all'
  readonly activeOperator: string | null
  /** An office role waits until the second factor was shown. */
  readonly waitsForSecondFactor: boolean
  /** Powers of a mandate, where it is all that the person has in the company. */
  readonly mandate?: readonly Power[]
}

const isOfficeRole = (role: string): role is OfficeRole => officeRoles.some((known) => known === role)
const isCompanyRole = (role: string): role is CompanyRole => companyRoles.some((known) => known === role)

export const standingOf = (row: KnockerRow): Standing => {
  const offices = row.offices.filter((one) => isOfficeRole(one.role))
  if (offices.length === 0) return companyStanding(row)
  const waits = row.proved === 'password'
  // Whoever works on cases does not manage people: the two are never given together, nor taken together.
  const atWork = offices.filter((one) => one.role !== 'systemAdministrator')
  const held = atWork.length > 0 ? atWork : offices
  const roles = [...new Set(held.map((one) => one.role).filter(isOfficeRole))]
  return {
    side: atWork.length > 0 ? 'office' : 'admin',
    roles: waits ? [] : roles,
    operatorIds: [],
    officeIds: waits || atWork.length === 0 ? [] : officesOf(atWork),
    activeOperator: null,
    waitsForSecondFactor: waits,
  }
}

const officesOf = (held: KnockerRow['offices']): readonly string[] | 'all' => {
  const ids = held.map((one) => one.officeId)
  return ids.includes(null) ? 'all' : [...new Set(ids.filter((id) => id !== null))]
}

const companyStanding = (row: KnockerRow): Standing => {
  const active = activeOf(row)
  const own = row.memberships.filter((one) => one.operatorId === active)
  const onlyMandate = own.length > 0 && own.every((one) => one.role === 'mandatedAgent')
  return {
    ...(onlyMandate ? { mandate: powersOfMandate(own.flatMap((one) => one.scope)) } : {}),
    side: 'company',
    roles: [...new Set(own.map((one) => one.role).filter(isCompanyRole))],
    operatorIds: active ? [active] : [],
    officeIds: [],
    activeOperator: active,
    waitsForSecondFactor: false,
  }
}

const activeOf = (row: KnockerRow): string | null => {
  const chosen = row.memberships.find((one: KnockerMembership) => one.operatorId === row.activeOperator)
  return (chosen ?? row.memberships[0])?.operatorId ?? null
}
