import type { Instant } from '../kernel/day.ts'

/**
 * What a company can answer to a criterion at a site. `worth` is the share of the criterion's weight it earns, null where
 * the criterion leaves the count; `needs` is what must be written with it.
 */
// biome-ignore format: a table, a row a line
export const answerStatuses = {
  meets:         { worth: 1,    needs: null },
  partly:        { worth: 0.5,  needs: 'text' },
  doesNot:       { worth: 0,    needs: 'text' },
  notApplicable: { worth: null, needs: 'reason' },
} as const satisfies Record<string, StatusRow>

interface StatusRow {
  readonly worth: number | null
  readonly needs: 'text' | 'reason' | null
}

export type AnswerStatus = keyof typeof answerStatuses

export const isAnswerStatus = (text: string): text is AnswerStatus => Object.hasOwn(answerStatuses, text)

/** What is said of one part of a criterion; `reason` is why it does not apply. */
export interface PartAnswer {
  readonly status: AnswerStatus
  readonly reason: string
}

/** By the part's id; a part not named here is not answered yet. */
export type AnswerParts = Readonly<Record<string, PartAnswer>>

/** What somebody writes; `status` is null while only text is there. */
export interface AnswerDraft {
  readonly criterionId: string
  readonly siteId: string
  readonly status: AnswerStatus | null
  readonly text: string
  /** Why the criterion does not apply. */
  readonly reason: string
  /** By part, where a criterion has parts and was answered so; left out or empty, it was answered as a whole. */
  readonly parts?: AnswerParts
  readonly evidenceIds: readonly string[]
}

/** What is recorded. `version` counts from 1; 0 stands for no answer yet. */
export interface Answer extends AnswerDraft {
  readonly version: number
  readonly by: string
  readonly at: Instant
}

/** Finds the answer given to a criterion at a site. */
export const answerFinder = <A extends { readonly criterionId: string; readonly siteId: string }>(
  answers: readonly A[],
): ((criterionId: string, siteId: string) => A | undefined) => {
  const keyOf = (criterionId: string, siteId: string) => `${siteId}\n${criterionId}`
  const byPlace = new Map(answers.map((answer) => [keyOf(answer.criterionId, answer.siteId), answer]))
  return (criterionId, siteId) => byPlace.get(keyOf(criterionId, siteId))
}
