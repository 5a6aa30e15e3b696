import type { ClockRules } from '../../domain/casework/clockRun.ts'
import { type WorkCalendar, workCalendar } from '../../domain/casework/workCalendar.ts'
import { addDays, addMonths, type Day, daysBetween } from '../../domain/kernel/day.ts'
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

/**
 * The programme's calendar and terms, as casework's clocks ask for them. A term that the law gives in months is counted out in
 * days. An early renewal's term begins when the old one ends: `termFrom`.
 */
export const clockRulesFor = (programme: Programme, termFrom?: Day): ClockRules => ({
  calendar: calendarOf(programme),
  deadlineFor: (clock, from) => {
    const deadline = deadlineFor(programme, clock)
    if (!deadline) return undefined
    const start = termFrom ?? from
    if (clock === 'renewalWindow') return { ...deadline, days: deadline.days + daysBetween(from, start) }
    if (clock !== 'validity') return deadline
    if (programme.validityMonths === null) return undefined
    const end = addDays(addMonths(start, programme.validityMonths), -1)
    return { ...deadline, count: 'calendar', days: daysBetween(from, end) }
  },
})
