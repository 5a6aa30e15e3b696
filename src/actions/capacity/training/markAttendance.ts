import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  type EnrolmentRow,
  findEnrolment,
  findEnrolmentByCode,
  markAttendance,
  sessionsAttended,
  setEnrolmentState,
  unmarkAttendance,
} from '../../../store/capacity/training/enrolments.ts'
import { getParticipant } from '../../../store/capacity/training/participants.ts'
import { sessionsOf } from '../../../store/capacity/training/sessions.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { isId, workshopFor } from './workshopDesk.ts'

export interface AttendanceAsked {
  readonly sessionId: string
  /** By hand, or by what the code at the door says. */
  readonly enrolmentId?: string | undefined
  readonly code?: string | undefined
  readonly attended: boolean
}

export interface AttendanceMarked {
  readonly name: string
  readonly attended: number
  readonly sessions: number
  /** False where it stood so already: a code read twice marks once. */
  readonly changed: boolean
}

const byCodeOrId = async (
  tx: Tx,
  workshopId: string,
  { code, enrolmentId }: AttendanceAsked,
): Promise<EnrolmentRow | undefined> => {
  if (code !== undefined) return findEnrolmentByCode(tx, workshopId, code.trim().toUpperCase())
  const found =
    enrolmentId !== undefined && isId(enrolmentId) ? await findEnrolment(tx, enrolmentId) : undefined
  return found?.workshopId === workshopId ? found : undefined
}

/** Marks one at one session, or takes the mark away. Whoever withdrew and came all the same is registered again. */
export const markOneAttendance = (
  world: World,
  actor: Actor,
  workshopId: string,
  asked: AttendanceAsked,
): Promise<Outcome<AttendanceMarked>> =>
  act(world, actor, 'markAttendance', async (tx) => {
    const found = await workshopFor(tx, workshopId, 'attend')
    if (!found.ok) return found
    const sessions = await sessionsOf(tx, workshopId)
    if (!sessions.some(({ id }) => id === asked.sessionId)) return refused('notFound', 'notFound')
    const enrolment = await byCodeOrId(tx, workshopId, asked)
    if (!enrolment) return refused('notFound', asked.code === undefined ? 'notFound' : 'training.codeUnknown')
    const changed = await mark(tx, enrolment, asked, world.now())
    return done({
      name: (await getParticipant(tx, enrolment.participantId))?.name ?? '',
      attended: (await sessionsAttended(tx, enrolment.id)).length,
      sessions: sessions.length,
      changed,
    })
  })

const mark = async (
  tx: Tx,
  { id: enrolmentId, workshopId, state }: EnrolmentRow,
  { sessionId, attended, code }: AttendanceAsked,
  at: string,
): Promise<boolean> => {
  const how = code === undefined ? 'tick' : 'qr'
  const changed = attended
    ? await markAttendance(tx, { sessionId, enrolmentId, how, at })
    : await unmarkAttendance(tx, sessionId, enrolmentId)
  if (attended && state !== 'registered') await setEnrolmentState(tx, enrolmentId, 'registered')
  if (changed)
    await recordAudit(tx, {
      action: 'workshop.attendance',
      subjectKind: 'workshop',
      subjectId: workshopId,
      detail: { sessionId, enrolment: enrolmentId, attended, by: how },
    })
  return changed
}
