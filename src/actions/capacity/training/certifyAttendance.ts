import { randomBytes } from 'node:crypto'
import { hoursOf, sessionsAsked } from '../../../domain/capacity/training/attendance.ts'
import { certificateNumber } from '../../../domain/certificates/certificateNumber.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  earnedIn,
  findAttendanceCertificate,
  insertAttendanceCertificate,
  nextCertificatePlace,
  withdrawCertificateRow,
} from '../../../store/capacity/training/attendanceCertificates.ts'
import { findEnrolment } from '../../../store/capacity/training/enrolments.ts'
import { getParticipant } from '../../../store/capacity/training/participants.ts'
import { sessionsOf } from '../../../store/capacity/training/sessions.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { mailEnrolled } from './enrol.ts'
import { isId, workshopFor } from './workshopDesk.ts'

/** At once; whoever asks goes on asking until none is left, and so sees how far it is. */
const AT_ONCE = 50
const MANY = 100_000

/** Certificates of attendance for those who came to enough of it and have none yet: so many at once. */
export const certifyAttendance = (
  world: World,
  actor: Actor,
  workshopId: string,
): Promise<Outcome<{ issued: number; left: number }>> =>
  act(world, actor, 'certifyAttendance', async (tx) => {
    const found = await workshopFor(tx, workshopId, 'certify')
    if (!found.ok) return found
    const workshop = found.value
    const sessions = await sessionsOf(tx, workshopId)
    const least = sessionsAsked(sessions.length, workshop.attendanceAsked)
    const earned = await earnedIn(tx, workshopId, { least, most: MANY })
    const { at, day } = moment(world)
    for (const one of earned.slice(0, AT_ONCE)) {
      const place = await nextCertificatePlace(tx, Number(day.slice(0, 4)))
      await insertAttendanceCertificate(tx, {
        number: certificateNumber(`${workshop.country}-TALLER`, day, place),
        publicId: randomBytes(16).toString('base64url'),
        ...{ enrolmentId: one.enrolmentId, workshopId, name: one.name, attended: one.attended },
        ...{ sessions: sessions.length, hours: hoursOf(sessions), issuedOn: day, at },
      })
      const enrolment = await findEnrolment(tx, one.enrolmentId)
      const participant = enrolment && (await getParticipant(tx, enrolment.participantId))
      if (enrolment && participant)
        await mailEnrolled(world, tx, workshop, { participant, enrolment }, 'certified')
    }
    const issued = Math.min(earned.length, AT_ONCE)
    if (issued > 0)
      await recordAudit(tx, {
        action: 'workshop.certify',
        subjectKind: 'workshop',
        subjectId: workshopId,
        detail: { issued },
      })
    return done({ issued, left: earned.length - issued })
  })

/** It was wrong: its public page says so from now on, and the paper proves nothing. */
export const withdrawAttendanceCertificate = (
  world: World,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Outcome<{ withdrawn: true }>> =>
  act<{ withdrawn: true }>(world, actor, 'withdrawAttendanceCertificate', async (tx) => {
    const because = reason.trim()
    if (because === '') return refused('input', 'training.reason', undefined, '/reason')
    const found = isId(id) ? await findAttendanceCertificate(tx, id) : undefined
    if (!found) return refused('notFound', 'notFound')
    if (!(await withdrawCertificateRow(tx, { id, because, at: world.now() })))
      return refused('conflict', 'training.withdrawnAlready')
    await recordAudit(tx, {
      action: 'workshop.withdrawCertificate',
      subjectKind: 'attendanceCertificate',
      subjectId: id,
      detail: { workshop: found.workshopId, number: found.number },
    })
    return done({ withdrawn: true })
  })
