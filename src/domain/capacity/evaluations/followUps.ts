import { addDays, addMonths, type Day, weekday } from '../../kernel/day.ts'

/** Two follow-ups of a visit by default, of four or five days; when is a proposal of ours. */
export const followUpsByDefault = [{ afterMonths: 6 }, { afterMonths: 15 }] as const
const DAYS = 5

/** From Monday to Friday, in or after the week in which so many months are over. */
export const followUpAfter = (until: Day, months: number): { readonly from: Day; readonly until: Day } => {
  const earliest = addMonths(until, months)
  const from = addDays(earliest, (8 - weekday(earliest)) % 7)
  return { from, until: addDays(from, DAYS - 1) }
}
