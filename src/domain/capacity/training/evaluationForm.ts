/** What everybody is asked afterwards, answered without a name: each from 1 (no) to 5 (very much), and a sentence. */
export const evaluationQuestions = ['useful', 'clear', 'instructor', 'materials', 'place'] as const
export type EvaluationQuestion = (typeof evaluationQuestions)[number]

export type Ratings = Readonly<Partial<Record<EvaluationQuestion, number>>>

export const areRatings = (ratings: Readonly<Record<string, unknown>>): ratings is Ratings =>
  Object.keys(ratings).length > 0 &&
  Object.entries(ratings).every(
    ([question, rating]) =>
      evaluationQuestions.some((one) => one === question) &&
      typeof rating === 'number' &&
      Number.isInteger(rating) &&
      rating >= 1 &&
      rating <= 5,
  )

/** Below so many forms nothing of them is told: in a small room everybody knows who wrote what. */
export const FEWEST_FORMS = 5

export interface Rated {
  readonly question: EvaluationQuestion
  readonly n: number
  readonly mean: number
}

export interface EvaluationTold {
  readonly forms: number
  /** Empty while there are too few. */
  readonly rated: readonly Rated[]
  readonly comments: readonly string[]
}

export const evaluationTold = (
  forms: readonly { readonly ratings: Ratings; readonly comment: string }[],
): EvaluationTold => {
  if (forms.length < FEWEST_FORMS) return { forms: forms.length, rated: [], comments: [] }
  const rated = evaluationQuestions.flatMap((question) => {
    const given = forms.flatMap(({ ratings }) => ratings[question] ?? [])
    return given.length === 0
      ? []
      : [{ question, n: given.length, mean: given.reduce((sum, one) => sum + one, 0) / given.length }]
  })
  // In the order of the alphabet: not of who came first.
  const comments = forms.flatMap(({ comment }) => (comment.trim() ? [comment.trim()] : [])).toSorted()
  return { forms: forms.length, rated, comments }
}
