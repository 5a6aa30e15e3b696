import type { Day } from '../../../src/domain/kernel/day.ts'
import type { VisitInvented } from './inventVisits.ts'

export interface Invented extends VisitPeople {
  readonly id: string
  readonly of: VisitInvented
  readonly from: Day
  readonly until: Day
  readonly today: Day
}

export interface VisitPeople {
  readonly first: { readonly id: string; readonly name: string }
  readonly second: { readonly id: string; readonly name: string }
  readonly manager: { readonly id: string; readonly name: string }
}

/** At noon of a day, as instants are written. */
export const noon = (day: Day): string => `${day}T18:00:00.000Z`
