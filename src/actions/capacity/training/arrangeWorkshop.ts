import { faultIn, type Question } from '../../../domain/capacity/training/knowledgeTest.ts'
import { takeWorkshopStep, type WorkshopStep } from '../../../domain/capacity/training/workshop.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { countValid } from '../../../store/capacity/training/attendanceCertificates.ts'
import { countTests } from '../../../store/capacity/training/knowledgeTests.ts'
import { sessionsOf } from '../../../store/capacity/training/sessions.ts'
import {
  changeWorkshopRow,
  insertWorkshop,
  lockWorkshop,
  moveWorkshop,
  setQuestions,
} from '../../../store/capacity/training/workshops.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { newWorkshopLink } from './secrets.ts'
import { isMoved, tellEnrolled } from './tellEnrolled.ts'
import { isId, workshopFor } from './workshopDesk.ts'
import { soundWorkshop, type WorkshopAsked } from './workshopInput.ts'

/** A draft that nobody outside sees until it is opened. */
export const draftWorkshop = (
  world: World,
  actor: Actor,
  asked: WorkshopAsked,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'draftWorkshop', async (tx) => {
    const sound = soundWorkshop(world, asked)
    if (!sound.ok) return sound
    const id = await insertWorkshop(tx, {
      ...sound.value,
      ...{ link: newWorkshopLink(), state: 'draft', at: world.now() },
    })
    const { track, country, startsOn } = sound.value
    await recordAudit(tx, {
      action: 'workshop.draft',
      subjectKind: 'workshop',
      subjectId: id,
      detail: { track, country, startsOn },
    })
    return done({ id })
  })

export const changeWorkshop = (
  world: World,
  actor: Actor,
  id: string,
  asked: WorkshopAsked,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'changeWorkshop', async (tx) => {
    const found = await workshopFor(tx, id, 'change')
    if (!found.ok) return found
    const sound = soundWorkshop(world, asked)
    if (!sound.ok) return sound
    await changeWorkshopRow(tx, id, sound.value)
    if (found.value.state !== 'draft' && isMoved(found.value, sound.value))
      await tellEnrolled(world, tx, { id, ...sound.value }, 'moved')
    await recordAudit(tx, {
      action: 'workshop.change',
      subjectKind: 'workshop',
      subjectId: id,
      before: found.value,
      after: sound.value,
    })
    return done({ id })
  })

/** Opens, starts, closes, opens again or cancels it: as the table of steps has it. */
export const moveWorkshopBy = (
  world: World,
  actor: Actor,
  id: string,
  { step, reason }: { readonly step: WorkshopStep; readonly reason: string },
): Promise<Outcome<{ state: string }>> =>
  act(world, actor, 'moveWorkshop', async (tx) => {
    const found = isId(id) ? await lockWorkshop(tx, id) : undefined
    if (!found) return refused('notFound', 'notFound')
    const said = reason.trim()
    const taken = takeWorkshopStep(found.state, step, {
      sessions: (await sessionsOf(tx, id)).length > 0,
      reason: said !== '',
      nobodyCertified: (await countValid(tx, id)) === 0,
    })
    if (!taken) return refused('conflict', 'training.notNow')
    if ('lacks' in taken) return lacking[taken.lacks]
    await moveWorkshop(tx, { ...{ id, step, to: taken.to, reason: said }, at: world.now() })
    if (taken.to === 'cancelled') await tellEnrolled(world, tx, found, 'cancelled', said)
    await recordAudit(tx, {
      action: 'workshop.move',
      subjectKind: 'workshop',
      subjectId: id,
      detail: { step, to: taken.to },
    })
    return done({ state: taken.to })
  })

const lacking = {
  sessions: refused('conflict', 'training.noSessions'),
  reason: refused('input', 'training.reason', undefined, '/reason'),
  nobodyCertified: refused('conflict', 'training.certified'),
} as const

/** The questions of the tests before and after; they stay what they are once somebody has answered. */
export const setWorkshopTest = (
  world: World,
  actor: Actor,
  id: string,
  questions: readonly Question[],
): Promise<Outcome<{ questions: number }>> =>
  act(world, actor, 'setWorkshopTest', async (tx) => {
    const found = await workshopFor(tx, id, 'setTest')
    if (!found.ok) return found
    if ((await countTests(tx, id)) > 0) return refused('conflict', 'training.testTaken')
    const fault = questions.length === 0 ? undefined : faultIn(questions)
    if (fault)
      return refused(
        'input',
        `training.question.${fault.fault}`,
        { place: fault.at + 1 },
        `/questions/${fault.at}`,
      )
    await setQuestions(tx, id, questions.length === 0 ? null : questions)
    await recordAudit(tx, {
      action: 'workshop.setTest',
      subjectKind: 'workshop',
      subjectId: id,
      detail: { questions: questions.length },
    })
    return done({ questions: questions.length })
  })
