import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import {
  adjustResumption,
  recountWaiting,
  undoAdjustment,
} from '../../actions/border/resumption/arrangeResumption.ts'
import {
  changeIncident,
  closeIncident,
  declareIncident,
} from '../../actions/border/resumption/declareIncident.ts'
import { publishResumption } from '../../actions/border/resumption/publishResumption.ts'
import {
  type IncidentList,
  type IncidentRead,
  listIncidents,
  readIncident,
} from '../../actions/border/resumption/readIncidents.ts'
import { exportOrder, type OrderLine, readOrder } from '../../actions/border/resumption/readOrder.ts'
import {
  type OwnPlace,
  type PublicResumption,
  readOwnPlaces,
  readPublicResumption,
} from '../../actions/border/resumption/readPublicResumption.ts'
import { tellOperators } from '../../actions/border/resumption/tellOperators.ts'
import type { World } from '../../actions/world.ts'
import { door, ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { asIs, ById, Id } from '../schemas.ts'
import type { ServerParts } from '../serverParts.ts'
import {
  AdjustForm,
  ChangeForm,
  CloseForm,
  DeclareForm,
  MessageForm,
  OrderQuestion,
  PublishForm,
  UndoForm,
} from './resumptionForms.ts'

const tag = 'resumption'

/** Incidents at the border, the order in which goods go again, and what is told of it. */
export const openResumptionDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  openReadingDoors(app, world)
  openIncidentDoors(app, world)
  openArrangingDoors(app, world)
}

const openReadingDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ method: 'GET', path: '/resumption', knock: 'anyone', tag },
      summary:
        'The published orders of release of incidents that go on: classes, offices and hours, no company',
      answer: asIs<PublicResumption>(),
    },
    ({ actor }) => readPublicResumption(world, actor),
  )
  door(
    app,
    {
      ...{ method: 'GET', path: '/company/resumption', knock: 'company', tag },
      summary: 'Where the company’s own shipments stand in the published orders',
      answer: asIs<{ places: readonly OwnPlace[] }>(),
    },
    ({ actor }) => readOwnPlaces(world, actor),
  )
  const plan = { method: 'GET', knock: 'office', tag } as const
  door(
    app,
    { ...plan, path: '/incidents', summary: 'Incidents, the open ones first', answer: asIs<IncidentList>() },
    ({ actor }) => listIncidents(world, actor),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/incidents/:id', params: ById, answer: asIs<IncidentRead>() },
      summary: 'What waits, by class and office; queue and recovery hour by hour; what was done about it',
    },
    ({ actor, params }) => readIncident(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/incidents/:id/order', params: ById, query: OrderQuestion },
      summary:
        'The order of release as it stands now, a hundred at a time; `after` is the `next` of the page before',
      answer: asIs<{ total: number; lines: readonly OrderLine[]; next: number | null }>(),
    },
    ({ actor, params, query }) => readOrder(world, actor, params.id, query),
  )
  openOrderTable(app, world)
}

const openOrderTable = (app: FastifyInstance, world: World): void => {
  app.get(
    '/api/v1/incidents/:id/order.csv',
    {
      config: { knock: 'office', rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        summary: 'The whole order as a table to keep',
        tags: [tag],
        params: ById,
        response: {
          200: { description: 'The order as CSV', content: { 'text/csv': { schema: Type.String() } } },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'office' } as object),
      },
    },
    async (request, reply) => {
      const { id } = request.params as Static<typeof ById>
      const outcome = await exportOrder(world, request.actor, id)
      if (!outcome.ok) return answerRefusal(request, reply, outcome.refusal)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="order.csv"')
        .header('cache-control', 'private, no-store')
        .send(outcome.value)
    },
  )
}

const Moved = Type.Object({ came: Type.Integer(), left: Type.Integer() })

const openIncidentDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag } as const
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/incidents', body: DeclareForm, status: 201 },
      summary: 'Declares an incident, or an exercise of one: offices, modes, from when, until when',
      answer: Type.Object({ id: Id, waiting: Type.Integer() }),
    },
    ({ actor, body }) => declareIncident(world, actor, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: '/incidents/:id', params: ById, body: ChangeForm, answer: Moved },
      summary: 'Changes what is known of an incident; stock is taken anew',
    },
    ({ actor, params, body }) => changeIncident(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/incidents/:id/close', params: ById, body: CloseForm },
      summary: 'Closes it; of an exercise nothing stays but, where it is wanted, its report',
      answer: Type.Object({ kept: Type.Boolean() }),
    },
    ({ actor, params, body }) => closeIncident(world, actor, params.id, body),
  )
}

const Adjusted = Type.Object({
  turn: Type.Integer(),
  place: Type.Union([Type.Integer(), Type.Null()]),
  hour: Type.Union([Type.String(), Type.Null()]),
})

const openArrangingDoors = (app: FastifyInstance, world: World): void => {
  const plan = { method: 'POST', knock: 'office', tag, params: ById } as const
  door(
    app,
    {
      ...{ ...plan, path: '/incidents/:id/recount', answer: Moved },
      summary: 'Takes stock of what waits now; adjustments stay over the new order',
    },
    ({ actor, params }) => recountWaiting(world, actor, params.id),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/incidents/:id/adjustments', body: AdjustForm, answer: Adjusted, status: 201 },
      summary: 'Puts a shipment before or after another, gives it an hour, or holds it, with the reason',
    },
    ({ actor, params, body }) => adjustResumption(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/incidents/:id/undo', body: UndoForm, answer: Adjusted },
      summary: 'Takes an adjustment back: the one of this turn, or the last',
    },
    ({ actor, params, body }) => undoAdjustment(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/incidents/:id/publish', body: PublishForm },
      summary: 'Publishes the order as it stands',
      answer: Type.Object({ version: Type.Integer(), shipments: Type.Integer() }),
      status: 201,
    },
    ({ actor, params, body }) => publishResumption(world, actor, params.id, body.reason),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/incidents/:id/messages', body: MessageForm },
      summary: 'Tells the companies whose shipments wait, by office and mode; an exercise tells nobody',
      answer: Type.Object({
        companies: Type.Integer(),
        people: Type.Integer(),
        sent: Type.Boolean(),
      }),
      status: 201,
    },
    ({ actor, params, body }) => tellOperators(world, actor, params.id, body),
  )
}
