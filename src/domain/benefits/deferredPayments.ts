import { addDays, type Day } from '../kernel/day.ts'

/** How a month's deferred duties stand. A row: whether they may be said to be owed, and how a page marks it. */
// biome-ignore format: a table, a row a line
export const deferralStates = {
  /** The month goes on, or its day has not come. */
  notDue:   { isOwed: false },
  paid:     { isOwed: false },
  paidLate: { isOwed: false },
  /** The day is past and the administration has said nothing: nobody is blamed for that. */
  untold:   { isOwed: false },
  overdue:  { isOwed: true },
} as const satisfies Record<string, { readonly isOwed: boolean }>
export type DeferralState = keyof typeof deferralStates

/** What the administration told of a month: that it was paid on a day, or that it was not. */
export interface PaymentTold {
  readonly paidOn: Day | null
}

export const deferralState = (dueOn: Day, told: PaymentTold | null, today: Day): DeferralState => {
  if (told?.paidOn) return told.paidOn <= dueOn ? 'paid' : 'paidLate'
  if (today <= dueOn) return 'notDue'
  return told ? 'overdue' : 'untold'
}

/**
 * From which day on what is unpaid stops the benefit, by the programme's rule; never where it has none. INVARIANT: only what
 * the administration told as unpaid stops anything, and a payment told later starts it again.
 */
export const stopsOn = (dueOn: Day, told: PaymentTold, stopsAfterDays: number | undefined): Day | null =>
  told.paidOn || stopsAfterDays === undefined ? null : addDays(dueOn, stopsAfterDays + 1)
