import type { WordKey } from '../../words/useWords.ts'

/** GET /api/v1/admin/people */
export interface HousePerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly confirmed: boolean
  readonly secondFactor: boolean
  readonly disabled: boolean
  readonly demonstration: boolean
  readonly recoveryAsked: boolean
  readonly lastAdministrator: boolean
  readonly roles: readonly HeldRole[]
}

export interface HeldRole {
  readonly id: string
  readonly role: string
  readonly officeId: string | null
}

export interface Office {
  readonly id: string
  readonly name: string
  readonly city: string
  readonly jurisdiction: string
}

export const peopleDoor = '/api/v1/admin/people'
export const personDoor = '/api/v1/admin/people/{id}'
export const officesDoor = '/api/v1/admin/offices'
export const tokensDoor = '/api/v1/admin/tokens'

export const roleWord = (role: string): WordKey => `role.${role}`

/** Roles that work on cases or around them; whoever holds one manages no people, and the other way round. */
export const workRoles = [
  ...['intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager'],
  ...[
    'borderOfficer',
    'clearanceAuditor',
    'riskAnalyst',
    'auditor',
    'regionalEvaluator',
    'trainer',
    'workingGroupMember',
  ],
]
