import { documentsAsked, dueOn, transitBy } from '../../domain/border/facilities.ts'
import type { Given } from '../../domain/border/given.ts'
import type { DeclarationKind } from '../../domain/border/goodsDeclaration.ts'
import type { Lane } from '../../domain/border/lane.ts'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import { dayAt } from '../../domain/kernel/moment.ts'
import type { Text } from '../../domain/standards/text.ts'
import type { World } from '../world.ts'

export interface Decided {
  readonly kind: string
  readonly issuedAt: string
  readonly lane: Lane
  readonly given: Given | null
  readonly edition: string
}

/** Days that a benefit moved; null where none did. */
export interface DatesGiven {
  readonly dueOn: Day | null
  readonly transitBy: Day | null
}

/** What an officer is told besides the lane: which papers to ask for, what is spared, and by which days. */
export interface FacilitiesTold extends DatesGiven {
  readonly documents: readonly Text[]
  readonly spared: readonly Text[]
  readonly isDeferred: boolean
  readonly isLengthened: boolean
}

/** By the rules of the edition with which it was decided. */
export const facilitiesTold = (world: World, decided: Decided): FacilitiesTold => {
  const { lane, given } = decided
  const kind = decided.kind as DeclarationKind
  const rules = rulesOf(world, decided.edition)
  const nameOf = (id: string): Text =>
    rules.documents?.find((one) => one.id === id)?.name ?? { es: id, en: id }
  const on = dayAt(decided.issuedAt as Instant, world.programme.timeZone)
  return {
    documents: documentsAsked(rules, kind, lane, given).map(nameOf),
    spared: (given?.documentsSpared ?? []).map(nameOf),
    dueOn: kind === 'import' ? dueOn(rules, on, given) : null,
    transitBy: kind === 'transit' ? transitBy(rules, on, given) : null,
    isDeferred: given?.paymentDeferred === true,
    isLengthened: given?.termLengthened === true,
  }
}

/**
 * Of what was given, what the company to whom it was given is told. INVARIANT: no word of papers: whether they were spared would
 * tell by what a shipment is held.
 */
export const datesGiven = (world: World, decided: Decided, own: readonly string[]): DatesGiven => {
  if (!decided.given || !own.includes(decided.given.to)) return { dueOn: null, transitBy: null }
  const told = facilitiesTold(world, decided)
  return {
    dueOn: told.isDeferred ? told.dueOn : null,
    transitBy: told.isLengthened ? told.transitBy : null,
  }
}

const rulesOf = (world: World, edition: string) =>
  (edition === world.editionHash ? world.programme : world.editions.get(edition))?.border?.facilities ?? {}
