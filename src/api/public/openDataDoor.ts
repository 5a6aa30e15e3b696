import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Actor } from '../../actions/actor.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'

interface OpenData {
  readonly path: string
  readonly summary: string
  readonly fileName: string
}

/** A door whose answer is a table to be saved: open data as CSV. */
export const openDataDoor = (
  app: FastifyInstance,
  { path, summary, fileName }: OpenData,
  tell: (actor: Actor) => Promise<Outcome<string>>,
): void => {
  app.get(
    `/api/v1${path}`,
    {
      config: { knock: 'anyone', rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        summary,
        tags: ['public'],
        response: {
          200: { description: summary, content: { 'text/csv': { schema: Type.String() } } },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'anyone' } as object),
      },
    },
    async (request, reply) => {
      const outcome = await tell(request.actor)
      if (!outcome.ok) return answerRefusal(request, reply, outcome.refusal)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .send(outcome.value)
    },
  )
}
