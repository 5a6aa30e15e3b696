import { randomInt } from 'node:crypto'
import type { Accounts } from '../../src/accounts/accounts.ts'
import { newTotpSecret } from '../../src/accounts/factors/authenticator.ts'
import {
  type CompanyRole,
  companyRoles,
  type OfficeRole,
  officeRoles,
} from '../../src/domain/people/roles.ts'
import { landmarks } from '../words/names.ts'
import { players } from './cast.ts'
import { addressOf, type Officer, type Person } from './people.ts'

/** How somebody of the demonstration country signs in. */
export interface SignIn {
  readonly role: CompanyRole | OfficeRole
  readonly email: string
  readonly password: string
  readonly totpSecret: string
}

export interface Players {
  readonly signIns: readonly SignIn[]
  readonly officers: readonly Officer[]
  readonly people: Readonly<Record<CompanyRole, Person>>
}

/** One person for each role, with a password and an authenticator of this installation's own: no two know each other's. */
export const addPlayers = async (accounts: Accounts): Promise<Players> => {
  const signIns = [...companyRoles, ...officeRoles].map((role) => ({
    role,
    email: players[role].email,
    password: newPassword(),
    totpSecret: newTotpSecret(),
  }))
  const ids = new Map<string, string>()
  for (const signIn of signIns) ids.set(signIn.role, await add(accounts, signIn))
  const personOf = (role: CompanyRole | OfficeRole): Person => ({
    id: ids.get(role) ?? '',
    ...players[role],
    language: 'es',
  })
  return {
    signIns,
    officers: officeRoles.map((role) => ({ ...personOf(role), roles: [role], officeId: null })),
    people: {
      companyAdministrator: personOf('companyAdministrator'),
      companyContributor: personOf('companyContributor'),
      mandatedAgent: personOf('mandatedAgent'),
    },
  }
}

const add = (accounts: Accounts, { role, email, password, totpSecret }: SignIn): Promise<string> =>
  accounts.addDemonstrationPerson({
    email,
    name: players[role].name,
    language: 'es',
    password,
    totpSecret,
    roles: isOfficeRole(role) ? [{ role, officeId: null }] : [],
  })

const isOfficeRole = (role: CompanyRole | OfficeRole): role is OfficeRole =>
  officeRoles.some((known) => known === role)

/** Four words and three digits: easy to type, and of some forty bits. */
const newPassword = (): string => {
  const words = Array.from({ length: 4 }, () => addressOf(landmarks[randomInt(landmarks.length)] ?? ''))
  return `${words.join('-')}-${randomInt(100, 1000)}`
}
