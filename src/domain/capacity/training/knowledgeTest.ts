/** A workshop's test: the same questions before and after, so that what was learned can be told. */
export interface Question {
  readonly id: string
  readonly text: string
  readonly choices: readonly string[]
  /** Which of the choices is right. */
  readonly right: number
}

export const MOST_QUESTIONS = 40
export const phases = ['before', 'after'] as const
export type Phase = (typeof phases)[number]

export type QuestionFault = 'none' | 'tooMany' | 'text' | 'choices' | 'right' | 'twice'

/** What is wrong with questions, and in which. */
export const faultIn = (
  questions: readonly Question[],
): { readonly fault: QuestionFault; readonly at: number } | undefined => {
  if (questions.length === 0) return { fault: 'none', at: 0 }
  if (questions.length > MOST_QUESTIONS) return { fault: 'tooMany', at: MOST_QUESTIONS }
  for (const [at, question] of questions.entries()) {
    const fault = questions.findIndex(({ id }) => id === question.id) === at ? faultOf(question) : 'twice'
    if (fault) return { fault, at }
  }
  return undefined
}

const faultOf = ({ text, choices, right }: Question): QuestionFault | undefined => {
  if (text.trim() === '') return 'text'
  if (choices.length < 2 || choices.some((choice) => choice.trim() === '')) return 'choices'
  return Number.isInteger(right) && right >= 0 && right < choices.length ? undefined : 'right'
}

/** As whoever takes the test sees them. */
export const asAsked = (questions: readonly Question[]): readonly Omit<Question, 'right'>[] =>
  questions.map(({ id, text, choices }) => ({ id, text, choices }))

/** A question left out is not right. */
export const scoreOf = (
  questions: readonly Question[],
  answers: Readonly<Record<string, number>>,
): { readonly score: number; readonly outOf: number } => ({
  score: questions.filter(({ id, right }) => Object.hasOwn(answers, id) && answers[id] === right).length,
  outOf: questions.length,
})
