import type { Power } from '../domain/people/powers.ts'
import type { Role } from '../domain/people/roles.ts'
import type { Scope } from '../store/database/scope.ts'

/** Who stands before the counter, as the door established it. */
export interface Actor {
  readonly personId: string | null
  readonly name: string
  readonly side: Scope['side']
  readonly roles: readonly Role[]
  readonly operatorIds: readonly string[]
  readonly officeIds: readonly string[] | 'all'
  readonly language: 'es' | 'en'
  readonly requestId: string
  /** Whether the second factor was shown within the last minutes. */
  readonly steppedUp: boolean
  /** A mandated agent's powers, where the mandate limits them. */
  readonly mandate?: readonly Power[]
  /** Why a confidential profile is read, kept in the audit log. */
  readonly purpose?: string
}

export const scopeOf = (actor: Actor): Scope => ({
  side: actor.side,
  personId: actor.personId,
  operatorIds: actor.operatorIds,
  officeIds: actor.officeIds,
  requestId: actor.requestId,
  ...(actor.purpose ? { purpose: actor.purpose } : {}),
})

/** The clock that acts by itself: warnings, expiries, lapses. */
export const theClock = (requestId: string): Actor => ({
  personId: null,
  name: 'Aval',
  side: 'system',
  roles: ['clock'],
  operatorIds: [],
  officeIds: 'all',
  language: 'es',
  requestId,
  steppedUp: false,
})
