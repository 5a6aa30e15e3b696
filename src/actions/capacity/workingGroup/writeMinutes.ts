import { membersApprove } from '../../../domain/capacity/workingGroup/meeting.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { membersOf } from '../../../store/capacity/workingGroup/groups.ts'
import { attendanceOf, findMeeting, type MeetingRow } from '../../../store/capacity/workingGroup/meetings.ts'
import {
  agreedTo,
  agreeToMinutes,
  approveMinutesRow,
  publishMinutesRow,
  saveMinutes,
} from '../../../store/capacity/workingGroup/minutes.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { meetingFor, tellMembers } from './callMeeting.ts'
import { asMember, asTheGroup, groupOf, isId } from './groupDesk.ts'

export interface MinutesAsked {
  readonly es: string
  readonly en: string
  /** Of the draft it was written over; 0 for the first. */
  readonly version: number
  readonly decisions: readonly { readonly es: string; readonly en: string }[]
}

/** A draft of what was said and decided; whoever was there is told that it can be read. */
export const draftMinutes = (
  world: World,
  actor: Actor,
  id: string,
  asked: MinutesAsked,
): Promise<Outcome<{ version: number }>> =>
  act(world, asTheGroup(actor), 'draftMinutes', async (tx) => {
    const found = await meetingFor(tx, id, 'draftMinutes')
    if (!found.ok) return found
    const said = { es: asked.es.trim(), en: asked.en.trim() }
    if (said.es === '' && said.en === '') return refused('input', 'group.minutesMissing', undefined, '/es')
    const decisions = asked.decisions
      .map(({ es, en }) => ({ es: es.trim(), en: en.trim() }))
      .filter(({ es, en }) => es !== '' || en !== '')
    const { at } = moment(world)
    const version = await saveMinutes(tx, id, { ...said, version: asked.version, decisions, at })
    if (version === undefined) return refused('conflict', 'group.changedMeanwhile')
    const { number } = found.value.meeting
    if (version === 1) await tellMembers(world, tx, { ...found.value.meeting, kind: 'minutes' })
    await recordAudit(tx, {
      action: 'group.draftMinutes',
      subjectKind: 'groupMeeting',
      subjectId: id,
      after: { ...said, decisions },
      detail: { number, version, decisions: decisions.length },
    })
    return done({ version })
  })

/** Whoever was there says that this very draft tells it as it was. Where members approve, the last needed approves it. */
export const agreeToDraft = (
  world: World,
  actor: Actor,
  id: string,
  version: number,
): Promise<Outcome<{ approved: boolean }>> =>
  act(world, actor, 'agreeToDraft', async (tx) => {
    const found = await meetingFor(tx, id, 'agreeToMinutes')
    if (!found.ok) return found
    const { meeting, minutes } = found.value
    const member = await asMember(world, tx, actor, meeting.groupId)
    if (!member.ok) return member
    const there = await whoWasThere(tx, meeting)
    if (!there.some((one) => one.id === member.value.id)) return refused('notAllowed', 'group.wasNotThere')
    if (minutes?.version !== version) return refused('conflict', 'group.changedMeanwhile')
    const { at } = moment(world)
    await agreeToMinutes(tx, { meetingId: id, memberId: member.value.id, version, at })
    const group = await groupOf(world, tx)
    const couldAgree = there.filter(({ personId }) => personId !== null).length
    const approved =
      group.ok &&
      group.value.minutesBy === 'members' &&
      membersApprove((await agreedTo(tx, id, version)).length, couldAgree)
    if (approved) await approveMinutesRow(tx, id, { at, approvedIn: null })
    await recordAudit(tx, {
      action: 'group.agreeToMinutes',
      subjectKind: 'groupMeeting',
      subjectId: id,
      detail: { number: meeting.number, version, approved },
    })
    return done({ approved })
  })

const whoWasThere = async (tx: Tx, { id, groupId }: MeetingRow) => {
  const there = new Set(
    (await attendanceOf(tx, id))
      .filter(({ how }) => how === 'present' || how === 'remote')
      .map(({ memberId }) => memberId),
  )
  return (await membersOf(tx, groupId)).filter((one) => there.has(one.id))
}

/** A later meeting that was held approved them. */
export const approveMinutes = (
  world: World,
  actor: Actor,
  id: string,
  approvedIn: string,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'approveMinutes', async (tx) => {
    const found = await meetingFor(tx, id, 'approveMinutes')
    if (!found.ok) return found
    const { meeting } = found.value
    const group = await groupOf(world, tx)
    if (!group.ok) return group
    if (group.value.minutesBy !== 'nextMeeting') return refused('conflict', 'group.membersApprove')
    const later = isId(approvedIn) ? await findMeeting(tx, approvedIn) : undefined
    if (
      !later ||
      later.groupId !== meeting.groupId ||
      later.state !== 'held' ||
      later.number <= meeting.number
    )
      return refused('input', 'group.laterMeeting', undefined, '/approvedIn')
    await approveMinutesRow(tx, id, { at: moment(world).at, approvedIn })
    await recordAudit(tx, {
      action: 'group.approveMinutes',
      subjectKind: 'groupMeeting',
      subjectId: id,
      detail: { number: meeting.number, approvedIn: later.number },
    })
    return done({ id })
  })

/** Makes approved minutes anybody's to read; that is not taken back. */
export const publishMinutes = (world: World, actor: Actor, id: string): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'publishMinutes', async (tx) => {
    const found = await meetingFor(tx, id, 'publishMinutes')
    if (!found.ok) return found
    await publishMinutesRow(tx, id)
    await recordAudit(tx, {
      action: 'group.publishMinutes',
      subjectKind: 'groupMeeting',
      subjectId: id,
      detail: { number: found.value.meeting.number },
    })
    return done({ id })
  })
