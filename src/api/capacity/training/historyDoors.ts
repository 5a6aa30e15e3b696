import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { HistoryReport } from '../../../actions/capacity/training/history/historyReport.ts'
import { importHistory } from '../../../actions/capacity/training/history/importHistory.ts'
import type { World } from '../../../actions/world.ts'
import { may } from '../../../domain/people/powers.ts'
import { Line } from '../../company/forms.ts'
import { ErrorAnswer } from '../../door.ts'
import { answerRefusal } from '../../refusals.ts'
import { asIs } from '../../schemas.ts'

const mostBytes = 50_000_000

/** Past workshops from a spreadsheet: first looked at, then loaded. */
export const openHistoryDoors = (app: FastifyInstance, world: World): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    const open = (path: string, summary: string, preview: boolean) =>
      scope.post(
        `/api/v1${path}`,
        {
          config: { knock: 'office' as const, rateLimit: { max: 30, timeWindow: '1 minute' } },
          bodyLimit: mostBytes,
          // Who may not is told so before megabytes are read.
          onRequest: async (request: FastifyRequest, reply: Parameters<typeof answerRefusal>[1]) => {
            if (!may(request.actor.roles, 'manageWorkshops'))
              return answerRefusal(request, reply, { family: 'notAllowed', code: 'notAllowed' })
          },
          schema: {
            ...{ summary, tags: ['training'], consumes: ['application/octet-stream'] },
            querystring: Type.Object({ name: Line(300, 1) }),
            response: { 200: asIs<HistoryReport>(), '4xx': ErrorAnswer, '5xx': ErrorAnswer },
            ...({ 'x-knock': 'office' } as object),
          },
        },
        async (request, reply) => {
          const { name } = request.query as { readonly name: string }
          const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
          const outcome = await importHistory(world, request.actor, { name, bytes, preview })
          return outcome.ok ? reply.send(outcome.value) : answerRefusal(request, reply, outcome.refusal)
        },
      )
    open(
      '/training/history/preview',
      'What a CSV or XLSX file of past workshops would bring in; nothing is stored',
      true,
    )
    open(
      '/training/history',
      'Loads past workshops with everybody who came; what is here already is left as it is',
      false,
    )
  })
}
