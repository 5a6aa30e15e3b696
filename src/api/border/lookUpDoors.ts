import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  type OwnShipment,
  type PageOf,
  readGoodsDeclaration,
  searchDeclarations,
  searchOwnShipments,
} from '../../actions/border/findDeclarations.ts'
import type { World } from '../../actions/world.ts'
import { lanes } from '../../domain/border/lane.ts'
import { shipmentStates } from '../../domain/border/shipmentStates.ts'
import { type Day, isDay } from '../../domain/kernel/day.ts'
import { refused } from '../../domain/kernel/outcome.ts'
import { type DoneOf, Line } from '../company/forms.ts'
import { door } from '../door.ts'
import { asIs, DayText } from '../schemas.ts'

const where = {
  number: Type.Optional(Line(70)),
  container: Type.Optional(Line(17)),
  plate: Type.Optional(Line(35)),
  from: Type.Optional(DayText),
  until: Type.Optional(DayText),
  after: Type.Optional(
    Type.String({ maxLength: 80, description: 'Where the page begins, as `next` gave it.' }),
  ),
}

/** Declarations looked up: by officers with lane and reasons, by a company its own shipments and what is asked of it. */
export const openLookUpDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/declarations',
      knock: 'office',
      tag: 'border',
      summary: 'Goods declarations, the newest first, 50 a page, by what is known of them',
      query: Type.Object({
        ...where,
        trader: Type.Optional(Line(35)),
        office: Type.Optional(Line(40)),
        lane: Type.Optional(Type.Enum([...lanes])),
        state: Type.Optional(Type.Enum([...shipmentStates])),
      }),
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
