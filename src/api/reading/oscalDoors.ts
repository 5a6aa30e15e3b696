import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { publicCatalog, publicMapping } from '../../actions/oscal/exportPublic.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs } from '../schemas.ts'

const Id = Type.String({ maxLength: 100 })
const plan = { method: 'GET', knock: 'anyone', tag: 'programmes', perMinute: 60 } as const

/** Programmes and the relations between them as OSCAL, which anybody may have. */
export const openPublicOscalDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...plan,
      path: '/programmes/:programme/oscal',
      summary: 'A programme as an OSCAL catalogue',
      params: Type.Object({ programme: Id }),
      answer: asIs<object>(),
    },
    ({ actor, params, reply }) => {
      reply.header('content-disposition', saved(`${params.programme}-catalog`))
      return publicCatalog(world, actor, params.programme)
    },
  )
  door(
    app,
    {
      ...plan,
      path: '/programmes/:programme/oscal/:to',
      summary: 'The relations from one programme to another as an OSCAL mapping collection',
      params: Type.Object({ programme: Id, to: Id }),
      answer: asIs<object>(),
    },
    ({ actor, params: { programme, to }, reply }) => {
      reply.header('content-disposition', saved(`${programme}-${to}-mapping`))
      return publicMapping(world, actor, programme, to)
    },
  )
}

const saved = (name: string) => `attachment; filename="${name.replace(/[^\w.-]/g, '_')}.json"`
