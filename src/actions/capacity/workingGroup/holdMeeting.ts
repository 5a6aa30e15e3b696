import type { Attendance } from '../../../domain/capacity/workingGroup/meeting.ts'
import { isMemberOn } from '../../../domain/capacity/workingGroup/member.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { membersOf } from '../../../store/capacity/workingGroup/groups.ts'
import {
  finishTask,
  insertTask,
  moveMeeting,
  saveAttendance,
  tasksOf,
} from '../../../store/capacity/workingGroup/meetings.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { meetingFor } from './callMeeting.ts'
import { groupOf, isId, ownMember } from './groupDesk.ts'
import { soundDay } from './groupInput.ts'

export interface AttendanceAsked {
  readonly memberId: string
  readonly how: Attendance
}

/** The meeting took place, and who was there; noted again it replaces what was noted, until its minutes are approved. */
export const holdMeeting = (
  world: World,
  actor: Actor,
  id: string,
  attendance: readonly AttendanceAsked[],
): Promise<Outcome<{ present: number }>> =>
  act(world, actor, 'holdGroupMeeting', async (tx) => {
    const first = await meetingFor(tx, id, 'hold')
    const found = first.ok ? first : await meetingFor(tx, id, 'note')
    if (!found.ok) return found
    const { meeting } = found.value
    if (meeting.onDay > moment(world).day) return refused('conflict', 'group.meeting.notYet')
    const then = (await membersOf(tx, meeting.groupId)).filter((one) => isMemberOn(one, meeting.onDay as Day))
    const known = new Set(then.map((one) => one.id))
    const heard = new Set(attendance.map(({ memberId }) => memberId))
    if (heard.size !== attendance.length || attendance.some(({ memberId }) => !known.has(memberId)))
      return refused('input', 'group.memberUnknown', undefined, '/attendance')
    await saveAttendance(tx, id, attendance)
    if (first.ok) await moveMeeting(tx, id, 'held')
    const present = attendance.filter(({ how }) => how === 'present' || how === 'remote').length
    await recordAudit(tx, {
      action: 'group.holdMeeting',
      subjectKind: 'groupMeeting',
      subjectId: id,
      after: attendance,
      detail: { number: meeting.number, present, of: then.length },
    })
    return done({ present })
  })

/** What somebody took on at a meeting, and until when. */
export const addTask = (
  world: World,
  actor: Actor,
  meetingId: string,
  asked: { readonly what: string; readonly ownerId: string; readonly dueOn: string | null },
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'addGroupTask', async (tx) => {
    const found = await meetingFor(tx, meetingId, 'note')
    if (!found.ok) return found
    const { groupId } = found.value.meeting
    const what = asked.what.trim()
    if (what === '') return refused('input', 'group.taskMissing', undefined, '/what')
    if (!soundDay(asked.dueOn)) return refused('input', 'group.noDay', undefined, '/dueOn')
    const owner = (await membersOf(tx, groupId)).find((one) => one.id === asked.ownerId)
    if (!owner) return refused('input', 'group.memberUnknown', undefined, '/ownerId')
    const id = await insertTask(tx, { groupId, meetingId, what, ownerId: owner.id, dueOn: asked.dueOn })
    await recordAudit(tx, {
      action: 'group.addTask',
      subjectKind: 'groupTask',
      subjectId: id,
      detail: { meeting: found.value.meeting.number },
    })
    return done({ id })
  })

/** Whose task it is says that it is done; so may whoever leads the group. */
export const finishGroupTask = (
  world: World,
  actor: Actor,
  id: string,
  note: string,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'finishGroupTask', async (tx) => {
    const group = await groupOf(world, tx)
    if (!group.ok) return group
    const task = isId(id)
      ? (await tasksOf(tx, { groupId: group.value.id })).find((one) => one.id === id)
      : undefined
    if (!task) return refused('notFound', 'notFound')
    const own = (await ownMember(world, tx, actor, group.value.id))?.id === task.ownerId
    if (!own && !may(actor.roles, 'leadGroup')) return refused('notAllowed', 'group.notYourTask')
    if (!(await finishTask(tx, id, moment(world).at, note.trim())))
      return refused('conflict', 'group.taskDone')
    await recordAudit(tx, { action: 'group.finishTask', subjectKind: 'groupTask', subjectId: id })
    return done({ id })
  })
