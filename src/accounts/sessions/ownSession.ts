import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { KnockerRow } from '../../store/people/knocker.ts'
import { changeOwn } from '../../store/people/people.ts'
import { endSessions, type SessionRow, sessionsOf, workForOperator } from '../../store/people/sessions.ts'
import { ask, headersFor } from '../ask.ts'
import { atTheDoor, type Desk, type Visitor } from '../desk.ts'
import { nextFor } from './enter.ts'
import { homeFor } from './home.ts'
import { sealOf } from './sealedSessions.ts'
import { sessionToken } from './sessionCookie.ts'
import { isFresh } from './sessionLife.ts'
import { standingOf } from './standing.ts'
import { sessionAt } from './whoKnocks.ts'

/** All that a page needs to know of whoever is signed in. */
export interface SessionAnswer {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly language: string
  }
  readonly roles: readonly string[]
  readonly side: 'company' | 'office' | 'admin'
  readonly operators: readonly {
    readonly id: string
    readonly name: string
    readonly role: string
    readonly scope: readonly string[]
  }[]
  readonly activeOperator: string | null
  readonly home: string
  readonly next: 'home' | 'secondFactor' | 'setUpSecondFactor'
  readonly secondFactor: boolean
  readonly offices: readonly { readonly id: string; readonly name: string }[]
  readonly steppedUp: boolean
}

const signInNeeded = refused('signIn', 'signIn.needed')

export const ownSession = async (desk: Desk, visitor: Visitor): Promise<Outcome<SessionAnswer>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  return row ? done(answerOf(desk, row)) : signInNeeded
}

const answerOf = (desk: Desk, row: KnockerRow): SessionAnswer => {
  const { side, roles, activeOperator } = standingOf(row)
  const offices = new Map(
    row.offices.flatMap((one) => (one.officeId ? [[one.officeId, one.officeName ?? '']] : [])),
  )
  return {
    person: { id: row.personId, name: row.name, email: row.email, language: row.language },
    roles,
    side,
    operators: row.memberships.map((one) => ({
      id: one.operatorId,
      name: one.operatorName,
      role: one.role,
      scope: one.scope,
    })),
    activeOperator,
    home: homeFor(row),
    next: nextFor(row),
    secondFactor: row.secondFactor,
    offices: [...offices].map(([id, name]) => ({ id, name })),
    steppedUp: isFresh(row.steppedUpAt, desk.world.now(), desk.world.stepUpSeconds),
  }
}

export const workFor = async (
  desk: Desk,
  visitor: Visitor,
  operatorId: string,
): Promise<Outcome<SessionAnswer>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  const token = sessionToken(visitor.cookie, desk.world.url)
  if (!row || !token) return signInNeeded
  if (!row.memberships.some((one) => one.operatorId === operatorId)) return refused('notFound', 'notFound')
  await atTheDoor(desk, visitor, row.personId, (tx) => workForOperator(tx, sealOf(token), operatorId))
  return done(answerOf(desk, { ...row, activeOperator: operatorId }))
}

export const endOwnSession = async (desk: Desk, visitor: Visitor): Promise<Outcome<{ ended: true }>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  const token = sessionToken(visitor.cookie, desk.world.url)
  await ask(
    visitor,
    desk.auth.api.endSession({ body: { token }, headers: headersFor(visitor), returnHeaders: true }),
  )
  if (row) {
    await atTheDoor(desk, visitor, row.personId, (tx) =>
      recordAudit(tx, { action: 'session.end', subjectKind: 'person', subjectId: row.personId }),
    )
  }
  return done({ ended: true })
}

export const ownSessions = async (
  desk: Desk,
  visitor: Visitor,
): Promise<Outcome<{ sessions: readonly SessionRow[] }>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  const token = sessionToken(visitor.cookie, desk.world.url)
  if (!row || !token) return signInNeeded
  const sessions = await atTheDoor(desk, visitor, row.personId, (tx) =>
    sessionsOf(tx, row.personId, sealOf(token)),
  )
  return done({ sessions })
}

/** Ends every session of the person but this one. */
export const endOtherSessions = async (desk: Desk, visitor: Visitor): Promise<Outcome<{ ended: number }>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  const token = sessionToken(visitor.cookie, desk.world.url)
  if (!row || !token) return signInNeeded
  return atTheDoor(desk, visitor, row.personId, async (tx) => {
    const ended = await endSessions(tx, row.personId, sealOf(token))
    await recordAudit(tx, {
      action: 'session.endOthers',
      subjectKind: 'person',
      subjectId: row.personId,
      detail: { ended },
    })
    return done({ ended })
  })
}

export const changeOwnDetails = async (
  desk: Desk,
  visitor: Visitor,
  own: { readonly name: string; readonly language: 'es' | 'en' },
): Promise<Outcome<SessionAnswer>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  if (!row) return signInNeeded
  const name = own.name.trim()
  if (name === '') return refused('input', 'accounts.name', undefined, '/name')
  await atTheDoor(desk, visitor, row.personId, async (tx) => {
    await changeOwn(tx, row.personId, name, own.language)
    await recordAudit(tx, {
      action: 'person.change',
      subjectKind: 'person',
      subjectId: row.personId,
      before: { name: row.name, language: row.language },
      after: { name, language: own.language },
    })
  })
  return done(answerOf(desk, { ...row, name, language: own.language }))
}
