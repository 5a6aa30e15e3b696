import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { exportRegister } from '../../actions/public/exportRegister.ts'
import { type RegisterPage, searchRegister } from '../../actions/public/searchRegister.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { openDataDoor } from './openDataDoor.ts'

/** What somebody typed. NUL is in no name, and the database cannot take it. */
const Typed = (maxLength: number) => Type.Optional(Type.String({ maxLength, pattern: '^[^\\u0000]*$' }))

const RegisterAnswer = Type.Object({
  items: Type.Array(
    Type.Object({
      traderNumber: Type.String(),
      name: Type.String(),
      types: Type.Array(Type.String()),
      tier: Type.Union([Type.String(), Type.Null()]),
      city: Type.String(),
      since: Type.String({ format: 'date' }),
      demonstration: Type.Boolean(),
    }),
  ),
  total: Type.Integer(),
  page: Type.Integer(),
  pages: Type.Integer(),
})

export const openRegisterDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/register',
      knock: 'anyone',
      summary: 'Search the public register of current holders',
      tag: 'public',
      query: Type.Object({
        q: Typed(200),
        type: Typed(100),
        city: Typed(200),
        page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1 })),
      }),
      answer: Type.Unsafe<RegisterPage>(RegisterAnswer),
    },
    ({ actor, query }) => searchRegister(world, actor, query),
  )
  openDataDoor(
    app,
    { path: '/register.csv', summary: 'The whole public register', fileName: 'register.csv' },
    (actor) => exportRegister(world, actor, 'csv'),
  )
}
