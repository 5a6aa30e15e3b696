import { type AttendanceGroup, minutesPdf, minutesWordsFrom } from '../../../documents/minutes.ts'
import { attendances } from '../../../domain/capacity/workingGroup/meeting.ts'
import type { Day, Instant } from '../../../domain/kernel/day.ts'
import { dayAt, timeAt } from '../../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { findGroup, membersOf } from '../../../store/capacity/workingGroup/groups.ts'
import {
  attendanceOf,
  findMeeting,
  type MeetingRow,
  tasksOf,
} from '../../../store/capacity/workingGroup/meetings.ts'
import { decisionsOf, findMinutes, type MinutesRow } from '../../../store/capacity/workingGroup/minutes.ts'
import { papersOf } from '../../../store/capacity/workingGroup/papers.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { groupOf, isId, mayReadPapers } from './groupDesk.ts'
import { conflictsAt } from './readMeeting.ts'

type Language = 'es' | 'en'

/** The minutes on paper: for members whole, for anybody else, once they are public, without who was there. */
export const printMinutes = async (
  world: World,
  actor: Actor,
  id: string,
  language: Language,
): Promise<Outcome<{ bytes: Uint8Array; name: string }>> => {
  const inside = may(actor.roles, 'readGroup') && (await isInside(world, actor))
  const reader: Actor = inside ? actor : { ...actor, side: 'public' }
  const found = await act(world, reader, 'printMinutes', async (tx) => {
    const meeting = isId(id) ? await findMeeting(tx, id) : undefined
    const minutes = meeting && (await findMinutes(tx, id))
    const group = await findGroup(tx, world.programme.id)
    if (!meeting || !minutes || !group || minutes[language] === '') return refused('notFound', 'notFound')
    const say = (code: string, values?: Readonly<Record<string, string>>) => world.say(code, language, values)
    if (inside)
      await recordAudit(tx, {
        action: 'group.printMinutes',
        subjectKind: 'groupMeeting',
        subjectId: id,
        detail: { number: meeting.number, language },
      })
    return done({
      ...{ programme: world.programme, issuedAt: moment(world).at, demonstration: meeting.demonstration },
      ...{ language, group: group.name[language], number: meeting.number, title: meeting.title },
      ...{ on: meeting.onDay as Day, hours: hoursOf(world, meeting), place: meeting.place },
      approved: approvalOf(world, minutes, language),
      agenda: meeting.agenda.map(({ title }) => title),
      said: minutes[language],
      decisions: (await decisionsOf(tx, id)).map((one) => ({
        ...{ number: one.number, text: one[language] || one.es || one.en },
      })),
      ...(inside ? await forMembers(world, tx, { meeting, minutes, language }) : forAnybody),
      words: minutesWordsFrom((name) => say(`minutesPaper.${name}`)),
    })
  })
  if (!found.ok) return found
  return done({ bytes: await minutesPdf(found.value), name: `minutes-${found.value.number}-${language}.pdf` })
}

const forAnybody = { attendance: [], conflicts: [], papers: [], tasks: [] }

/** What names people, and is left out for anybody else. */
const forMembers = async (
  world: World,
  tx: Tx,
  of: { readonly meeting: MeetingRow; readonly minutes: MinutesRow; readonly language: Language },
) => {
  const { meeting, minutes, language } = of
  const tasks = await tasksOf(tx, { groupId: meeting.groupId, meetingId: meeting.id })
  return {
    attendance: await attendanceTold(world, tx, meeting, language),
    conflicts: await conflictsAt(tx, meeting, minutes),
    papers: await papersOf(tx, { kind: 'meeting', id: meeting.id }),
    tasks: tasks.map(({ what, owner, dueOn }) => ({ what, owner, due: dueOn as Day | null })),
  }
}

/** Of today's members, of those who lead the programme, or an auditor; anybody else reads what anybody may. */
const isInside = async (world: World, actor: Actor): Promise<boolean> => {
  const reader = await act(world, actor, 'printMinutes', async (tx) => {
    const group = await groupOf(world, tx)
    return group.ok ? mayReadPapers(world, tx, actor, group.value.id) : group
  })
  return reader.ok
}

const hoursOf = ({ programme: { timeZone } }: World, { startsAt, endsAt }: MeetingRow): string | null =>
  startsAt && [startsAt, endsAt].flatMap((one) => (one ? [timeAt(one as Instant, timeZone)] : [])).join(' – ')

const approvalOf = (world: World, minutes: MinutesRow, language: Language) =>
  minutes.approvedAt
    ? {
        on: dayAt(minutes.approvedAt as Instant, world.programme.timeZone),
        by:
          minutes.approvedInNumber === null
            ? world.say('minutesPaper.approvedByMembers', language)
            : world.say('minutesPaper.approvedIn', language, { number: String(minutes.approvedInNumber) }),
      }
    : null

const attendanceTold = async (
  world: World,
  tx: Tx,
  { id, groupId }: MeetingRow,
  language: Language,
): Promise<readonly AttendanceGroup[]> => {
  const members = new Map((await membersOf(tx, groupId)).map((one) => [one.id, one]))
  const attended = await attendanceOf(tx, id)
  return attendances.map((how) => ({
    how: world.say(`meeting.attendance.${how}`, language),
    people: attended
      .filter((one) => one.how === how)
      .flatMap(({ memberId }) => members.get(memberId) ?? [])
      .map(({ name, organisation }) => ({ name, organisation }))
      .toSorted((one, other) => one.name.localeCompare(other.name, language)),
  }))
}
