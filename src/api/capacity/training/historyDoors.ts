import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { columnsIn, type HistoryChoices } from '../../../actions/capacity/training/history/historyChoices.ts'
import type { HistoryReport } from '../../../actions/capacity/training/history/historyReport.ts'
import { importHistory } from '../../../actions/capacity/training/history/importHistory.ts'
import type { World } from '../../../actions/world.ts'
import { tracks } from '../../../domain/capacity/training/workshop.ts'
import { may } from '../../../domain/people/powers.ts'
import { Line } from '../../company/forms.ts'
import { ErrorAnswer } from '../../door.ts'
import { answerRefusal } from '../../refusals.ts'
import { asIs } from '../../schemas.ts'

const mostBytes = 50_000_000
const Query = Type.Object({
  name: Line(300, 1),
  columns: Type.Optional(
    Type.String({
      maxLength: 1_000,
      pattern: '^[A-Za-z]+\\.\\d{1,3}(,[A-Za-z]+\\.\\d{1,3})*$',
      description:
        'Which column of the file says what, from 0: `workshop.1,name.7`. Remembered for these headings.',
    }),
  ),
  track: Type.Optional(Type.Enum([...tracks], { description: 'For rows that name none' })),
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'For rows that name none' })),
  dayOrder: Type.Optional(Type.Enum(['dayFirst', 'monthFirst'])),
})

/** Nothing where nothing was said: then the list is read as one of the same headings was last. */
const choicesIn = ({ name: _, columns, ...rest }: Static<typeof Query>): HistoryChoices | undefined =>
  columns === undefined && Object.keys(rest).length === 0
    ? undefined
    : { ...rest, ...(columns ? { columns: columnsIn(columns) } : {}) }

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
            querystring: Query,
            response: { 200: asIs<HistoryReport>(), '4xx': ErrorAnswer, '5xx': ErrorAnswer },
            ...({ 'x-knock': 'office' } as object),
          },
        },
        async (request, reply) => {
          const asked = request.query as Static<typeof Query>
          const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
          const outcome = await importHistory(world, request.actor, {
            ...{ name: asked.name, bytes, preview, choices: choicesIn(asked) },
          })
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
