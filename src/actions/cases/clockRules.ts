import type { ClockRules } from '../../domain/casework/clockRun.ts'
import { type WorkCalendar, workCalendar } from '../../domain/casework/workCalendar.ts'
import { addMonths, daysBetween } from '../../domain/kernel/day.ts'
import { deadlineFor } from '../../domain/programmes/deadlineFor.ts'
import type { Programme } from '../../domain/programmes/programme.ts'

const calendars = new WeakMap<Programme, WorkCalendar>()

export const calendarOf = (programme: Programme): WorkCalendar => {
  const known = calendars.get(programme)
  if (known) return known
  const made = workCalendar(programme.holidays.map((holiday) => holiday.day))
  calendars.set(programme, made)
  return made
}

/** The programme's calendar and terms, as casework's clocks ask for them. A term that the law gives in months is counted out in days. */
export const clockRulesFor = (programme: Programme): ClockRules => ({
  calendar: calendarOf(programme),
  deadlineFor: (clock, from) => {
    const deadline = deadlineFor(programme, clock)
    if (clock !== 'validity' || !deadline) return deadline
    if (programme.validityMonths === null) return undefined
    return {
      ...deadline,
      count: 'calendar',
      days: daysBetween(from, addMonths(from, programme.validityMonths)) - 1,
    }
  },
})
