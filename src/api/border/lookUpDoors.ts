import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { exportDeclarations } from '../../actions/border/exportDeclarations.ts'
import {
  type OwnShipment,
  type PageOf,
  searchDeclarations,
  searchOwnShipments,
} from '../../actions/border/findDeclarations.ts'
import { readGoodsDeclaration } from '../../actions/border/toldDeclaration.ts'
import type { World } from '../../actions/world.ts'
import { declarationKinds } from '../../domain/border/goodsDeclaration.ts'
import { lanes } from '../../domain/border/lane.ts'
import { shipmentStates } from '../../domain/border/shipmentStates.ts'
import { type Day, isDay } from '../../domain/kernel/day.ts'
import { refused } from '../../domain/kernel/outcome.ts'
import { type DoneOf, Line } from '../company/forms.ts'
import { door, ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { asIs, DayText } from '../schemas.ts'

const where = {
  q: Type.Optional(
    Type.String({ maxLength: 70, description: 'A number, a container or plates, however they were typed.' }),
  ),
  number: Type.Optional(Line(70)),
  container: Type.Optional(Line(17)),
  plate: Type.Optional(Line(35)),
  from: Type.Optional(DayText),
  until: Type.Optional(DayText),
  after: Type.Optional(
    Type.String({ maxLength: 80, description: 'Where the page begins, as `next` gave it.' }),
  ),
}

const forOfficers = {
  ...where,
  trader: Type.Optional(Line(35)),
  office: Type.Optional(Line(40)),
  kind: Type.Optional(Type.Enum([...declarationKinds])),
  procedure: Type.Optional(Line(35)),
  lane: Type.Optional(Type.Enum([...lanes])),
  state: Type.Optional(Type.Enum([...shipmentStates])),
}

const files = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Declarations looked up: by officers with lane and reasons, by a company its own shipments and what is asked of it. */
export const openLookUpDoors = (app: FastifyInstance, world: World): void => {
  openExportDoor(app, world)
  door(
    app,
    {
      method: 'GET',
      path: '/declarations',
      knock: 'office',
      tag: 'border',
      summary: 'Goods declarations, the newest first, 50 a page, by what is known of them',
      query: Type.Object(forOfficers),
      answer: asIs<DoneOf<ReturnType<typeof searchDeclarations>>>(),
    },
    async ({ actor, query }) => {
      const days = daysIn(query)
      return days ? searchDeclarations(world, actor, { ...given(query), ...days }) : notADay
    },
  )
  door(
    app,
    {
      method: 'GET',
      path: '/declarations/:number',
      knock: 'office',
      tag: 'border',
      summary: 'A goods declaration: every version, its lane and the reasons',
      params: Type.Object({ number: Line(70) }),
      answer: asIs<DoneOf<ReturnType<typeof readGoodsDeclaration>>>(),
    },
    ({ actor, params }) => readGoodsDeclaration(world, actor, params.number),
  )
  door(
    app,
    {
      method: 'GET',
      path: '/company/goods-declarations',
      knock: 'company',
      tag: 'border',
      summary: 'The shipments in whose chain the company stands, and what is asked of each',
      query: Type.Object(where),
      answer: asIs<PageOf<OwnShipment>>(),
    },
    async ({ actor, query }) => {
      const days = daysIn(query)
      return days ? searchOwnShipments(world, actor, { ...given(query), ...days }) : notADay
    },
  )
}

const ExportQuery = Type.Object({ ...forOfficers, as: Type.Enum(['csv', 'xlsx']) })

/** The list as it is filtered, as a table to take away. */
const openExportDoor = (app: FastifyInstance, world: World): void => {
  app.get(
    '/api/v1/declarations/export',
    {
      config: { knock: 'office', rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        summary: 'Goods declarations as they are filtered, the newest first, as CSV or XLSX',
        tags: ['border'],
        querystring: ExportQuery,
        response: {
          200: {
            description: 'The file',
            content: Object.fromEntries(
              Object.values(files).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
            ),
          },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'office' } as object),
      },
    },
    async (request, reply) => {
      const { as, ...query } = request.query as Static<typeof ExportQuery>
      const days = daysIn(query)
      const file = days
        ? await exportDeclarations(world, request.actor, { ...given(query), ...days }, as)
        : notADay
      if (!file.ok) return answerRefusal(request, reply, file.refusal)
      const { bytes, name } = file.value
      return reply
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('x-content-type-options', 'nosniff')
        .type(files[as])
        .send(Buffer.from(bytes))
    },
  )
}

const notADay = refused('input', 'border.notADay')

const daysIn = ({ from, until }: { readonly from?: string; readonly until?: string }) => {
  if ((from !== undefined && !isDay(from)) || (until !== undefined && !isDay(until))) return undefined
  return {
    ...(from ? { from: from as Day } : {}),
    ...(until ? { until: until as Day } : {}),
  }
}

/** What was filled in, without the days: an empty field of a form asks for nothing. */
const given = <T extends object>(query: T): Omit<T, 'from' | 'until'> =>
  Object.fromEntries(
    Object.entries(query).filter(([name, value]) => value !== '' && name !== 'from' && name !== 'until'),
  ) as Omit<T, 'from' | 'until'>
