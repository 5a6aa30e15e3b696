import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { moment } from '../../actions/moment.ts'
import { type PrintedBooklet, printBooklet } from '../../actions/reading/printBooklet.ts'
import type { World } from '../../actions/world.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { stillHas, tagOf } from './toldDoor.ts'

const Params = Type.Object({ programme: Type.String({ maxLength: 100 }) })
const Query = Type.Object({
  type: Type.String({ maxLength: 100 }),
  language: Type.Optional(Type.Enum(['es', 'en'])),
  paper: Type.Optional(Type.Enum(['a4', 'letter'], { default: 'a4' })),
})

/** Setting one costs the house a second or so: as many as this are kept, the last asked for last to go. */
const KEPT = 24

export const openBookletDoor = (app: FastifyInstance, { world }: { readonly world: World }): void => {
  const kept = new Map<string, Promise<Outcome<PrintedBooklet>>>()
  const print = (key: string, set: () => Promise<Outcome<PrintedBooklet>>) => {
    const printed = kept.get(key) ?? set()
    kept.delete(key)
    kept.set(key, printed)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    printed.then(
      (outcome) => (outcome.ok ? undefined : kept.delete(key)),
      () => kept.delete(key),
    )
    return printed
  }
  app.get(
    '/api/v1/programmes/:programme/booklet',
    {
      config: { knock: 'anyone', rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        summary: 'What a programme asks of one kind of operator, as a PDF booklet',
        tags: ['programmes'],
        params: Params,
        querystring: Query,
        response: {
          200: {
            description: 'The booklet',
            content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
          },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'anyone' } as object),
      },
    },
    async (request, reply) => {
      const { programme } = request.params as Static<typeof Params>
      const { type, language = request.actor.language, paper = 'a4' } = request.query as Static<typeof Query>
      const day = moment(world).day
      const wanted = { programme, type, language, paper, day, url: world.url }
      const library = await world.library()
      const outcome = await print(JSON.stringify(wanted), () => printBooklet(library, wanted))
      if (!outcome.ok) return answerRefusal(request, reply, outcome.refusal)
      const { bytes, name } = outcome.value
      if (stillHas(request, reply, tagOf(bytes))) return reply.code(304).send()
      return reply
        .type('application/pdf')
        .header('vary', 'accept-language')
        .header('content-disposition', `inline; filename="${name.replace(/[^\w.-]/g, '_')}"`)
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    },
  )
}
