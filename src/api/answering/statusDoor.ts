import type { FastifyInstance } from 'fastify'
import { tellStatus } from '../../actions/public/tellStatus.ts'
import { instantAt } from '../../domain/kernel/moment.ts'
import { malformedNumber, statusPath, statusSchema } from '../public/statusPlan.ts'
import { answerRefusal } from '../refusals.ts'
import type { AnsweringParts } from './answeringParts.ts'

/** As the house’s own door answers the public; from the snapshot. */
export const openStatusDoor = (app: FastifyInstance, { world, desk }: AnsweringParts): void => {
  const wellFormed = new RegExp(world.programme.traderNumberPattern, 'u')
  const index = { find: desk.find, asOf: () => desk.asOf() ?? instantAt(0) }
  app.get<{ Params: { traderNumber: string } }>(
    statusPath,
    {
      config: { knock: 'anyone' },
      schema: statusSchema,
    },
    (request, reply) => {
      const { traderNumber } = request.params
      if (!wellFormed.test(traderNumber)) return answerRefusal(request, reply, malformedNumber)
      return reply.send(tellStatus(index, traderNumber))
    },
  )
}
