import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { exportLibraryAs } from '../../actions/frameworks/exportLibrary.ts'
import type { World } from '../../actions/world.ts'
import { ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { ShortText } from '../schemas.ts'

// biome-ignore format: a table, a row a line
const kinds = {
  yaml:  { type: 'application/yaml; charset=utf-8', ending: 'yaml' },
  csv:   { type: 'text/csv; charset=utf-8',         ending: 'csv' },
  oscal: { type: 'application/json; charset=utf-8', ending: 'oscal.json' },
} as const

const Query = Type.Object({
  as: Type.Optional(Type.Enum(['yaml', 'csv', 'oscal'])),
  framework: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
})

/** A library to take away: whole as it came, or one of its frameworks as others read it. */
export const giveBack = (app: FastifyInstance, world: World): void => {
  app.get(
    '/api/v1/frameworks/:library/file',
    {
      config: { knock: 'office' },
      schema: {
        summary:
          'An imported library, by its id or urn: whole as YAML, or one of its frameworks as CSV or an OSCAL catalogue',
        tags: ['frameworks'],
        params: Type.Object({ library: ShortText }),
        querystring: Query,
        response: { 200: { type: 'string' }, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
        ...({ 'x-knock': 'office' } as object),
      },
      serializerCompiler: () => (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
    },
    async (request, reply) => {
      const { library } = request.params as { library: string }
      const { as = 'yaml', framework = 0 } = request.query as Static<typeof Query>
      const found = await exportLibraryAs(world, request.actor, { library, as, framework })
      if (!found.ok) return answerRefusal(request, reply, found.refusal)
      const { type, ending } = kinds[as]
      const name = found.value.name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^\w.-]+/g, '-')
        .slice(0, 60)
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename="${name || 'library'}.${ending}"`)
        .send(found.value.text)
    },
  )
}
