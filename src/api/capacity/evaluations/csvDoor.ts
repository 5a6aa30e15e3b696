import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Actor } from '../../../actions/actor.ts'
import type { Outcome } from '../../../domain/kernel/outcome.ts'
import { ErrorAnswer } from '../../door.ts'
import { answerRefusal } from '../../refusals.ts'

/** A table of evaluations to take away. */
export const csvDoor = (
  app: FastifyInstance,
  { path, summary, fileName }: { readonly path: string; readonly summary: string; readonly fileName: string },
  write: (actor: Actor) => Promise<Outcome<string>>,
): void => {
  app.get(
    `/api/v1${path}`,
    {
      config: { knock: 'office', rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        ...{ summary, tags: ['evaluations'] },
        response: {
          200: { description: 'CSV', content: { 'text/csv': { schema: Type.String() } } },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'office' } as object),
      },
    },
    async (request, reply) => {
      const written = await write(request.actor)
      if (!written.ok) return answerRefusal(request, reply, written.refusal)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .header('cache-control', 'private, no-store')
        .send(written.value)
    },
  )
}
