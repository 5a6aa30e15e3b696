import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Outcome } from '../../../domain/kernel/outcome.ts'
import { ErrorAnswer } from '../../door.ts'
import { answerRefusal } from '../../refusals.ts'

interface CalendarPlan {
  readonly path: string
  readonly summary: string
  readonly name: string
  readonly params?: object
}

/** A door that answers meetings as a file for calendars. */
export const calendarDoor = (
  app: FastifyInstance,
  plan: CalendarPlan,
  write: (request: FastifyRequest) => Promise<Outcome<string>>,
): void => {
  app.get(
    `/api/v1${plan.path}`,
    {
      config: { knock: 'office', rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        summary: plan.summary,
        tags: ['working group'],
        ...(plan.params ? { params: plan.params } : {}),
        response: {
          200: { description: plan.summary, content: { 'text/calendar': { schema: Type.String() } } },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'office' } as object),
      },
    },
    async (request, reply) => {
      const outcome = await write(request)
      if (!outcome.ok) return answerRefusal(request, reply, outcome.refusal)
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', `attachment; filename="${plan.name}"`)
        .header('cache-control', 'private, no-store')
        .send(outcome.value)
    },
  )
}
