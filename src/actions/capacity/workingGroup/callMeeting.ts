import type { MeetingStep } from '../../../domain/capacity/workingGroup/meeting.ts'
import { mayTakeMeetingStep } from '../../../domain/capacity/workingGroup/meeting.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { membersToTell } from '../../../store/capacity/workingGroup/groups.ts'
import { initiativesOf } from '../../../store/capacity/workingGroup/initiatives.ts'
import {
  changeMeetingRow,
  insertMeeting,
  lockMeeting,
  type MeetingAsked,
  type MeetingRow,
  moveMeeting,
} from '../../../store/capacity/workingGroup/meetings.ts'
import { findMinutes, type MinutesRow } from '../../../store/capacity/workingGroup/minutes.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { localHour } from '../../border/resumption/localHour.ts'
import { moment } from '../../moment.ts'
import { newsSentence } from '../../notifications/newsSentence.ts'
import { type Told, tell } from '../../notifications/tell.ts'
import type { World } from '../../world.ts'
import { asTheGroup, groupOf, isId } from './groupDesk.ts'
import { type MeetingForm, soundMeeting } from './groupInput.ts'

const MOST_INITIATIVES = 2_000

/** The meeting, locked until the transaction ends, where this step may be taken now. */
export const meetingFor = async (
  tx: Tx,
  id: string,
  step: MeetingStep,
): Promise<Outcome<{ meeting: MeetingRow; minutes: MinutesRow | undefined }>> => {
  const meeting = isId(id) ? await lockMeeting(tx, id) : undefined
  if (!meeting) return refused('notFound', 'notFound')
  const minutes = await findMinutes(tx, id)
  if (!mayTakeMeetingStep(step, meeting.state, minutes?.state ?? null))
    return refused('conflict', `group.meeting.not.${step}`)
  return done({ meeting, minutes })
}

/** Calls the members together, with what is to be talked about and what to read before. Who can be written to is told. */
export const callMeeting = (
  world: World,
  actor: Actor,
  asked: MeetingForm,
): Promise<Outcome<{ id: string; number: number; told: number }>> =>
  act(world, asTheGroup(actor), 'callMeeting', async (tx) => {
    const group = await groupOf(world, tx)
    if (!group.ok) return group
    const sound = await soundIn(world, tx, group.value.id, asked)
    if (!sound.ok) return sound
    const { at } = moment(world)
    const { id, number } = await insertMeeting(tx, group.value.id, sound.value, at)
    const told = await tellMembers(world, tx, {
      ...{ ...sound.value, groupId: group.value.id, id, number, kind: 'called' },
    })
    await recordAudit(tx, {
      action: 'group.callMeeting',
      subjectKind: 'groupMeeting',
      subjectId: id,
      detail: { number, told, items: sound.value.agenda.length, papers: sound.value.papers.length },
    })
    return done({ id, number, told })
  })

/** Another day, place or agenda; whoever was told is told again. */
export const changeMeeting = (
  world: World,
  actor: Actor,
  id: string,
  asked: MeetingForm & { readonly version: number },
): Promise<Outcome<{ version: number; told: number }>> =>
  act(world, asTheGroup(actor), 'changeMeeting', async (tx) => {
    const found = await meetingFor(tx, id, 'change')
    if (!found.ok) return found
    const { groupId, number } = found.value.meeting
    const sound = await soundIn(world, tx, groupId, asked)
    if (!sound.ok) return sound
    if (!(await changeMeetingRow(tx, id, asked.version, sound.value)))
      return refused('conflict', 'group.changedMeanwhile')
    const told = await tellMembers(world, tx, { ...sound.value, groupId, id, number, kind: 'changed' })
    await recordAudit(tx, {
      action: 'group.changeMeeting',
      subjectKind: 'groupMeeting',
      subjectId: id,
      before: found.value.meeting,
      after: sound.value,
      detail: { number, told },
    })
    return done({ version: asked.version + 1, told })
  })

export const cancelMeeting = (world: World, actor: Actor, id: string): Promise<Outcome<{ told: number }>> =>
  act(world, asTheGroup(actor), 'cancelMeeting', async (tx) => {
    const found = await meetingFor(tx, id, 'cancel')
    if (!found.ok) return found
    const { number } = found.value.meeting
    await moveMeeting(tx, id, 'cancelled')
    const told = await tellMembers(world, tx, { ...found.value.meeting, kind: 'cancelled' })
    await recordAudit(tx, {
      action: 'group.cancelMeeting',
      subjectKind: 'groupMeeting',
      subjectId: id,
      detail: { number, told },
    })
    return done({ told })
  })

/** What the agenda names is the group's own. */
const soundIn = async (
  world: World,
  tx: Tx,
  groupId: string,
  asked: MeetingForm,
): Promise<Outcome<MeetingAsked>> => {
  const sound = soundMeeting(asked, world.programme.timeZone)
  if (!sound.ok) return sound
  const known = new Set((await initiativesOf(tx, groupId, MOST_INITIATIVES)).map(({ id }) => id))
  const stranger = sound.value.agenda.findIndex(
    ({ initiativeId }) => initiativeId !== null && !known.has(initiativeId),
  )
  if (stranger >= 0)
    return refused('input', 'group.initiativeUnknown', undefined, `/agenda/${stranger}/initiativeId`)
  return sound
}

type MeetingNews = Pick<MeetingRow, 'id' | 'groupId' | 'number'> &
  Pick<MeetingAsked, 'title' | 'startsAt' | 'place'> & {
    readonly kind: 'called' | 'changed' | 'cancelled' | 'minutes'
  }

/** Each member who can be written to finds it behind the bell, and by mail as they chose. */
export const tellMembers = async (
  world: World,
  tx: Tx,
  { groupId, id, number, kind, title, startsAt, place }: MeetingNews,
): Promise<number> => {
  const { at, day } = moment(world)
  const members = (await membersToTell(tx, groupId, day)).map(
    (one): Told => ({ ...one, side: 'office', isAdministrator: false }),
  )
  const detail = { no: String(number), meeting: id }
  const news = { operatorId: null, caseId: null, kind: `group.${kind}`, detail, at }
  return tell(tx, world, members, news, (_, language) => {
    const values = {
      ...{ what: newsSentence(world, language, news), title, place },
      ...{ when: startsAt ? localHour(world, startsAt) : '', url: `${world.url}/grupo/reuniones/${id}` },
    }
    return {
      subject: world.say('mail.group.subject', language, values),
      body: world.say('mail.group.body', language, values),
    }
  })
}
