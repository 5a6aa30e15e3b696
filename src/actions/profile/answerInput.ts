import type { AnswerStatus } from '../../domain/assessment/answer.ts'

export interface AnswerInput {
  readonly siteId: string
  readonly criterionId: string
  readonly status: AnswerStatus | null
  readonly text: string
  readonly reason: string
  /** The version this text was written over; 0 for a first answer. */
  readonly baseVersion: number
}

export interface AnswerText {
  readonly status: AnswerStatus | null
  readonly text: string
  readonly reason: string
  readonly version: number
  readonly by: string
  readonly at: string
}
