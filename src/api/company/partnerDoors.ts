import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type PartnersView, readPartners } from '../../actions/partners/readPartners.ts'
import { removePartner } from '../../actions/partners/removePartner.ts'
import { reviewPartner } from '../../actions/partners/reviewPartner.ts'
import { savePartner } from '../../actions/partners/savePartner.ts'
import type { World } from '../../actions/world.ts'
import { partnerRoles } from '../../domain/operators/partner.ts'
import { door } from '../door.ts'
import { asIs, ById } from '../schemas.ts'
import { DayOrNothing, form, Line, Saved } from './forms.ts'

const tag = 'company'

const fields = {
  name: Line(300),
  role: Type.Enum([...partnerRoles]),
  traderNumber: Line(60),
  certified: Type.Unsafe<boolean | null>({ type: ['boolean', 'null'] }),
  reviewedOn: DayOrNothing,
  nextReviewOn: DayOrNothing,
}
const Version = Type.Integer({ minimum: 0 })

/** Who plays what part in the company's supply chain, and when it last looked at each. */
export const openPartnerDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/company/partners',
      knock: 'company',
      tag,
      summary: 'Partners by role, with what the register says of each and whose review is due',
      answer: asIs<PartnersView>(),
    },
    ({ actor }) => readPartners(world, actor),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/company/partners',
      knock: 'company',
      tag,
      summary: 'Adds a partner',
      body: form(fields),
      answer: Saved,
      status: 201,
    },
    ({ actor, body }) => savePartner(world, actor, body),
  )
  door(
    app,
    {
      method: 'PUT',
      path: '/company/partners/:id',
      knock: 'company',
      tag,
      summary: 'Changes a partner, over the version that was seen',
      params: ById,
      body: form({ ...fields, version: Version }),
      answer: Saved,
    },
    ({ actor, params, body }) => savePartner(world, actor, { id: params.id, ...body }),
  )
  openReviewDoors(app, world)
}

const openReviewDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/company/partners/:id/review',
      knock: 'company',
      tag,
      summary: 'Notes that the partner was looked at today; the next review follows',
      params: ById,
      body: form({ version: Version }),
      answer: Type.Object({ ...Saved.properties, nextReviewOn: Type.Union([Type.String(), Type.Null()]) }),
    },
    ({ actor, params, body }) => reviewPartner(world, actor, { id: params.id, version: body.version }),
  )
  door(
    app,
    {
      method: 'DELETE',
      path: '/company/partners/:id',
      knock: 'company',
      tag,
      summary: 'Takes a partner off the list',
      params: ById,
      answer: Type.Object({ removed: Type.Literal(true) }),
    },
    ({ actor, params }) => removePartner(world, actor, params.id),
  )
}
