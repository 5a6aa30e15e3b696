import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { addOffice, changeOffice, listStaffedOffices } from '../../actions/house/offices.ts'
import type { World } from '../../actions/world.ts'
import { type DoneOf, form, Line } from '../company/forms.ts'
import { door } from '../door.ts'
import { asIs } from '../schemas.ts'

const OfficeId = Type.String({ minLength: 2, maxLength: 40, pattern: '^[a-z0-9-]+$' })
const words = { name: Line(120, 1), city: Line(120), jurisdiction: Line(500) }
const Office = Type.Object({
  id: Type.String(),
  name: Type.String(),
  city: Type.String(),
  jurisdiction: Type.String(),
})

/** The administration's offices: a role at one of them is good for its companies alone. */
export const openOfficeListDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'admin', tag: 'house' } as const
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/admin/offices',
      summary: 'The offices, what each serves and how many hold a role there',
      answer: asIs<DoneOf<ReturnType<typeof listStaffedOffices>>>(),
    },
    ({ actor }) => listStaffedOffices(world, actor),
  )
  door(
    app,
    {
      ...plan,
      method: 'POST',
      path: '/admin/offices',
      summary: 'Add an office; its id stays for ever',
      body: form({ id: OfficeId, ...words }),
      answer: Office,
      status: 201,
    },
    ({ actor, body }) => addOffice(world, actor, body),
  )
  door(
    app,
    {
      ...plan,
      method: 'PUT',
      path: '/admin/offices/:id',
      summary: 'Change an office’s name, city and what it serves',
      params: form({ id: OfficeId }),
      body: form(words),
      answer: Office,
    },
    ({ actor, params, body }) => changeOffice(world, actor, { ...body, id: params.id }),
  )
}
