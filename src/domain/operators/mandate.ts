import type { Day } from '../kernel/day.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'

/** What a company may let a customs agent or a consultant do for it. Appeals, and the mandates themselves, stay its own. */
export const mandateScopes = ['read', 'fill', 'submit', 'reply', 'message', 'notify'] as const
export type MandateScope = (typeof mandateScopes)[number]

/** A company's word that somebody may act for it: what, from when, until when. */
export interface Mandate {
  readonly from: Day
  /** The last day it holds; null until it is withdrawn. */
  readonly until: Day | null
  readonly scope: readonly MandateScope[]
  /** From that very day on it holds no more. */
  readonly withdrawnOn: Day | null
}

export const mandateAllows = (mandate: Mandate, what: MandateScope, day: Day): boolean =>
  isInForce(mandate, day) && (mandate.scope.includes(what) || (what === 'read' && mandate.scope.length > 0))

export const isInForce = ({ from, until, withdrawnOn }: Mandate, day: Day): boolean =>
  from <= day && (until === null || day <= until) && (withdrawnOn === null || day < withdrawnOn)

/** A mandate that can be given: for something, and for at least one day that is not past. */
export const checkMandate = (draft: Omit<Mandate, 'withdrawnOn'>, today: Day): Outcome<Mandate> => {
  const scope = mandateScopes.filter((what) => draft.scope.includes(what))
  if (scope.length === 0) return refused('input', 'operators.mandateScope', undefined, '/scope')
  if (draft.until !== null && (draft.until < draft.from || draft.until < today)) {
    return refused('input', 'operators.mandateUntil', undefined, '/until')
  }
  return done({ from: draft.from, until: draft.until, scope, withdrawnOn: null })
}
