import { addMonths, type Day, isDay } from '../kernel/day.ts'
import type { Text } from '../standards/text.ts'
import { covers } from './criteriaFor.ts'
import type { EligibilityRule, Programme } from './programme.ts'

/** What a company answered, by the rule's id. */
export type EligibilityAnswers = Readonly<Record<string, boolean | number | string>>

export interface Eligibility {
  readonly eligible: boolean
  readonly because: readonly EligibilityReason[]
}

/** One rule and how the answer met it; `says` is there when it did not fit: why, and what to do. */
export interface EligibilityReason {
  readonly rule: string
  readonly asks: Text
  readonly result: 'fits' | 'doesNotFit' | 'notAnswered'
  readonly says: Text | null
}

/**
 * Whether a company may apply. Only the rules for what it does are asked; an unanswered rule does not fit.
 * INVARIANT: eligible if and only if every reason fits.
 */
export const isEligible = (
  programme: Pick<Programme, 'eligibility'>,
  operatorTypes: readonly string[],
  answers: EligibilityAnswers,
  today: Day,
): Eligibility => {
  const because = programme.eligibility
    .filter((rule) => covers(rule.operatorTypes, operatorTypes))
    .map((rule) => reasonFor(rule, answers[rule.id], today))
  return { eligible: because.every((reason) => reason.result === 'fits'), because }
}

const reasonFor = (
  rule: EligibilityRule,
  answer: boolean | number | string | undefined,
  today: Day,
): EligibilityReason => {
  const result = resultOf(rule, answer, today)
  return { rule: rule.id, asks: rule.asks, result, says: result === 'doesNotFit' ? rule.otherwise : null }
}

const resultOf = (
  { kind, wants }: EligibilityRule,
  answer: boolean | number | string | undefined,
  today: Day,
): EligibilityReason['result'] => {
  if (kind === 'yesNo' && typeof answer === 'boolean') return verdict(answer === (wants.yes ?? true))
  if (kind === 'number' && typeof answer === 'number') return verdict(answer >= (wants.atLeast ?? 0))
  if (kind === 'date' && typeof answer === 'string' && isDay(answer)) {
    return verdict(addMonths(answer, wants.monthsAgoAtLeast ?? 0) <= today)
  }
  return 'notAnswered'
}

const verdict = (fits: boolean): 'fits' | 'doesNotFit' => (fits ? 'fits' : 'doesNotFit')
