import { deadlineFor } from '../../domain/programmes/deadlineFor.ts'
import { findCriterion } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Actor } from '../actor.ts'

interface Named {
  readonly types: readonly string[]
  readonly siteKinds: readonly string[]
  readonly criteria: readonly string[]
}

/** The programme's words that a case's page shows, in the reader's language. */
export const caseWords = (programme: Programme, { language }: Actor, named: Named) => ({
  types: Object.fromEntries(
    programme.operatorTypes
      .filter(({ id }) => named.types.includes(id))
      .map(({ id, name }) => [id, name[language]]),
  ),
  siteKinds: Object.fromEntries(
    programme.siteKinds
      .filter(({ id }) => named.siteKinds.includes(id))
      .map(({ id, name }) => [id, name[language]]),
  ),
  criteria: Object.fromEntries(
    [...new Set(named.criteria)].flatMap((id) => {
      const found = findCriterion(programme, id)
      return found ? [[id, { number: found.criterion.number, asks: found.criterion.asks[language] }]] : []
    }),
  ),
  tiers: programme.tiers.map(({ id, name, tells }) => ({
    ...{ id, name: name[language], tells: tells?.[language] ?? '' },
  })),
  benefits: programme.benefits.map(({ id, name }) => ({ id, name: name[language] })),
  programme: { name: programme.name[language], edition: programme.edition, timeZone: programme.timeZone },
  validityMonths: programme.validityMonths,
  appealDays: deadlineFor(programme, 'appealFiling') ?? null,
  reviewDays: deadlineFor(programme, 'annualReview') ?? null,
})
