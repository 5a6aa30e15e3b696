import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import type { Outcome } from '../../../domain/kernel/outcome.ts'
import { ErrorAnswer, type Knock } from '../../door.ts'
import { answerRefusal } from '../../refusals.ts'

interface TablePlan {
  /** From '/api/v1', with Fastify's placeholders. */
  readonly path: string
  readonly knock: Knock
  readonly summary: string
  readonly fileName: string
  readonly params?: TSchema
  readonly query?: TSchema
}

/** A door whose answer is a table to keep. */
export const tableDoor = (
  app: FastifyInstance,
  { path, knock, summary, fileName, params, query }: TablePlan,
  tell: (request: FastifyRequest) => Promise<Outcome<string>>,
): void => {
  app.get(
    `/api/v1${path}`,
    {
      config: { knock, rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        summary,
        tags: ['training'],
        ...(params ? { params } : {}),
        ...(query ? { querystring: query } : {}),
        response: {
          200: { description: summary, content: { 'text/csv': { schema: Type.String() } } },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': knock } as object),
      },
    },
    async (request, reply) => {
      const outcome = await tell(request)
      if (!outcome.ok) return answerRefusal(request, reply, outcome.refusal)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .header('cache-control', 'private, no-store')
        .send(outcome.value)
    },
  )
}
