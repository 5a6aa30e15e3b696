import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { type Eligibility, type EligibilityAnswers, isEligible } from '../../domain/programmes/isEligible.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

export interface EligibilityAsked {
  readonly types: readonly string[]
  readonly answers: readonly { readonly rule: string; readonly answer: string | number | boolean }[]
}

export const answersByRule = (answers: EligibilityAsked['answers']): EligibilityAnswers =>
  Object.fromEntries(answers.map(({ rule, answer }) => [rule, answer]))

/** Whether a company of these types may apply, rule by rule and why. Nothing of it is kept. */
export const checkEligibility = (world: World, asked: EligibilityAsked): Outcome<Eligibility> =>
  done(isEligible(world.programme, asked.types, answersByRule(asked.answers), moment(world).day))
