import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { indexOf } from '../../actions/reading/searchIndex.ts'
import { type Found, searchProgrammes } from '../../actions/reading/searchProgrammes.ts'
import type { World } from '../../actions/world.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { door } from '../door.ts'
import { NullOr, TextAnswer } from '../public/programmeAnswers.ts'

const Pieces = Type.Object(
  { es: Type.Array(Type.String()), en: Type.Array(Type.String()) },
  { description: 'Pieces of a text in turn; every second of them is what was looked for.' },
)

export const SearchAnswer = Type.Object({
  q: Type.String(),
  total: Type.Integer(),
  loosely: Type.Boolean({
    description: 'No criterion holds all the words; these hold some, or words like them.',
  }),
  programmes: Type.Array(Type.Object({ id: Type.String(), shortName: Type.String(), count: Type.Integer() })),
  items: Type.Array(
    Type.Object({
      programme: Type.Object({
        id: Type.String(),
        edition: Type.String(),
        shortName: Type.String(),
        name: TextAnswer,
      }),
      standard: Type.Object({ id: Type.String(), number: Type.String(), title: TextAnswer }),
      id: Type.String(),
      number: Type.String(),
      level: Type.Enum(['must', 'should', 'mixed']),
      certainty: Type.Enum(['verified', 'secondary', 'assumed']),
      asks: Pieces,
      beside: NullOr(Pieces),
    }),
  ),
})

/** Looks through every programme at once; the index is built when somebody first asks. */
export const openSearchDoor = (app: FastifyInstance, { world }: { readonly world: World }): void =>
  door(
    app,
    {
      method: 'GET',
      path: '/search',
      knock: 'anyone',
      summary: 'Criteria of every programme, by words in both languages, by number or by id',
      tag: 'programmes',
      query: Type.Object({
        q: Type.Optional(Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$', default: '' })),
        programme: Type.Optional(Type.String({ maxLength: 100 })),
        level: Type.Optional(Type.Enum(['must', 'should'])),
        type: Type.Optional(Type.String({ maxLength: 100 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 30 })),
      }),
      answer: Type.Unsafe<Found>(SearchAnswer),
    },
    async ({ query, reply }) => {
      reply.header('cache-control', 'public, max-age=300')
      return done(searchProgrammes(await indexOf(await world.library()), { ...query, q: query.q ?? '' }))
    },
  )
