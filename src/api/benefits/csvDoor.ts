import type { FastifyInstance } from 'fastify'
import { type TSchema, Type } from 'typebox'
import type { Actor } from '../../actions/actor.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { ErrorAnswer, type Knock } from '../door.ts'
import { answerRefusal } from '../refusals.ts'

interface CsvPlan {
  readonly path: string
  readonly knock: Knock
  readonly tag: string
  readonly summary: string
  readonly query: TSchema
  readonly fileName: string
}

/** A door whose answer is a table to be saved, asked for by somebody signed in. `Q` is what `query` lets through. */
export const csvDoor = <Q>(
  app: FastifyInstance,
  { path, knock, tag, summary, query, fileName }: CsvPlan,
  tell: (visit: { readonly actor: Actor; readonly query: Q }) => Promise<Outcome<string>>,
): void => {
  app.get(
    `/api/v1${path}`,
    {
      config: { knock, rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        summary,
        tags: [tag],
        querystring: query,
        response: {
          200: { description: summary, content: { 'text/csv': { schema: Type.String() } } },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': knock } as object),
      },
    },
    async (request, reply) => {
      const outcome = await tell({ actor: request.actor, query: request.query as Q })
      if (!outcome.ok) return answerRefusal(request, reply, outcome.refusal)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .send(outcome.value)
    },
  )
}
