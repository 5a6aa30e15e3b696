import { Type } from 'typebox'
import { type AnswerParts, type AnswerStatus, answerStatuses } from '../domain/assessment/answer.ts'

const statuses = Object.keys(answerStatuses)

/** How an answer stands; nothing while only words are there, or parts still wait. */
export const StatusOrNothing = Type.Unsafe<AnswerStatus | null>({
  type: ['string', 'null'],
  enum: [...statuses, null],
})

/** By the part's id: how it stands, and why it does not apply. */
export const Parts = Type.Unsafe<AnswerParts>({
  type: 'object',
  maxProperties: 50,
  additionalProperties: {
    type: 'object',
    required: ['status', 'reason'],
    additionalProperties: false,
    properties: {
      status: { type: 'string', enum: statuses },
      reason: { type: 'string', maxLength: 20_000, pattern: '^[^\\u0000]*$' },
    },
  },
})
