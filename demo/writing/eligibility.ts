import { addMonths } from '../../src/domain/kernel/day.ts'
import { isEligible } from '../../src/domain/programmes/isEligible.ts'
import type { EligibilityRule } from '../../src/domain/programmes/programme.ts'
import type { Book } from '../cases/book.ts'

/** What the company answered before it applied, and how it met each rule, as the office reads it. */
export const answerEligibility = (book: Book) => {
  const { land, company, tale } = book
  const rules = new Map(land.programme.eligibility.map((rule) => [rule.id, answerTo(book, rule)]))
  const given = Object.fromEntries(rules)
  return isEligible(land.programme, company.types, given, tale.opened).because.map(({ rule, result }) => ({
    rule,
    result,
    answer: given[rule] ?? null,
  }))
}

const answerTo = ({ chance, tale }: Book, { kind, wants }: EligibilityRule): boolean | number | string => {
  if (kind === 'yesNo') return wants.yes ?? true
  if (kind === 'number') return (wants.atLeast ?? 0) + chance.between(4, 400)
  return addMonths(tale.opened, -((wants.monthsAgoAtLeast ?? 0) + chance.between(3, 140)))
}
