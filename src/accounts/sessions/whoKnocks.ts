import type { IncomingHttpHeaders } from 'node:http'
import { dayAt } from '../../domain/kernel/moment.ts'
import type { Power } from '../../domain/people/powers.ts'
import { type MachineRole, machineRoles, type Role } from '../../domain/people/roles.ts'
import { inScope, type Scope } from '../../store/database/scope.ts'
import { findKnocker, findMachine, type KnockerRow, touchMachine } from '../../store/people/knocker.ts'
import { endSession, touchSession } from '../../store/people/sessions.ts'
import { tokenHash } from '../../store/people/tokens.ts'
import type { AccountsWorld } from '../desk.ts'
import { sealOf } from './sealedSessions.ts'
import { sessionToken } from './sessionCookie.ts'
import { isAlive, isFresh, needsTouch } from './sessionLife.ts'
import { shareNext } from './shareNext.ts'
import { standingOf } from './standing.ts'
import { systemScope } from './systemScope.ts'

/** Who stands before the counter. */
export interface Knocker {
  readonly personId: string | null
  readonly name: string
  readonly side: Scope['side']
  readonly roles: readonly Role[]
  readonly operatorIds: readonly string[]
  readonly officeIds: readonly string[] | 'all'
  readonly language: 'es' | 'en'
  readonly requestId: string
  readonly steppedUp: boolean
  /** Where somebody acts by a mandate alone: the powers it holds. */
  readonly mandate?: readonly Power[]
}

/** How a machine is found by its token. */
export type FindMachineBy = (token: string) => Promise<KnownMachine | null>

interface KnownMachine {
  readonly name: string
  readonly role: MachineRole
}

export const whoKnocks = async (
  world: AccountsWorld,
  findMachineBy: FindMachineBy,
  headers: IncomingHttpHeaders,
  requestId: string,
  language: 'es' | 'en',
): Promise<Knocker | null> => {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (bearer) return knockingMachine(await findMachineBy(bearer), requestId, language)
  const row = await sessionAt(world, headers.cookie, requestId)
  return row ? knockerOf(world, row, requestId) : null
}

/** The session behind a cookie, if it lives; its sign of life is kept. */
export const sessionAt = async (
  world: AccountsWorld,
  cookie: string | undefined,
  requestId: string,
): Promise<KnockerRow | undefined> => {
  const token = sessionToken(cookie, world.url)
  return token ? sessionBySeal(world, sealOf(token), requestId) : undefined
}

export const sessionBySeal = (
  world: AccountsWorld,
  seal: string,
  requestId: string,
): Promise<KnockerRow | undefined> => {
  const now = world.now()
  return inScope(world.db, systemScope(requestId), async (tx) => {
    const row = await findKnocker(tx, seal, dayAt(now, world.programme.timeZone))
    if (!row) return undefined
    if (!isAlive(row, now)) {
      // Gone for good: a clock put back revives nobody.
      await endSession(tx, row.sessionId)
      return undefined
    }
    if (needsTouch(row, now)) await touchSession(tx, row.sessionId, now)
    return row
  })
}

const knockerOf = (world: AccountsWorld, row: KnockerRow, requestId: string): Knocker => {
  const standing = standingOf(row)
  return {
    personId: row.personId,
    name: row.name,
    // With a password alone an officer is nobody yet, but for setting up the second factor.
    side: standing.waitsForSecondFactor ? 'public' : standing.side,
    roles: standing.roles,
    operatorIds: standing.operatorIds,
    officeIds: standing.officeIds,
    language: row.language === 'en' ? 'en' : 'es',
    requestId,
    steppedUp: isFresh(row.steppedUpAt, world.now(), world.stepUpSeconds),
    ...(standing.mandate ? { mandate: standing.mandate } : {}),
  }
}

const isMachineRole = (role: string): role is MachineRole => machineRoles.some((known) => known === role)

/** A machine's role opens doors; its empty list of offices shows it no company. */
const knockingMachine = (
  machine: KnownMachine | null,
  requestId: string,
  language: 'es' | 'en',
): Knocker | null =>
  machine && {
    personId: null,
    name: machine.name,
    side: 'office',
    roles: [machine.role],
    operatorIds: [],
    officeIds: [],
    language,
    requestId,
    steppedUp: false,
  }

/** Machines send without pause: those that knock while one is being looked up are looked up together. */
export const findMachinesOf = (world: AccountsWorld): FindMachineBy =>
  shareNext(async (token): Promise<KnownMachine | null> => {
    const now = world.now()
    const machine = await findMachine(world.db, systemScope('machine'), tokenHash(token), now)
    if (!machine || !isMachineRole(machine.role)) return null
    if (!machine.lastUsedAt || Date.parse(now) - Date.parse(machine.lastUsedAt) > 60_000)
      await inScope(world.db, systemScope('machine'), (tx) => touchMachine(tx, machine.id, now))
    return { name: machine.name, role: machine.role }
  })
