import { addMonths, type Day, day } from '../../kernel/day.ts'

/** From the first day of a month up to and without the first of another. */
export interface Months {
  readonly from: Day
  readonly to: Day
}

const BEFORE = 12
const MOST_AFTER = 36

/**
 * Whole months only: the twelve before the month in which the pilot began, and those after it until the day as of which is
 * reckoned or the pilot's end. The month in which it began is neither, unless it began on its first day. Null while no whole month
 * has passed.
 */
export const periodsOf = (
  startsOn: Day,
  endsOn: Day | null,
  asOf: Day,
): { readonly before: Months; readonly after: Months } | null => {
  const begun = firstOf(startsOn)
  const from = startsOn === begun ? begun : addMonths(begun, 1)
  const last = endsOn !== null && endsOn < asOf ? endsOn : asOf
  const until = firstOf(last)
  const most = addMonths(from, MOST_AFTER)
  // biome-ignore lint/complexity/useMathMinMax: days, not numbers
  const to = until > most ? most : until
  return to > from ? { before: { from: addMonths(begun, -BEFORE), to: begun }, after: { from, to } } : null
}

const firstOf = (on: Day): Day => day(`${on.slice(0, 7)}-01`)
