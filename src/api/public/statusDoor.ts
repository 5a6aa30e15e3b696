import type { FastifyInstance } from 'fastify'
import type { HolderIndex } from '../../actions/public/holderIndex.ts'
import { tellFullStatus, tellStatus } from '../../actions/public/tellStatus.ts'
import type { World } from '../../actions/world.ts'
import { may } from '../../domain/people/powers.ts'
import { answerRefusal } from '../refusals.ts'
import { malformedNumber, statusPath, statusSchema } from './statusPlan.ts'

/** What any answer of this door carries; put together once, for doing so each time would cost as much as the answer. */
const guardsOf = (url: string) => ({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  ...(url.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
})

/**
 * The border's question, thousands of times a second: answered from memory. INVARIANT: to the public every number that holds
 * nothing takes the same way and weighs the same, whatever the reason.
 */
export const openStatusDoor = (app: FastifyInstance, world: World, index: HolderIndex): void => {
  const wellFormed = new RegExp(world.programme.traderNumberPattern, 'u')
  const guards = guardsOf(world.url)
  app.get<{ Params: { traderNumber: string } }>(
    statusPath,
    {
      // Borders ask often and from few addresses; an answer costs less than counting would.
      config: { knock: 'anyone', rateLimit: false },
      helmet: false,
      schema: statusSchema,
    },
    (request, reply) => {
      const { traderNumber } = request.params
      reply.headers(guards)
      if (!wellFormed.test(traderNumber)) return answerRefusal(request, reply, malformedNumber)
      const { actor } = request
      // Whoever has shown a password alone stands on the public's side of the counter still.
      const mayKnow = actor.side !== 'public' && may(actor.roles, 'readFullStatus')
      if (!mayKnow) return reply.send(tellStatus(index, traderNumber))
      return tellFullStatus(world, actor, index, traderNumber).then((outcome) =>
        outcome.ok ? reply.send(outcome.value) : answerRefusal(request, reply, outcome.refusal),
      )
    },
  )
}
