import { evaluationQuestions } from '../../../domain/capacity/training/evaluationForm.ts'
import { asAsked, type Question } from '../../../domain/capacity/training/knowledgeTest.ts'
import { placeFor } from '../../../domain/capacity/training/participant.ts'
import { mayDoAt } from '../../../domain/capacity/training/workshop.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { attendanceCertificateOf } from '../../../store/capacity/training/attendanceCertificates.ts'
import {
  countRegistered,
  type EnrolmentRow,
  findEnrolmentByLink,
  sessionsAttended,
} from '../../../store/capacity/training/enrolments.ts'
import { testsOf } from '../../../store/capacity/training/knowledgeTests.ts'
import { type MaterialRow, materialsOf } from '../../../store/capacity/training/materials.ts'
import { getParticipant } from '../../../store/capacity/training/participants.ts'
import { type SessionRow, sessionsOf } from '../../../store/capacity/training/sessions.ts'
import {
  findWorkshop,
  findWorkshopByLink,
  type WorkshopRow,
} from '../../../store/capacity/training/workshops.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import type { WorkshopAsked } from './workshopInput.ts'

/** Whoever has the link is whom it was sent to: one row of the one workshop is asked for, as the system may. */
export const asLink = (actor: Actor): Actor => ({ ...actor, side: 'system', personId: null })

const LINK = /^[A-Za-z0-9_-]{8,64}$/

/** What whoever has the link is told of the workshop. */
export interface LinkWorkshop
  extends Omit<WorkshopAsked, 'capacity' | 'modules' | 'attendanceAsked'>,
    Pick<WorkshopRow, 'state' | 'demonstration'> {
  readonly timeZone: string
  readonly sessions: readonly Pick<SessionRow, 'id' | 'startsAt' | 'endsAt' | 'subject' | 'instructor'>[]
}

export interface OwnPlace {
  readonly state: EnrolmentRow['state']
  readonly name: string
  readonly email: string | null
  readonly organisation: string
  readonly organisationKind: string
  readonly country: string | null
  readonly gender: string | null
  readonly code: string
  readonly attended: readonly string[]
  /** The questions, where a test may be taken now. */
  readonly test: {
    readonly phase: 'before' | 'after'
    readonly questions: readonly Omit<Question, 'right'>[]
  } | null
  readonly taken: readonly { readonly phase: string; readonly score: number; readonly outOf: number }[]
  /** What the evaluation form asks, where it may be handed in now. */
  readonly evaluation: readonly string[] | null
  readonly evaluated: boolean
  readonly certificate: { readonly publicId: string; readonly number: string; readonly state: string } | null
  /** What the trainers laid, for whoever is registered. */
  readonly materials: readonly Omit<MaterialRow, 'uploadedByName'>[]
}

/** What an address under /taller/ leads to: a workshop to register for, or one's own place in one. */
export interface LinkPage {
  readonly workshop: LinkWorkshop
  /** Whether somebody can register now, and whether they would wait. */
  readonly registers: 'yes' | 'waiting' | 'no'
  readonly own: OwnPlace | null
}

export const readLink = (world: World, actor: Actor, link: string): Promise<Outcome<LinkPage>> =>
  act(world, asLink(actor), 'readWorkshopLink', async (tx) => {
    const found = LINK.test(link) ? await behind(tx, link) : undefined
    if (!found) return refused('notFound', 'training.linkUnknown')
    const { workshop, enrolment } = found
    const sessions = await sessionsOf(tx, workshop.id)
    return done({
      workshop: told(world, workshop, sessions),
      registers: await registersNow(tx, workshop),
      own: enrolment ? await ownPlace(tx, workshop, enrolment) : null,
    })
  })

const behind = async (
  tx: Tx,
  link: string,
): Promise<{ readonly workshop: WorkshopRow; readonly enrolment: EnrolmentRow | undefined } | undefined> => {
  const enrolment = await findEnrolmentByLink(tx, link)
  const workshop = enrolment
    ? await findWorkshop(tx, enrolment.workshopId)
    : await findWorkshopByLink(tx, link)
  return workshop && workshop.state !== 'draft' ? { workshop, enrolment } : undefined
}

const registersNow = async (tx: Tx, { id, state, capacity }: WorkshopRow): Promise<LinkPage['registers']> => {
  if (!mayDoAt(state, 'register')) return 'no'
  return placeFor(await countRegistered(tx, id), capacity) === 'waiting' ? 'waiting' : 'yes'
}

const told = (world: World, workshop: WorkshopRow, sessions: readonly SessionRow[]): LinkWorkshop => {
  const { title, track, forSmallFirms, country, place, mode, language, startsOn, endsOn } = workshop
  const { organiser, provider, about, state, demonstration } = workshop
  return {
    ...{ title, track, forSmallFirms, country, place, mode, language, startsOn, endsOn, organiser, provider },
    ...{ about, state, demonstration, timeZone: world.programme.timeZone },
    sessions: sessions.map(({ id, startsAt, endsAt, subject, instructor }) => ({
      ...{ id, startsAt, endsAt, subject, instructor },
    })),
  }
}

const ownPlace = async (tx: Tx, workshop: WorkshopRow, enrolment: EnrolmentRow): Promise<OwnPlace | null> => {
  const who = await getParticipant(tx, enrolment.participantId)
  if (!who || who.erasedAt !== null) return null
  const attended = await sessionsAttended(tx, enrolment.id)
  const taken = await testsOf(tx, enrolment.id)
  const phase = testNow(workshop, enrolment, {
    attended: attended.length > 0,
    taken: taken.map((one) => one.phase),
  })
  const certificate = await attendanceCertificateOf(tx, enrolment.id)
  return {
    ...{ state: enrolment.state, name: who.name, email: who.email, organisation: who.organisation },
    ...{ organisationKind: who.organisationKind, country: who.country, gender: who.gender },
    ...{ code: enrolment.code, attended, taken, evaluated: enrolment.evaluated },
    test: phase && workshop.questions ? { phase, questions: asAsked(workshop.questions) } : null,
    evaluation:
      attended.length > 0 && !enrolment.evaluated && mayDoAt(workshop.state, 'evaluate')
        ? evaluationQuestions
        : null,
    certificate: certificate
      ? { publicId: certificate.publicId, number: certificate.number, state: certificate.state }
      : null,
    materials: readsMaterials(workshop, enrolment) ? await materialsTold(tx, workshop.id) : [],
  }
}

/** Materials are for whoever has a place, not for whoever waits for one or gave it back. */
export const readsMaterials = (
  { state }: Pick<WorkshopRow, 'state'>,
  enrolment: Pick<EnrolmentRow, 'state'>,
): boolean => enrolment.state === 'registered' && state !== 'draft' && state !== 'cancelled'

/** Without who laid them. */
const materialsTold = async (tx: Tx, workshopId: string): Promise<OwnPlace['materials']> =>
  (await materialsOf(tx, workshopId)).map(({ uploadedByName: _, ...material }) => material)

/** Before is before anything was attended; after is for those who attended something. */
export const testNow = (
  workshop: Pick<WorkshopRow, 'state' | 'questions'>,
  enrolment: Pick<EnrolmentRow, 'state'>,
  so: { readonly attended: boolean; readonly taken: readonly string[] },
): 'before' | 'after' | undefined => {
  if (!workshop.questions || enrolment.state !== 'registered') return undefined
  if (so.attended)
    return mayDoAt(workshop.state, 'testAfter') && !so.taken.includes('after') ? 'after' : undefined
  return mayDoAt(workshop.state, 'testBefore') && !so.taken.includes('before') ? 'before' : undefined
}
