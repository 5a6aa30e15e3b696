import { type EnrolmentSource, greets, placeFor } from '../../../domain/capacity/training/participant.ts'
import {
  countRegistered,
  type EnrolmentRow,
  findEnrolment,
  findEnrolmentOf,
  firstWaiting,
  insertEnrolment,
  setEnrolmentState,
} from '../../../store/capacity/training/enrolments.ts'
import {
  findParticipant,
  getParticipant,
  insertParticipant,
  type ParticipantRow,
} from '../../../store/capacity/training/participants.ts'
import type { WorkshopRow } from '../../../store/capacity/training/workshops.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { writeAccountMail } from '../../../store/people/accountMail.ts'
import type { World } from '../../world.ts'
import { shortDaySpan } from './daySpan.ts'
import type { SoundParticipant } from './participantInput.ts'
import { newCode, newLink } from './secrets.ts'

export interface Enrolled {
  readonly enrolment: EnrolmentRow
  readonly participant: ParticipantRow
  /** False where they were in it already. */
  readonly isNew: boolean
}

/**
 * Puts somebody into a workshop: a person known by their address or key is that person, and what was known of them is not
 * overwritten by whoever fills in a form. Full workshops have a waiting list. The workshop is locked by whoever calls.
 */
export const enrol = async (
  world: World,
  tx: Tx,
  workshop: WorkshopRow,
  { who, source }: { readonly who: SoundParticipant; readonly source: EnrolmentSource },
): Promise<Enrolled> => {
  const at = world.now()
  const known = await findParticipant(tx, who)
  const participantId =
    known?.id ?? (await insertParticipant(tx, { ...who, at, demonstration: workshop.demonstration }))
  const participant = known ?? (await getParticipant(tx, participantId))
  if (!participant) throw new Error('somebody was entered and is not there')
  const found = await findEnrolmentOf(tx, workshop.id, participantId)
  const state = placeFor(await countRegistered(tx, workshop.id), workshop.capacity)
  if (found && found.state !== 'withdrawn') return { enrolment: found, participant, isNew: false }
  if (found) {
    await setEnrolmentState(tx, found.id, state)
    return { enrolment: { ...found, state }, participant, isNew: true }
  }
  const enrolment = {
    ...{ workshopId: workshop.id, participantId, state, source, link: newLink(), code: newCode() },
    evaluated: false,
  }
  const id = await insertEnrolment(tx, { ...enrolment, at })
  return { enrolment: { id, ...enrolment }, participant, isNew: true }
}

export type EnrolmentMail = 'registered' | 'waiting' | 'admitted' | 'withdrawn' | 'certified'

/** A mail in the person's language, with their own page and, where they are in, the code for the door. */
export const mailEnrolled = async (
  world: World,
  tx: Tx,
  workshop: Pick<WorkshopRow, 'title' | 'startsOn' | 'endsOn' | 'place' | 'mode'>,
  { participant, enrolment }: Pick<Enrolled, 'participant' | 'enrolment'>,
  kind: EnrolmentMail,
  mostAnHour?: number,
): Promise<void> => {
  const { email, language } = participant
  if (email === null) return
  const name = greets(participant.name) ? participant.name : email
  const words = {
    ...{ name, title: workshop.title, code: enrolment.code },
    days: shortDaySpan(workshop.startsOn, workshop.endsOn, language),
    place: workshop.place || world.say(`training.mode.${workshop.mode}`, language),
    url: `${world.url}/taller/${enrolment.link}`,
  }
  const mail = {
    ...{ toAddress: email, toPerson: null, language, at: world.now() },
    subject: world.say(`training.mail.${kind}.subject`, language, words),
    body: world.say(`training.mail.${kind}.body`, language, words),
    ...(kind === 'registered' || kind === 'admitted' ? { qr: enrolment.code } : {}),
  }
  await writeAccountMail(tx, mail, mostAnHour)
}

/** A place came free: whoever waited longest has it. */
export const admitNext = async (world: World, tx: Tx, workshop: WorkshopRow): Promise<void> => {
  if (placeFor(await countRegistered(tx, workshop.id), workshop.capacity) === 'waiting') return
  const next = await firstWaiting(tx, workshop.id)
  if (!next) return
  await setEnrolmentState(tx, next.id, 'registered')
  const enrolment = await findEnrolment(tx, next.id)
  const participant = await getParticipant(tx, next.participantId)
  if (enrolment && participant)
    await mailEnrolled(world, tx, workshop, { enrolment, participant }, 'admitted')
}
