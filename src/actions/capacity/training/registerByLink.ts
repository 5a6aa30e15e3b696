import { areRatings } from '../../../domain/capacity/training/evaluationForm.ts'
import { scoreOf } from '../../../domain/capacity/training/knowledgeTest.ts'
import { isSameName } from '../../../domain/capacity/training/participant.ts'
import { mayDoAt, type WorkshopAct } from '../../../domain/capacity/training/workshop.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import {
  type EnrolmentRow,
  findEnrolmentByLink,
  sessionsAttended,
  setEnrolmentState,
} from '../../../store/capacity/training/enrolments.ts'
import { keepEvaluation, keepTest, testsOf } from '../../../store/capacity/training/knowledgeTests.ts'
import { changeParticipant, getParticipant } from '../../../store/capacity/training/participants.ts'
import {
  findWorkshopByLink,
  lockWorkshop,
  type WorkshopRow,
} from '../../../store/capacity/training/workshops.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { MOST_OF_STRANGERS } from '../../../store/people/accountMail.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { asLink, testNow } from './byLink.ts'
import { admitNext, enrol, mailEnrolled } from './enrol.ts'
import { type ParticipantAsked, soundParticipant } from './participantInput.ts'

type Asked = Omit<ParticipantAsked, 'language'>

/**
 * Registers whoever fills in the form. INVARIANT: the answer is the same for everybody, known or not, in the workshop or not:
 * the mailbox learns the rest, so that nobody finds out here who is who.
 */
export const registerByLink = (
  world: World,
  actor: Actor,
  link: string,
  asked: Asked,
): Promise<Outcome<{ sent: true }>> =>
  act<{ sent: true }>(world, asLink(actor), 'registerForWorkshop', async (tx) => {
    const found = await workshopBy(tx, link)
    if (!found.ok) return found
    const workshop = found.value
    const who = soundParticipant({ ...asked, language: actor.language })
    if (!who.ok) return who
    if (who.value.email === null) return refused('input', 'training.email', undefined, '/email')
    const enrolled = await enrol(world, tx, workshop, { who: who.value, source: 'link' })
    const { state, id } = enrolled.enrolment
    const kind = state === 'waiting' ? 'waiting' : 'registered'
    await mailEnrolled(world, tx, workshop, enrolled, kind, MOST_OF_STRANGERS)
    if (enrolled.isNew)
      await recordAudit(tx, {
        action: 'workshop.register',
        subjectKind: 'workshop',
        subjectId: workshop.id,
        actorKind: 'public',
        actor: 'public',
        detail: { enrolment: id, state },
      })
    return done({ sent: true })
  })

const workshopBy = async (tx: Tx, link: string): Promise<Outcome<WorkshopRow>> => {
  const found = await findWorkshopByLink(tx, link)
  const workshop = found && (await lockWorkshop(tx, found.id))
  if (!workshop || workshop.state === 'draft') return refused('notFound', 'training.linkUnknown')
  return mayDoAt(workshop.state, 'register')
    ? done(workshop)
    : refused('conflict', 'training.registrationOver')
}

interface Own {
  readonly workshop: WorkshopRow
  readonly enrolment: EnrolmentRow
}

/** Somebody's own place, by their own link, where this may be done now. */
const ownBy = async (tx: Tx, link: string, what: WorkshopAct): Promise<Outcome<Own>> => {
  const first = await findEnrolmentByLink(tx, link)
  const workshop = first && (await lockWorkshop(tx, first.workshopId))
  const enrolment = workshop && (await findEnrolmentByLink(tx, link))
  if (!workshop || !enrolment) return refused('notFound', 'training.linkUnknown')
  return mayDoAt(workshop.state, what)
    ? done({ workshop, enrolment })
    : refused('conflict', 'training.notNow')
}

/** What they say of themselves now. The address stays: it is where the link went. */
export const changeOwnDetails = (
  world: World,
  actor: Actor,
  link: string,
  asked: Omit<Asked, 'email'>,
): Promise<Outcome<{ changed: true }>> =>
  act<{ changed: true }>(world, asLink(actor), 'changeOwnRegistration', async (tx) => {
    const own = await ownBy(tx, link, 'enrol')
    if (!own.ok) return own
    const who = soundParticipant({ ...asked, email: null, language: actor.language })
    if (!who.ok) return who
    const { participantId } = own.value.enrolment
    if (!(await mayBeCalled(tx, own.value.enrolment, who.value.name)))
      return refused('conflict', 'training.nameStays', undefined, '/name')
    await changeParticipant(tx, participantId, who.value)
    return done({ changed: true })
  })

/** Whoever was there is who is certified: from then on another name is the trainer's to write. */
const mayBeCalled = async (tx: Tx, { id, participantId }: EnrolmentRow, name: string): Promise<boolean> => {
  const before = await getParticipant(tx, participantId)
  return (
    before === undefined || isSameName(before.name, name) || (await sessionsAttended(tx, id)).length === 0
  )
}

export const withdrawOwn = (
  world: World,
  actor: Actor,
  link: string,
): Promise<Outcome<{ withdrawn: true }>> =>
  act<{ withdrawn: true }>(world, asLink(actor), 'withdrawOwnRegistration', async (tx) => {
    const own = await ownBy(tx, link, 'enrol')
    if (!own.ok) return own
    const { enrolment, workshop } = own.value
    if (enrolment.state === 'withdrawn') return done({ withdrawn: true })
    if ((await sessionsAttended(tx, enrolment.id)).length > 0)
      return refused('conflict', 'training.attendedAlready')
    await setEnrolmentState(tx, enrolment.id, 'withdrawn')
    const participant = await getParticipant(tx, enrolment.participantId)
    if (participant)
      await mailEnrolled(
        world,
        tx,
        workshop,
        { participant, enrolment: { ...enrolment, state: 'withdrawn' } },
        'withdrawn',
      )
    await admitNext(world, tx, workshop)
    await recordAudit(tx, {
      action: 'workshop.withdraw',
      subjectKind: 'workshop',
      subjectId: workshop.id,
      actorKind: 'public',
      actor: 'public',
      detail: { enrolment: enrolment.id },
    })
    return done({ withdrawn: true })
  })

/** A test is taken once in each phase; what was right is told only after the second. */
export const takeTest = (
  world: World,
  actor: Actor,
  link: string,
  {
    phase,
    answers,
  }: { readonly phase: 'before' | 'after'; readonly answers: Readonly<Record<string, number>> },
): Promise<Outcome<{ score: number; outOf: number }>> =>
  act(world, asLink(actor), 'takeWorkshopTest', async (tx) => {
    const own = await ownBy(tx, link, phase === 'before' ? 'testBefore' : 'testAfter')
    if (!own.ok) return own
    const { workshop, enrolment } = own.value
    const { questions } = workshop
    const taken = (await testsOf(tx, enrolment.id)).map((one) => one.phase)
    const attended = (await sessionsAttended(tx, enrolment.id)).length > 0
    if (!questions || testNow(workshop, enrolment, { attended, taken }) !== phase)
      return refused('conflict', 'training.testNotNow')
    const result = scoreOf(questions, answers)
    const known = Object.fromEntries(
      questions.flatMap(({ id }) => (id in answers ? [[id, answers[id] ?? -1]] : [])),
    )
    if (
      !(await keepTest(tx, { enrolmentId: enrolment.id, phase, answers: known, ...result, at: world.now() }))
    )
      return refused('conflict', 'training.testNotNow')
    return done(result)
  })

/** INVARIANT: nothing here writes the form and its writer in one row, nor their time. */
export const evaluateWorkshop = (
  world: World,
  actor: Actor,
  link: string,
  { ratings, comment }: { readonly ratings: Readonly<Record<string, number>>; readonly comment: string },
): Promise<Outcome<{ received: true }>> =>
  act<{ received: true }>(world, asLink(actor), 'evaluateWorkshop', async (tx) => {
    const own = await ownBy(tx, link, 'evaluate')
    if (!own.ok) return own
    const { enrolment, workshop } = own.value
    if ((await sessionsAttended(tx, enrolment.id)).length === 0)
      return refused('conflict', 'training.evaluateNotNow')
    if (!areRatings(ratings)) return refused('input', 'training.ratings', undefined, '/ratings')
    const form = { enrolmentId: enrolment.id, workshopId: workshop.id, ratings, comment: comment.trim() }
    if (!(await keepEvaluation(tx, form))) return refused('conflict', 'training.evaluateNotNow')
    return done({ received: true })
  })
