import { addCounted } from '../../domain/casework/workCalendar.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { deadlineFor } from '../../domain/programmes/deadlineFor.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { calendarOf } from './clockRules.ts'

/** The first day on which a visit may be held that is told to the company today. */
export const earliestVisit = (programme: Programme, today: Day): Day => {
  const notice = deadlineFor(programme, 'visitNotice')
  return notice ? addCounted(calendarOf(programme), notice.count, today, notice.days) : today
}

/** A visit is told to the company at least the programme's days ahead. */
export const noticeIsLongEnough = (programme: Programme, today: Day, plannedOn: string): boolean =>
  plannedOn >= earliestVisit(programme, today)
