import { done, type Outcome, type Refused, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { materialsOf } from '../../../store/capacity/training/materials.ts'
import {
  changeSessionRow,
  insertSession,
  removeSessionRow,
  type SessionRow,
  sessionsOf,
} from '../../../store/capacity/training/sessions.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { isSessionMoved, tellEnrolled } from './tellEnrolled.ts'
import { workshopFor } from './workshopDesk.ts'
import { type SessionAsked, soundSession } from './workshopInput.ts'

const MOST_SESSIONS = 60

/** Adds a session, or changes one of its own. */
export const saveSession = (
  world: World,
  actor: Actor,
  { workshopId, sessionId }: { readonly workshopId: string; readonly sessionId: string | null },
  asked: SessionAsked,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'saveSession', async (tx) => {
    const found = await workshopFor(tx, workshopId, 'change')
    if (!found.ok) return found
    const sound = soundSession(world, asked)
    if (!sound.ok) return sound
    const sessions = await sessionsOf(tx, workshopId)
    const wrong = whyNot(sessions, sessionId)
    if (wrong) return wrong
    if (sessionId !== null) await changeSessionRow(tx, sessionId, sound.value)
    const before = sessions.find((one) => one.id === sessionId)
    if (found.value.state !== 'draft' && isSessionMoved(before, sound.value))
      await tellEnrolled(world, tx, found.value, 'moved')
    const id = sessionId ?? (await insertSession(tx, workshopId, sound.value))
    await recordAudit(tx, {
      action: 'workshop.session',
      subjectKind: 'workshop',
      subjectId: workshopId,
      detail: { session: id },
    })
    return done({ id })
  })

const whyNot = (sessions: readonly SessionRow[], sessionId: string | null): Refused | undefined => {
  if (sessionId === null)
    return sessions.length >= MOST_SESSIONS
      ? refused('conflict', 'training.tooManySessions', { most: MOST_SESSIONS })
      : undefined
  return sessions.some(({ id }) => id === sessionId) ? undefined : refused('notFound', 'notFound')
}

export const removeSession = (
  world: World,
  actor: Actor,
  { workshopId, sessionId }: { readonly workshopId: string; readonly sessionId: string },
): Promise<Outcome<{ removed: true }>> =>
  act<{ removed: true }>(world, actor, 'removeSession', async (tx) => {
    const found = await workshopFor(tx, workshopId, 'change')
    if (!found.ok) return found
    if (!(await sessionsOf(tx, workshopId)).some(({ id }) => id === sessionId))
      return refused('notFound', 'notFound')
    if ((await materialsOf(tx, workshopId)).some((one) => one.sessionId === sessionId))
      return refused('conflict', 'training.sessionHasMaterials')
    if (!(await removeSessionRow(tx, sessionId))) return refused('conflict', 'training.sessionAttended')
    await recordAudit(tx, {
      action: 'workshop.removeSession',
      subjectKind: 'workshop',
      subjectId: workshopId,
      detail: { session: sessionId },
    })
    return done({ removed: true })
  })
