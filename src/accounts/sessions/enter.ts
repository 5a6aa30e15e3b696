import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { KnockerRow } from '../../store/people/knocker.ts'
import { beginSession, type Proved } from '../../store/people/sessions.ts'
import { atTheDoor, type Desk, type Visitor } from '../desk.ts'
import { sealOf } from './sealedSessions.ts'
import { sessionToken } from './sessionCookie.ts'
import { standingOf } from './standing.ts'
import { sessionBySeal } from './whoKnocks.ts'

export type Next = 'home' | 'secondFactor' | 'setUpSecondFactor'

/** A session has begun: what it proved is written down, the one before it ends, and the way on is told. */
export const enter = async (
  desk: Desk,
  visitor: Visitor,
  token: string,
  proved: Proved,
  cookieBefore: string | undefined,
): Promise<Next> => {
  const now = desk.world.now()
  const seal = sealOf(token)
  const before = sessionToken(cookieBefore, desk.world.url)
  await atTheDoor(desk, visitor, null, async (tx) => {
    await beginSession(tx, seal, proved, now)
    if (before) await tx.client.query('delete from aval.sign_in_session where token = $1', [sealOf(before)])
  })
  const row = await sessionBySeal(desk.world, seal, visitor.requestId)
  if (!row) return 'home'
  await atTheDoor(desk, visitor, row.personId, (tx) =>
    recordAudit(tx, {
      action: 'session.begin',
      subjectKind: 'person',
      subjectId: row.personId,
      detail: { proved },
    }),
  )
  return nextFor(row)
}

/** A second factor is compulsory in an office, and for whoever signs a company's declarations. */
export const nextFor = (row: KnockerRow): Next => {
  const standing = standingOf(row)
  if (standing.waitsForSecondFactor) return 'setUpSecondFactor'
  return !row.secondFactor && standing.roles.includes('companyAdministrator') ? 'setUpSecondFactor' : 'home'
}
