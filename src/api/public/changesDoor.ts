import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { compareEditions, type EditionsCompared } from '../../actions/editions/compareEditions.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs } from '../schemas.ts'

const Name = Type.String({ pattern: '^([0-9a-f]{64}|[a-z]{2}-[a-z0-9-]{1,38}|wco-safe)$' })

/** What changed from one edition to another, for anybody. */
export const openChangesDoor = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/programme/changes/:from/:to',
      knock: 'anyone',
      tag: 'public',
      summary:
        'What changed by criterion between two programmes, by id, or two published editions, by hash: both wordings, and why',
      params: Type.Object({ from: Name, to: Name }),
      answer: asIs<EditionsCompared>(),
    },
    ({ actor, params }) => compareEditions(world, actor, params.from, params.to),
  )
}
