import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type Hold, liftHold, listHolds, placeHold } from '../../actions/holds/holds.ts'
import {
  type KeptFor,
  type Preview,
  previewRetention,
  readKeptFor,
  setRetention,
} from '../../actions/retention/retention.ts'
import type { World } from '../../actions/world.ts'
import { retentionNames } from '../../domain/retention/kinds.ts'
import { door } from '../door.ts'
import { asIs, ById, Id } from '../schemas.ts'
import type { ServerParts } from '../serverParts.ts'

const tag = 'retention'
const Kind = Type.Enum([...retentionNames])
const Reason = Type.String({ minLength: 1, maxLength: 2_000 })

/** What is kept for how long, and what the law holds. */
export const openRetentionDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  openTermDoors(app, world)
  openHoldDoors(app, world)
}

const openTermDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/privacy',
      knock: 'anyone',
      tag,
      summary: 'For how long what is kept, as the privacy notice tells it',
      answer: asIs<{ keeps: readonly KeptFor[] }>(),
    },
    ({ actor }) => readKeptFor(world, actor),
  )
  door(
    app,
    {
      method: 'GET',
      path: '/retention',
      knock: 'signedIn',
      tag,
      summary: 'What the next night would remove, and what the law keeps it from',
      answer: asIs<Preview>(),
    },
    ({ actor }) => previewRetention(world, actor),
  )
  door(
    app,
    {
      method: 'PUT',
      path: '/retention/:kind',
      knock: 'office',
      tag,
      summary: 'Sets for how many days a kind is kept',
      params: Type.Object({ kind: Kind }),
      body: Type.Object({ days: Type.Integer({ minimum: 1, maximum: 36_525 }) }),
      answer: Type.Object({ days: Type.Integer() }),
    },
    ({ actor, params, body }) => setRetention(world, actor, { kind: params.kind, days: body.days }),
  )
}

const openHoldDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag } as const
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/holds',
      summary: 'What the law holds, and held',
      answer: asIs<{ holds: readonly Hold[] }>(),
    },
    ({ actor }) => listHolds(world, actor),
  )
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/holds',
      summary: 'Holds a case, or all of a company: nothing of it is removed and nobody of it is erased',
      body: Type.Object({ about: Type.String({ minLength: 1, maxLength: 60 }), reason: Reason }),
      answer: Type.Object({ id: Id }),
      status: 201,
    },
    ({ actor, body }) => placeHold(world, actor, body),
  )
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/holds/:id/lift',
      summary: 'Lifts a hold',
      params: ById,
      body: Type.Object({ because: Reason }),
      answer: Type.Object({ lifted: Type.Literal(true) }),
    },
    ({ actor, params, body }) => liftHold(world, actor, params.id, body.because),
  )
}
