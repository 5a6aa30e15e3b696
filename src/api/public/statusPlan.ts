import { Type } from 'typebox'
import { refused } from '../../domain/kernel/outcome.ts'
import { ErrorAnswer } from '../door.ts'

const StatusAnswer = Type.Object({
  traderNumber: Type.String(),
  status: Type.Enum(['certified', 'notCertified', 'suspended'], {
    description: '`suspended` is told only to those who may know; to everybody else it is `notCertified`.',
  }),
  types: Type.Array(Type.String()),
  tier: Type.Union([Type.String(), Type.Null()]),
  since: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
  asOf: Type.String({ format: 'date-time', description: 'When the register was last read.' }),
})

/** The border's question, as the house and the process beside it both answer it. */
export const statusPath = '/api/v1/status/:traderNumber'

export const statusSchema = {
  summary: 'Whether a trader number is certified now',
  tags: ['public'],
  params: Type.Object({ traderNumber: Type.String() }),
  response: { 200: StatusAnswer, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
  ...({ 'x-knock': 'anyone' } as object),
}

export const malformedNumber = refused('input', 'public.traderNumber', undefined, '/traderNumber').refusal
