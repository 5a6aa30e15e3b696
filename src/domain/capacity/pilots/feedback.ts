import { done, type Outcome, refused } from '../../kernel/outcome.ts'
import type { Text } from '../../standards/text.ts'

export const questionKinds = ['scale', 'yesNo', 'words'] as const
export type QuestionKind = (typeof questionKinds)[number]

export interface Question {
  readonly id: string
  readonly kind: QuestionKind
  readonly asks: Text
}

export type FeedbackAnswers = Readonly<Record<string, string | number | boolean>>

export const roundStates = ['draft', 'open', 'closed', 'told'] as const
export type RoundState = (typeof roundStates)[number]

/** A round is written, companies answer while it is open, then it is told what they said and what changes for it. */
// biome-ignore format: a table, a row a line
export const roundSteps = {
  change: { from: ['draft'],  to: 'draft' },
  open:   { from: ['draft'],  to: 'open' },
  answer: { from: ['open'],   to: 'open' },
  close:  { from: ['open'],   to: 'closed' },
  tell:   { from: ['closed', 'told'], to: 'told' },
} as const satisfies Record<string, { readonly from: readonly RoundState[]; readonly to: RoundState }>

export type RoundStep = keyof typeof roundSteps

export const takeRoundStep = (state: RoundState, step: RoundStep): Outcome<RoundState> => {
  const { from, to }: { readonly from: readonly RoundState[]; readonly to: RoundState } = roundSteps[step]
  return from.includes(state) ? done(to) : refused('notNow', 'pilots.round.notNow')
}

export const SCALE = [1, 2, 3, 4, 5] as const
const LONGEST = 5000

const fits: Readonly<Record<QuestionKind, (said: unknown) => boolean>> = {
  scale: (said) => SCALE.some((one) => one === said),
  yesNo: (said) => typeof said === 'boolean',
  words: (said) => typeof said === 'string' && said.length <= LONGEST && !said.includes('\u0000'),
}

/** What fits the questions; what was left out stays out. Nobody has to answer everything. */
export const soundAnswers = (
  questions: readonly Question[],
  said: Readonly<Record<string, unknown>>,
): Outcome<FeedbackAnswers> => {
  const known = new Map(questions.map((one) => [one.id, one]))
  for (const [id, answer] of Object.entries(said)) {
    const question = known.get(id)
    if (!question || !fits[question.kind](answer))
      return refused('input', 'pilots.feedback.answer', undefined, `/answers/${id}`)
  }
  const given = Object.entries(said).filter(([, answer]) => answer !== '')
  if (given.length === 0) return refused('input', 'pilots.feedback.nothing')
  return done(Object.fromEntries(given) as FeedbackAnswers)
}

export interface QuestionCounts {
  readonly id: string
  readonly answered: number
  /** How often each answer was given, in its order; none of words. */
  readonly counts: readonly { readonly answer: string; readonly times: number }[]
  readonly words: readonly string[]
}

/** What was said to each question, counted; words stand as they were written. */
export const countAnswers = (
  questions: readonly Question[],
  given: readonly FeedbackAnswers[],
): readonly QuestionCounts[] =>
  questions.map(({ id, kind }) => {
    const said = given.flatMap((answers) => (Object.hasOwn(answers, id) ? [answers[id]] : []))
    const choices = kind === 'scale' ? SCALE.map(String) : kind === 'yesNo' ? ['true', 'false'] : []
    return {
      id,
      answered: said.length,
      counts: choices.map((answer) => ({
        answer,
        times: said.filter((one) => String(one) === answer).length,
      })),
      words: kind === 'words' ? said.map(String) : [],
    }
  })
