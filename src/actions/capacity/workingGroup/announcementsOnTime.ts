import { standingOn } from '../../../domain/capacity/workingGroup/announcement.ts'
import { type Day, isDay } from '../../../domain/kernel/day.ts'
import { timeAt } from '../../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { type AnnouncementRow, findAnnouncement } from '../../../store/capacity/workingGroup/announcements.ts'
import {
  dueAnnouncements,
  lastReminder,
  membersUnread,
  noteReminder,
  scheduleRow,
} from '../../../store/capacity/workingGroup/announcementTimes.ts'
import { findGroup } from '../../../store/capacity/workingGroup/groups.ts'
import { inScope, type Tx } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import { type Actor, scopeOf, theClock } from '../../actor.ts'
import { moment } from '../../moment.ts'
import { type Told, tell } from '../../notifications/tell.ts'
import type { World } from '../../world.ts'
import { asTheGroup, isId } from './groupDesk.ts'
import { draftFor, publishNow } from './writeAnnouncement.ts'

/** When, on its day, what was set to go out goes: nobody is woken by it. */
const GOES_OUT_AT = '07:00'
const BETWEEN_REMINDERS_MS = 20 * 3_600_000

/** Sets a draft to go out by itself on a day, or takes that back with none. */
export const scheduleAnnouncement = (
  world: World,
  actor: Actor,
  id: string,
  on: string | null,
): Promise<Outcome<{ publishOn: string | null }>> =>
  act(world, actor, 'scheduleAnnouncement', async (tx) => {
    const found = await draftFor(tx, id)
    if (!found.ok) return found
    if (on !== null && !isDay(on)) return refused('input', 'group.noDay', undefined, '/on')
    if (on !== null && on <= moment(world).day)
      return refused('input', 'announcement.dayIsPast', undefined, '/on')
    await scheduleRow(tx, id, on)
    await recordAudit(tx, {
      action: 'announcement.schedule',
      subjectKind: 'announcement',
      subjectId: id,
      detail: { on: on ?? '' },
    })
    return done({ publishOn: on })
  })

/** Publishes what is due today, in the name of whoever set it; one that cannot go out any more is a draft again. */
export const publishDue = async (world: World): Promise<number> => {
  const { at, day } = moment(world)
  if (timeAt(at, world.programme.timeZone) < GOES_OUT_AT) return 0
  const scope = scopeOf(theClock('publishDue'))
  const due = await inScope(world.db, scope, (tx) => dueAnnouncements(tx, day))
  for (const id of due) await inScope(world.db, scope, (tx) => publishOne(world, tx, id))
  return due.length
}

const publishOne = async (world: World, tx: Tx, id: string): Promise<void> => {
  const found = await draftFor(tx, id)
  if (!found.ok || found.value.publishOn === null) return
  const published = await publishNow(world, tx, found.value)
  if (!published.ok) await scheduleRow(tx, id, null)
}

/** Reminds the members who left no receipt, by the bell and by mail as they chose; once a day at most. */
export const remindUnread = (world: World, actor: Actor, id: string): Promise<Outcome<{ told: number }>> =>
  act(world, asTheGroup(actor), 'remindUnread', async (tx) => {
    const found = await toBeRead(world, tx, id)
    if (!found.ok) return found
    const { number, audience } = found.value
    const { at, day } = moment(world)
    const last = await lastReminder(tx, id)
    if (last && Date.parse(at) - Date.parse(last) < BETWEEN_REMINDERS_MS)
      return refused('notNow', 'announcement.remindedToday')
    const group = await findGroup(tx, world.programme.id)
    const isForMembers = audience.includes('members') || audience.includes('public')
    const people = group && isForMembers ? await membersUnread(tx, id, group.id, day) : []
    if (people.length === 0) return refused('conflict', 'announcement.allRead')
    const told = await tellThem(world, tx, people, { id, number: number ?? 0, at })
    await noteReminder(tx, { id, told, at })
    await recordAudit(tx, {
      action: 'announcement.remind',
      subjectKind: 'announcement',
      subjectId: id,
      detail: { number, told },
    })
    return done({ told })
  })

/** Published, and still to be read. */
const toBeRead = async (world: World, tx: Tx, id: string): Promise<Outcome<AnnouncementRow>> => {
  const found = isId(id) ? await findAnnouncement(tx, id) : undefined
  if (!found) return refused('notFound', 'notFound')
  const standing = standingOn({ ...found, corrected: found.correctedBy !== null }, moment(world).day as Day)
  return found.state === 'published' && (standing === 'inForce' || standing === 'coming')
    ? done(found)
    : refused('conflict', 'announcement.notToRead')
}

const tellThem = (
  world: World,
  tx: Tx,
  people: readonly Pick<Told, 'personId' | 'email' | 'language'>[],
  { id, number, at }: { readonly id: string; readonly number: number; readonly at: string },
): Promise<number> => {
  const members = people.map((one): Told => ({ ...one, side: 'office', isAdministrator: false }))
  const detail = { no: String(number), announcement: id }
  return tell(tx, world, members, { operatorId: null, caseId: null, kind: 'group.reminder', detail, at })
}
