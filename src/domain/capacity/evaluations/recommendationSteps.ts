/**
 * The life of a recommendation. The country says what it did and shows it; the regional body confirms, and never by the
 * person who said it done.
 */
// biome-ignore format: a table, a row a line
export const recommendationSteps = {
  write:   { from: [],                               to: 'open',      by: 'desk',    needs: null },
  start:   { from: ['open', 'reopened'],             to: 'underWay',  by: 'country', needs: null },
  sayDone: { from: ['open', 'underWay', 'reopened'], to: 'saidDone',  by: 'country', needs: 'evidence' },
  confirm: { from: ['saidDone'],                     to: 'confirmed', by: 'desk',    needs: 'secondPerson' },
  reopen:  { from: ['saidDone', 'confirmed'],        to: 'reopened',  by: 'desk',    needs: 'reason' },
  drop:    { from: ['open', 'underWay', 'reopened'], to: 'dropped',   by: 'desk',    needs: 'reason' },
} as const satisfies Record<string, RecommendationStepRow>

export type RecommendationStep = keyof typeof recommendationSteps
export type RecommendationState = (typeof recommendationSteps)[RecommendationStep]['to']

interface RecommendationStepRow {
  readonly from: readonly string[]
  readonly to: string
  readonly by: 'desk' | 'country'
  readonly needs: 'evidence' | 'secondPerson' | 'reason' | null
}

export const recommendationStates = [
  ...new Set(Object.values(recommendationSteps).map(({ to }) => to)),
] as readonly RecommendationState[]

export const mayTakeRecommendationStep = (state: RecommendationState, step: RecommendationStep): boolean => {
  const { from }: RecommendationStepRow = recommendationSteps[step]
  return from.includes(state)
}

export const stepsFrom = (state: RecommendationState): readonly RecommendationStep[] =>
  (Object.keys(recommendationSteps) as RecommendationStep[]).filter((step) =>
    mayTakeRecommendationStep(state, step),
  )

/** Somebody still has something to do about it. */
export const isPending = (state: RecommendationState): boolean =>
  mayTakeRecommendationStep(state, 'sayDone') || mayTakeRecommendationStep(state, 'confirm')

export const priorities = ['high', 'medium', 'low'] as const
export const efforts = ['small', 'medium', 'large'] as const
