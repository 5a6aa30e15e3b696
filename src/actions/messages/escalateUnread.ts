import { addCounted } from '../../domain/casework/workCalendar.ts'
import { addDays, type Day, type Instant } from '../../domain/kernel/day.ts'
import { dayAt } from '../../domain/kernel/moment.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCase } from '../../store/cases/caseFiles.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { markEscalated, unreadSince } from '../../store/office/messages.ts'
import { scopeOf, theClock } from '../actor.ts'
import { calendarOf } from '../cases/clockRules.ts'
import { peopleOf } from '../cases/tellPeople.ts'
import { moment } from '../moment.ts'
import { tell } from '../notifications/tell.ts'
import type { World } from '../world.ts'
import { readersOf } from './tellOtherSide.ts'

/** Working days a message may lie unread before somebody else hears of it. Ours; a programme's law names none. */
const UNREAD_DAYS = 3

/**
 * A message that nobody has read for too long: a company's goes to whoever leads the programme, the office's once more to all
 * the company's people. Each message once.
 */
export const escalateUnread = (world: World): Promise<number> =>
  inScope(world.db, scopeOf(theClock('escalateUnread')), async (tx) => {
    const { day, at } = moment(world)
    const calendar = calendarOf(world.programme)
    const old = (await unreadSince(tx, `${addDays(day, -1)}T23:59:59.999Z`, 500)).filter(
      (one) =>
        addCounted(
          calendar,
          'working',
          dayAt(one.at as Instant, world.programme.timeZone) as Day,
          UNREAD_DAYS,
        ) < day,
    )
    for (const message of old) {
      await tellOf(tx, world, message, at)
      await markEscalated(tx, message.id, at)
    }
    return old.length
  })

type Unread = Awaited<ReturnType<typeof unreadSince>>[number]

const tellOf = async (tx: Tx, world: World, message: Unread, at: string): Promise<void> => {
  const file = await findCase(tx, message.caseId)
  if (!file) return
  const people =
    message.fromSide === 'company'
      ? await peopleOf(tx, file, 'programmeManager')
      : await readersOf(tx, file, 'office')
  const news = { operatorId: file.operatorId, caseId: file.id, kind: 'message.unread' }
  const told = await tell(tx, world, people, { ...news, detail: { number: file.number }, at })
  await recordAudit(tx, {
    action: 'message.escalate',
    subjectKind: 'message',
    subjectId: message.id,
    operatorId: file.operatorId,
    caseId: file.id,
    detail: { told },
  })
}
