import { type AttendanceDocument, attendancePdf } from '../../../documents/attendance.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import {
  type AttendanceCertificateRow,
  attendanceCertificateOf,
  findAttendanceCertificate,
} from '../../../store/capacity/training/attendanceCertificates.ts'
import { findEnrolmentByLink } from '../../../store/capacity/training/enrolments.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { Printed } from '../../letters/printed.ts'
import type { World } from '../../world.ts'
import { asLink } from './byLink.ts'
import { isId } from './workshopDesk.ts'

const printed = async (world: World, found: Outcome<AttendanceCertificateRow>): Promise<Outcome<Printed>> =>
  found.ok ? done(await printCertificate(world, found.value)) : found

/** The same document however often it is printed. */
export const printCertificate = async (world: World, one: AttendanceCertificateRow): Promise<Printed> => ({
  bytes: await attendancePdf(documentOf(world, one)),
  name: `${one.number}.pdf`,
})

/** Somebody's certificate, for whoever works with the workshop. */
export const printAttendance = async (world: World, actor: Actor, id: string): Promise<Outcome<Printed>> =>
  printed(
    world,
    await act(world, actor, 'printAttendance', async (tx) => {
      const found = isId(id) ? await findAttendanceCertificate(tx, id) : undefined
      return found ? done(found) : refused('notFound', 'training.noCertificate')
    }),
  )

/** One's own, by one's own link. A withdrawn one is not printed again. */
export const printOwnAttendance = async (
  world: World,
  actor: Actor,
  link: string,
): Promise<Outcome<Printed>> =>
  printed(
    world,
    await act(world, asLink(actor), 'printOwnAttendance', async (tx) => {
      const enrolment = await findEnrolmentByLink(tx, link)
      const found = enrolment && (await attendanceCertificateOf(tx, enrolment.id))
      return found?.state === 'valid' ? done(found) : refused('notFound', 'training.noCertificate')
    }),
  )

const documentOf = (world: World, one: AttendanceCertificateRow): AttendanceDocument => ({
  programme: world.programme,
  issuedAt: one.issuedAt,
  demonstration: one.demonstration,
  number: one.number,
  name: one.name,
  workshop: one.title,
  track: {
    es: world.say(`training.track.${one.track}`, 'es'),
    en: world.say(`training.track.${one.track}`, 'en'),
  },
  mode: {
    es: world.say(`training.mode.${one.mode}`, 'es'),
    en: world.say(`training.mode.${one.mode}`, 'en'),
  },
  place: one.place,
  startsOn: one.startsOn,
  endsOn: one.endsOn,
  organiser: one.organiser,
  provider: one.provider,
  attended: one.attended,
  sessions: one.sessions,
  hours: one.hours,
  modules: world.modules.filter(({ id }) => one.modules.includes(id)).map(({ title }) => title),
  signatory: one.issuedBy
    ? {
        name: one.issuedBy,
        post: { es: world.say('role.trainer', 'es'), en: world.say('role.trainer', 'en') },
      }
    : null,
  verificationUrl: `${world.url}/verificar/${one.publicId}`,
})
