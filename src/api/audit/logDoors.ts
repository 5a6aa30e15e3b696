import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { type AuditPage, exportAuditLog, readAuditLog } from '../../actions/audit/readAuditLog.ts'
import type { World } from '../../actions/world.ts'
import { form, Line } from '../company/forms.ts'
import { door, ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { asIs, DayText } from '../schemas.ts'

const question = {
  person: Type.Optional(Line(120)),
  action: Type.Optional(Type.String({ pattern: '^[A-Za-z.]{1,100}$' })),
  company: Type.Optional(Line(120)),
  caseNumber: Type.Optional(Line(40)),
  from: Type.Optional(DayText),
  until: Type.Optional(DayText),
}
const Question = form(question)

/** The audit log itself, for the auditor: in pages, and as a table to keep. */
export const openLogDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/audit/events',
      knock: 'office',
      tag: 'audit',
      summary: 'The audit log, newest first; `after` is the `next` of the page before',
      query: form({ ...question, after: Type.Optional(Type.String({ maxLength: 80 })) }),
      answer: asIs<AuditPage>(),
    },
    ({ actor, query: { after, ...asked } }) => readAuditLog(world, actor, asked, after),
  )
  app.get(
    '/api/v1/audit/events.csv',
    {
      config: { knock: 'office', rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        summary: 'The same question as a table to keep; that it was taken is itself in the log',
        tags: ['audit'],
        querystring: Question,
        response: {
          200: { description: 'Events as CSV', content: { 'text/csv': { schema: Type.String() } } },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'office' } as object),
      },
    },
    async (request, reply) => {
      const outcome = await exportAuditLog(world, request.actor, request.query as Static<typeof Question>)
      if (!outcome.ok) return answerRefusal(request, reply, outcome.refusal)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="aval-audit.csv"')
        .send(outcome.value)
    },
  )
}
