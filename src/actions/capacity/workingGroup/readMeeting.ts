import { type CalendarMeeting, calendarFile } from '../../../domain/capacity/workingGroup/calendar.ts'
import type { Attendance } from '../../../domain/capacity/workingGroup/meeting.ts'
import { isMemberOn } from '../../../domain/capacity/workingGroup/member.ts'
import type { Day, Instant } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { type MemberRow, membersOf } from '../../../store/capacity/workingGroup/groups.ts'
import { initiativesOf } from '../../../store/capacity/workingGroup/initiatives.ts'
import {
  attendanceOf,
  findMeeting,
  type MeetingRow,
  meetingsOf,
  type TaskRow,
  tasksOf,
} from '../../../store/capacity/workingGroup/meetings.ts'
import {
  agreedTo,
  type Decision,
  decisionsOf,
  findMinutes,
  type MinutesRow,
} from '../../../store/capacity/workingGroup/minutes.ts'
import { papersOf } from '../../../store/capacity/workingGroup/papers.ts'
import { conflictsIn, type StatedConflict } from '../../../store/capacity/workingGroup/votes.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { groupOf, isId, mayReadPapers } from './groupDesk.ts'
import { type PaperTold, paperTold } from './paperTold.ts'

const MOST_MEETINGS = 500
const MOST_INITIATIVES = 2_000

export interface MeetingRead extends MeetingRow {
  readonly today: string
  readonly timeZone: string
  readonly members: readonly (Pick<MemberRow, 'id' | 'kind' | 'organisation' | 'name' | 'chair'> & {
    readonly signsIn: boolean
    readonly how: Attendance | null
    readonly agreed: boolean
  })[]
  /** None where there are none, or none that whoever asks may read. */
  readonly minutes: (MinutesRow & { readonly decisions: readonly Decision[] }) | null
  /** Stated in what its agenda names, until the minutes were approved. */
  readonly conflicts: readonly StatedConflict[]
  readonly minutesBy: 'nextMeeting' | 'members'
  /** Papers laid as files; those that are links stand beside them. */
  readonly files: readonly PaperTold[]
  readonly mayLay: boolean
  readonly tasks: readonly TaskRow[]
  readonly initiatives: readonly { readonly id: string; readonly number: number; readonly title: string }[]
  /** Held after this one: those that can approve its minutes. */
  readonly later: readonly { readonly id: string; readonly number: number }[]
  readonly me: string | null
  readonly mayLead: boolean
  readonly mayAgree: boolean
}

/** A meeting: what it was called for, who was there, what was said, decided and taken on. */
export const readMeeting = (world: World, actor: Actor, id: string): Promise<Outcome<MeetingRead>> =>
  act(world, actor, 'readMeeting', async (tx) => {
    const opened = await meetingToRead(world, tx, actor, id)
    if (!opened.ok) return opened
    const { meeting, me, minutesBy } = opened.value
    const minutes = await findMinutes(tx, id)
    const members = await membersAt(tx, meeting, new Set(await agreedTo(tx, id, minutes?.version ?? 0)))
    const mine = members.find((one) => one.id === me?.id)
    return done({
      ...meeting,
      ...{ today: moment(world).day, timeZone: world.programme.timeZone, members },
      minutes: minutes ? { ...minutes, decisions: await decisionsOf(tx, id) } : null,
      conflicts: await conflictsAt(tx, meeting, minutes),
      minutesBy,
      ...(await filesAt(tx, actor, meeting, minutes)),
      tasks: await tasksOf(tx, { groupId: meeting.groupId, meetingId: id }),
      ...(await besides(tx, meeting)),
      me: me?.id ?? null,
      mayLead: may(actor.roles, 'leadGroup'),
      mayAgree: minutes?.state === 'draft' && wasThere(mine?.how) && !mine?.agreed,
    })
  })

/** Its papers; the secretariat lays further ones until its minutes are approved. */
const filesAt = async (
  tx: Tx,
  actor: Actor,
  { id, state }: MeetingRow,
  minutes: MinutesRow | undefined,
): Promise<Pick<MeetingRead, 'files' | 'mayLay'>> => ({
  files: (await papersOf(tx, { kind: 'meeting', id })).map((one) => paperTold(one, actor)),
  mayLay: may(actor.roles, 'leadGroup') && state !== 'cancelled' && minutes?.state !== 'approved',
})

/** Who stated a conflict of interest in what the meeting's agenda names. */
export const conflictsAt = (
  tx: Tx,
  { agenda }: Pick<MeetingRow, 'agenda'>,
  minutes: Pick<MinutesRow, 'approvedAt'> | undefined,
): Promise<readonly StatedConflict[]> =>
  conflictsIn(
    tx,
    agenda.flatMap(({ initiativeId }) => initiativeId ?? []),
    minutes?.approvedAt ?? null,
  )

/** The meeting, for whom the group's papers are open. */
const meetingToRead = async (world: World, tx: Tx, actor: Actor, id: string) => {
  const group = await groupOf(world, tx)
  if (!group.ok) return group
  const meeting = isId(id) ? await findMeeting(tx, id) : undefined
  if (!meeting || meeting.groupId !== group.value.id) return refused('notFound', 'notFound')
  const reader = await mayReadPapers(world, tx, actor, meeting.groupId)
  if (!reader.ok) return reader
  return done({ meeting, me: reader.value, minutesBy: group.value.minutesBy })
}

const wasThere = (how: Attendance | null | undefined): boolean => how === 'present' || how === 'remote'

/** Who was a member on its day, or was there all the same. */
const membersAt = async (
  tx: Tx,
  { id, groupId, onDay }: MeetingRow,
  agreed: ReadonlySet<string>,
): Promise<MeetingRead['members']> => {
  const attended = new Map((await attendanceOf(tx, id)).map(({ memberId, how }) => [memberId, how]))
  return (await membersOf(tx, groupId))
    .filter((one) => isMemberOn(one, onDay as Day) || attended.has(one.id))
    .map((one) => ({
      ...{ id: one.id, kind: one.kind, organisation: one.organisation, name: one.name, chair: one.chair },
      ...{ signsIn: one.personId !== null, how: attended.get(one.id) ?? null, agreed: agreed.has(one.id) },
    }))
}

/** What its agenda can name, and the meetings after it. */
const besides = async (
  tx: Tx,
  { groupId, number: own }: MeetingRow,
): Promise<Pick<MeetingRead, 'initiatives' | 'later'>> => ({
  initiatives: (await initiativesOf(tx, groupId, MOST_INITIATIVES)).map(({ id, number, title }) => ({
    ...{ id, number, title },
  })),
  later: (await meetingsOf(tx, groupId, MOST_MEETINGS))
    .filter(({ state, number }) => state === 'held' && number > own)
    .map(({ id, number }) => ({ id, number })),
})

/** One meeting, or all that were called, for a calendar. */
export const meetingCalendar = (world: World, actor: Actor, id: string | null): Promise<Outcome<string>> =>
  act(world, actor, 'meetingCalendar', async (tx) => {
    const group = await groupOf(world, tx)
    if (!group.ok) return group
    const reader = await mayReadPapers(world, tx, actor, group.value.id)
    if (!reader.ok) return reader
    const meetings = (await meetingsOf(tx, group.value.id, MOST_MEETINGS)).filter(
      (one) => one.startsAt !== null && (id === null || one.id === id),
    )
    if (id !== null && meetings.length === 0) return refused('notFound', 'notFound')
    const { language } = actor
    return done(
      calendarFile(
        meetings.map(
          (one): CalendarMeeting => ({
            ...{ id: one.id, title: one.title, place: one.place, cancelled: one.state === 'cancelled' },
            ...{ startsAt: one.startsAt as Instant, endsAt: one.endsAt as Instant | null },
            ...{ url: `${world.url}/grupo/reuniones/${one.id}`, sequence: one.version - 1 },
            tells: [...one.agenda.map((item, at) => `${at + 1}. ${item.title}`), one.link]
              .filter(Boolean)
              .join('\n'),
          }),
        ),
        { name: group.value.name[language], madeAt: moment(world).at },
      ),
    )
  })
