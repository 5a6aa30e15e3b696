import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { type EnrolledLine, enrolledIn } from '../../../store/capacity/training/enrolled.ts'
import {
  type EnrolmentRow,
  findEnrolment,
  setEnrolmentState,
} from '../../../store/capacity/training/enrolments.ts'
import { getParticipant } from '../../../store/capacity/training/participants.ts'
import { sessionsOf } from '../../../store/capacity/training/sessions.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { csvOf } from '../../public/csv.ts'
import type { World } from '../../world.ts'
import { admitNext, enrol, mailEnrolled } from './enrol.ts'
import { type ParticipantAsked, soundParticipant } from './participantInput.ts'
import { isId, workshopAt, workshopFor } from './workshopDesk.ts'

const PER_PAGE = 200
const MOST_EXPORTED = 20_000

export interface EnrolledPage {
  readonly people: readonly EnrolledLine[]
  readonly next: string | null
}

/** Who is in a workshop, and what became of it. */
export const readEnrolled = (
  world: World,
  actor: Actor,
  id: string,
  { after, q }: { readonly after?: string | undefined; readonly q?: string | undefined },
): Promise<Outcome<EnrolledPage>> =>
  act(world, actor, 'readEnrolled', async (tx) => {
    const found = await workshopAt(tx, id)
    if (!found.ok) return found
    const rows = await enrolledIn(tx, id, { after, most: PER_PAGE + 1, q })
    const people = rows.slice(0, PER_PAGE)
    return done({ people, next: rows.length > PER_PAGE ? (people.at(-1)?.id ?? null) : null })
  })

/** The same as a table to keep; whoever takes it away is noted. */
export const exportEnrolled = (world: World, actor: Actor, id: string): Promise<Outcome<string>> =>
  act(world, actor, 'exportEnrolled', async (tx) => {
    const found = await workshopAt(tx, id)
    if (!found.ok) return found
    const sessions = await sessionsOf(tx, id)
    const rows = await enrolledIn(tx, id, { after: undefined, most: MOST_EXPORTED, q: undefined })
    await recordAudit(tx, {
      action: 'workshop.exportPeople',
      subjectKind: 'workshop',
      subjectId: id,
      detail: { people: rows.length },
    })
    return done(
      csvOf(
        [
          ...['name', 'email', 'organisation', 'organisationKind', 'country', 'gender', 'state', 'source'],
          ...['attended', 'sessions', 'before', 'after', 'outOf', 'certificate', 'certificateState'],
        ],
        rows.map((one) => [
          ...[one.name, one.email, one.organisation, one.organisationKind, one.country, one.gender],
          ...[one.state, one.source, one.attended.length, sessions.length, one.before, one.after, one.outOf],
          ...[one.certificate?.number ?? null, one.certificate?.state ?? null],
        ]),
      ),
    )
  })

/** Somebody who stands before the trainer. */
export const enrolAtDesk = (
  world: World,
  actor: Actor,
  workshopId: string,
  asked: ParticipantAsked,
): Promise<Outcome<{ id: string; state: string; isNew: boolean }>> =>
  act(world, actor, 'enrolAtDesk', async (tx) => {
    const found = await workshopFor(tx, workshopId, 'enrol')
    if (!found.ok) return found
    const who = soundParticipant(asked)
    if (!who.ok) return who
    const enrolled = await enrol(world, tx, found.value, { who: who.value, source: 'desk' })
    const { id, state } = enrolled.enrolment
    if (enrolled.isNew)
      await mailEnrolled(world, tx, found.value, enrolled, state === 'waiting' ? 'waiting' : 'registered')
    await recordAudit(tx, {
      action: 'workshop.enrol',
      subjectKind: 'workshop',
      subjectId: workshopId,
      detail: { enrolment: id, state, source: 'desk', isNew: enrolled.isNew },
    })
    return done({ id, state, isNew: enrolled.isNew })
  })

/** Takes somebody out, or lets somebody in who waits, whatever the order of waiting. */
export const moveEnrolment = (
  world: World,
  actor: Actor,
  { workshopId, enrolmentId }: { readonly workshopId: string; readonly enrolmentId: string },
  state: 'registered' | 'withdrawn',
): Promise<Outcome<{ state: string }>> =>
  act(world, actor, 'moveEnrolment', async (tx) => {
    const found = await workshopFor(tx, workshopId, 'enrol')
    if (!found.ok) return found
    const enrolment = await enrolmentIn(tx, workshopId, enrolmentId)
    const participant = enrolment && (await getParticipant(tx, enrolment.participantId))
    if (!enrolment || !participant) return refused('notFound', 'notFound')
    if (enrolment.state === state) return done({ state })
    await setEnrolmentState(tx, enrolmentId, state)
    const mail = state === 'registered' ? 'admitted' : 'withdrawn'
    await mailEnrolled(world, tx, found.value, { participant, enrolment: { ...enrolment, state } }, mail)
    if (state === 'withdrawn') await admitNext(world, tx, found.value)
    await recordAudit(tx, {
      action: 'workshop.moveEnrolment',
      subjectKind: 'workshop',
      subjectId: workshopId,
      detail: { enrolment: enrolmentId, state },
    })
    return done({ state })
  })

const enrolmentIn = async (tx: Tx, workshopId: string, id: string): Promise<EnrolmentRow | undefined> => {
  const found = isId(id) ? await findEnrolment(tx, id) : undefined
  return found?.workshopId === workshopId ? found : undefined
}
