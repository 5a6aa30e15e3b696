import type { AnswerParts, AnswerStatus } from '../../domain/assessment/answer.ts'

export interface AnswerInput {
  readonly siteId: string
  readonly criterionId: string
  /** Of the whole; where `parts` are given it is derived from them, whatever stands here. */
  readonly status: AnswerStatus | null
  readonly text: string
  readonly reason: string
  /** By part, where the criterion has parts; left out or empty, it is answered as a whole. */
  readonly parts?: AnswerParts | undefined
  /** The version this text was written over; 0 for a first answer. */
  readonly baseVersion: number
}

export interface AnswerText {
  readonly status: AnswerStatus | null
  readonly text: string
  readonly reason: string
  readonly parts: AnswerParts
  readonly version: number
  readonly by: string
  readonly at: string
}
