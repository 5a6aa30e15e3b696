import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { tellStatus } from '../../actions/public/tellStatus.ts'
import { instantAt } from '../../domain/kernel/moment.ts'
import { refused } from '../../domain/kernel/outcome.ts'
import { ErrorAnswer } from '../door.ts'
import { StatusAnswer } from '../public/statusDoor.ts'
import { answerRefusal } from '../refusals.ts'
import type { AnsweringParts } from './answeringParts.ts'

const malformed = refused('input', 'public.traderNumber', undefined, '/traderNumber').refusal

/** As the house’s own door answers the public; from the snapshot. */
export const openStatusDoor = (app: FastifyInstance, { world, desk }: AnsweringParts): void => {
  const wellFormed = new RegExp(world.programme.traderNumberPattern, 'u')
  const index = { find: desk.find, asOf: () => desk.asOf() ?? instantAt(0) }
  app.get<{ Params: { traderNumber: string } }>(
    '/api/v1/status/:traderNumber',
    {
      config: { knock: 'anyone' },
      schema: {
        summary: 'Whether a trader number is certified now',
        tags: ['public'],
        params: Type.Object({ traderNumber: Type.String() }),
        response: { 200: StatusAnswer, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
        ...({ 'x-knock': 'anyone' } as object),
      },
    },
    (request, reply) => {
      const { traderNumber } = request.params
      if (!wellFormed.test(traderNumber)) return answerRefusal(request, reply, malformed)
      return reply.send(tellStatus(index, traderNumber))
    },
  )
}
