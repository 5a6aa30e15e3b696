import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import { exportInvitations } from '../../../actions/capacity/pilots/readInvitations.ts'
import { exportPilots } from '../../../actions/capacity/pilots/readPilots.ts'
import { exportRounds } from '../../../actions/capacity/pilots/rounds.ts'
import type { World } from '../../../actions/world.ts'
import type { Outcome } from '../../../domain/kernel/outcome.ts'
import { ErrorAnswer } from '../../door.ts'
import { answerRefusal } from '../../refusals.ts'
import { ById } from '../../schemas.ts'

/** Pilots, whom they invited and what companies said, as tables to keep. */
export const openPilotTables = (app: FastifyInstance, world: World): void => {
  const idOf = (request: FastifyRequest) => (request.params as Static<typeof ById>).id
  const table = {
    pilots: { path: '/pilots.csv', summary: 'The pilots as a table to keep' },
    invitations: { path: '/pilots/:id/invitations.csv', summary: 'The invited companies as a table to keep' },
    rounds: { path: '/pilots/:id/rounds.csv', summary: 'What companies said, counted, as a table to keep' },
  } as const
  tableDoor(app, table.pilots, Type.Object({}), (request) => exportPilots(world, request.actor))
  tableDoor(app, table.invitations, ById, (request) => exportInvitations(world, request.actor, idOf(request)))
  tableDoor(app, table.rounds, ById, (request) => exportRounds(world, request.actor, idOf(request)))
}

const tableDoor = (
  app: FastifyInstance,
  { path, summary }: { readonly path: string; readonly summary: string },
  params: TSchema,
  tell: (request: FastifyRequest) => Promise<Outcome<string>>,
): void => {
  app.get(
    `/api/v1${path}`,
    {
      config: { knock: 'office', rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        ...{ summary, tags: ['pilots'], params },
        response: {
          200: { description: summary, content: { 'text/csv': { schema: Type.String() } } },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'office' } as object),
      },
    },
    async (request, reply) => {
      const outcome = await tell(request)
      if (!outcome.ok) return answerRefusal(request, reply, outcome.refusal)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${path.split('/').at(-1)}"`)
        .header('cache-control', 'private, no-store')
        .send(outcome.value)
    },
  )
}
