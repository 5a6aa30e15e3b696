import { addCounted, daysCounted } from '../../domain/casework/workCalendar.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { clockOfNotice, type NoticeKind } from '../../domain/operators/notice.ts'
import { deadlineFor } from '../../domain/programmes/deadlineFor.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Text } from '../../domain/standards/text.ts'
import { calendarOf } from '../cases/clockRules.ts'

/** The term a notice is under. `left` is negative once it has passed; all days are in the term's own count. */
export interface NoticeTerm {
  readonly days: number
  readonly counted: 'working' | 'calendar'
  readonly because: Text
  readonly certainty: string
  readonly dueOn: Day
  readonly left: number
}

/** Nothing where the programme sets no term. */
export const noticeTerm = (
  programme: Programme,
  kind: NoticeKind,
  happenedOn: Day,
  today: Day,
): NoticeTerm | null => {
  const deadline = deadlineFor(programme, clockOfNotice[kind])
  if (!deadline) return null
  const { days, count, because, certainty } = deadline
  const calendar = calendarOf(programme)
  const dueOn = addCounted(calendar, count, happenedOn, days)
  return {
    days,
    counted: count,
    because,
    certainty,
    dueOn,
    left: daysCounted(calendar, count, today, dueOn),
  }
}
