import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  type BorderPosts,
  readBorderPosts,
  saveBorderPost,
  saveCurrencyRate,
  saveScanner,
} from '../../actions/border/posts.ts'
import type { World } from '../../actions/world.ts'
import { transportModes } from '../../domain/border/goodsDeclaration.ts'
import { DayOrNothing, form, Line } from '../company/forms.ts'
import { door } from '../door.ts'
import { asIs, DayText } from '../schemas.ts'

const Code = Type.String({ minLength: 2, maxLength: 40, pattern: '^[a-z0-9-]+$' })
const Version = Type.Optional(
  Type.Integer({ minimum: 1, description: 'As it was seen; left out where it is new.' }),
)
const service = { inServiceFrom: DayText, inServiceUntil: DayOrNothing }

const plan = { knock: 'signedIn', tag: 'border' } as const

/** Where goods are looked at, what stands there and how much it can take; what currencies are worth. */
export const openPostDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/border/posts',
      summary: 'Posts with their scanners, and the rates of currencies that were written down',
      answer: asIs<BorderPosts>(),
    },
    ({ actor }) => readBorderPosts(world, actor),
  )
  door(
    app,
    {
      ...plan,
      method: 'PUT',
      path: '/border/posts/:id',
      summary: 'Add a post, or change it over the version that was seen',
      params: Type.Object({ id: Code }),
      body: form({
        version: Version,
        officeId: Code,
        name: Line(120, 1),
        country: Type.String({ pattern: '^[A-Z]{2}$' }),
        preclearance: Type.Boolean(),
        modes: Type.Array(Type.Enum([...transportModes]), { maxItems: 9 }),
        handPerHour: Type.Number({ minimum: 0, maximum: 9_999 }),
        opensHours: Type.Number({ minimum: 0, maximum: 24 }),
        ...service,
      }),
      answer: Type.Object({ id: Type.String() }),
    },
    ({ actor, params, body: { version, ...post } }) =>
      saveBorderPost(world, actor, { ...post, id: params.id }, version),
  )
  openCapacityDoors(app, world)
}

const openCapacityDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...plan,
      method: 'PUT',
      path: '/border/scanners/:id',
      summary: 'Add a scanner, or change it over the version that was seen',
      params: Type.Object({ id: Code }),
      body: form({
        version: Version,
        postId: Code,
        name: Line(120, 1),
        perHour: Type.Number({ exclusiveMinimum: 0, maximum: 9_999 }),
        ...service,
      }),
      answer: Type.Object({ id: Type.String() }),
    },
    ({ actor, params, body: { version, ...scanner } }) =>
      saveScanner(world, actor, { ...scanner, id: params.id }, version),
  )
  door(
    app,
    {
      ...plan,
      method: 'PUT',
      path: '/border/rates/:currency',
      summary: 'Write down what one unit of a currency is worth from a day on',
      params: Type.Object({ currency: Type.String({ pattern: '^[A-Z]{3}$' }) }),
      body: form({
        from: DayText,
        worth: Type.Number({ exclusiveMinimum: 0, maximum: 1e9 }),
        source: Line(300, 1),
        certainty: Type.Enum(['verified', 'secondary', 'assumed']),
      }),
      answer: Type.Object({ currency: Type.String() }),
    },
    ({ actor, params, body }) => saveCurrencyRate(world, actor, { ...body, currency: params.currency }),
  )
}
