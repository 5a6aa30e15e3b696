import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  type DisownedDesk,
  disownShipment,
  ownShipmentAgain,
  readDisownedShipments,
} from '../../actions/border/disownShipment.ts'
import type { World } from '../../actions/world.ts'
import { Line } from '../company/forms.ts'
import { door } from '../door.ts'
import { asIs } from '../schemas.ts'

const closed = { additionalProperties: false } as const
const tag = 'border'
const Said = Type.Object({ disowned: Type.Boolean() })

/** Shipments that a company says are not its own, though its number stands in them. */
export const openDisownDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ method: 'POST', path: '/company/goods-declarations/disown', knock: 'company', tag },
      summary: 'Says that a shipment is not the company’s own; nobody of its chain is told',
      body: Type.Object({ number: Line(70, 1), note: Line(1_000) }, closed),
      answer: Said,
    },
    ({ actor, body }) => disownShipment(world, actor, body),
  )
  door(
    app,
    {
      ...{ method: 'POST', path: '/company/goods-declarations/own-again', knock: 'company', tag },
      summary: 'Takes that back',
      body: Type.Object({ number: Line(70, 1) }, closed),
      answer: Said,
    },
    ({ actor, body }) => ownShipmentAgain(world, actor, body.number),
  )
  door(
    app,
    {
      ...{ method: 'GET', path: '/targeting/disowned', knock: 'office', tag },
      summary: 'What companies said is not their own, the latest first',
      answer: asIs<DisownedDesk>(),
    },
    ({ actor }) => readDisownedShipments(world, actor),
  )
}
