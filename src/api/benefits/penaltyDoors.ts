import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  decideOnPenalty,
  type OwnPenalty,
  type PenaltiesAsked,
  type PenaltyDesk,
  penaltiesCsv,
  readOwnPenalties,
  readPenalties,
  recordPenalty,
} from '../../actions/benefits/penalties.ts'
import type { World } from '../../actions/world.ts'
import { penaltyDecisions } from '../../domain/benefits/penalties.ts'
import { Line } from '../company/forms.ts'
import { door } from '../door.ts'
import { asIs, ById } from '../schemas.ts'
import { csvDoor } from './csvDoor.ts'

const closed = { additionalProperties: false } as const
const tag = 'benefits'
const State = Type.Optional(Type.Enum(['recorded', 'confirmed', 'declined']))
const Amount = Type.Number({ minimum: 0, maximum: 1e13 })

/** Penalties that were mitigated because of a certificate: recorded by one officer, confirmed by another, told to the company. */
export const openPenaltyDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ method: 'GET', path: '/penalties', knock: 'office', tag },
      summary: 'Mitigated penalties, the newest first, a hundred at a time',
      query: Type.Object({ state: State, behind: Type.Optional(Type.String({ maxLength: 60 })) }),
      answer: asIs<PenaltyDesk>(),
    },
    ({ actor, query }) => readPenalties(world, actor, query),
  )
  csvDoor<PenaltiesAsked>(
    app,
    {
      ...{ path: '/penalties.csv', knock: 'office', tag, fileName: 'aval-penalties.csv' },
      query: Type.Object({ state: State }),
      summary: 'The same as a table',
    },
    ({ actor, query }) => penaltiesCsv(world, actor, query),
  )
  door(
    app,
    {
      ...{ method: 'POST', path: '/penalties', knock: 'office', tag },
      summary: 'Records a penalty that was mitigated; it counts once another person confirms it',
      body: Type.Object(
        {
          ...{ traderNumber: Line(40), reference: Line(80), ground: Line(1_000), mitigatedOn: Line(10) },
          ...{ proposed: Amount, mitigated: Amount },
        },
        closed,
      ),
      answer: Type.Object({ id: Type.String() }),
    },
    ({ actor, body }) => recordPenalty(world, actor, body),
  )
  door(
    app,
    {
      ...{ method: 'POST', path: '/penalties/:id/decide', knock: 'office', tag },
      summary: 'Confirms or declines a recorded mitigation; never by whoever recorded it',
      params: ById,
      body: Type.Object(
        {
          step: Type.Enum([...penaltyDecisions]),
          version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
          note: Line(1_000),
        },
        closed,
      ),
      answer: Type.Object({ state: Type.String(), version: Type.Integer() }),
    },
    ({ actor, params, body }) => decideOnPenalty(world, actor, { id: params.id, ...body }),
  )
  door(
    app,
    {
      ...{ method: 'GET', path: '/benefits/penalties', knock: 'company', tag },
      summary: 'The company’s own penalties that were mitigated because of its certificate',
      answer: asIs<{ readonly items: readonly OwnPenalty[] }>(),
    },
    ({ actor }) => readOwnPenalties(world, actor),
  )
}
