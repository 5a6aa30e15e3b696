import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  type DeferredAsked,
  type DeferredStatement,
  deferredCsv,
  readDeferredPayments,
  readOwnDeferredPayments,
} from '../../actions/benefits/deferredPayments.ts'
import { type PaymentAnswer, tellPayments, tellPaymentsFile } from '../../actions/benefits/tellPayments.ts'
import type { World } from '../../actions/world.ts'
import { type DeferralState, deferralStates } from '../../domain/benefits/deferredPayments.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { Line } from '../company/forms.ts'
import { door } from '../door.ts'
import { asIs } from '../schemas.ts'
import { csvDoor } from './csvDoor.ts'

const closed = { additionalProperties: false } as const
const tag = 'benefits'
const Year = Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 }))
const OwnQuery = Type.Object({ year: Year }, closed)
const Query = Type.Object(
  { year: Year, state: Type.Optional(Type.Enum(Object.keys(deferralStates) as DeferralState[])) },
  closed,
)
const Answers = asIs<{ readonly answers: readonly PaymentAnswer[] }>()

/** Duties deferred by a certificate, month by month, and what the administration tells of their payment. */
export const openDeferredPaymentDoors = (app: FastifyInstance, world: World): void => {
  const summary =
    'What each company deferred of its duties in a year, month by month, and how its payment stands'
  const path = '/benefits/deferred-payments'
  door(
    app,
    {
      ...{ method: 'GET', path, knock: 'office', tag, summary },
      query: Query,
      answer: asIs<DeferredStatement>(),
    },
    ({ actor, query }) => readDeferredPayments(world, actor, query),
  )
  csvDoor<DeferredAsked>(
    app,
    {
      ...{ path: `${path}.csv`, knock: 'office', tag, fileName: 'aval-deferred-payments.csv' },
      ...{ query: Query, summary: 'The same as a table' },
    },
    async ({ actor, query }) => {
      const told = await readDeferredPayments(world, actor, query)
      return told.ok ? done(deferredCsv(told.value)) : told
    },
  )
  openTellingDoors(app, world, path)
  openOwnDoors(app, world)
}

const openTellingDoors = (app: FastifyInstance, world: World, path: string): void => {
  door(
    app,
    {
      ...{ method: 'POST', path, knock: 'office', tag },
      summary: 'The administration tells which months were paid, and when; answered line by line',
      body: Type.Object(
        {
          lines: Type.Array(
            Type.Object({ traderNumber: Line(60), month: Line(10), paidOn: Line(10) }, closed),
            { minItems: 1, maxItems: 5_000 },
          ),
        },
        closed,
      ),
      answer: Answers,
    },
    ({ actor, body }) => tellPayments(world, actor, body.lines),
  )
  door(
    app,
    {
      ...{ method: 'POST', path: `${path}/table`, knock: 'office', tag },
      summary: 'The same as a CSV: trader number, month, day of payment or nothing',
      body: Type.Object({ csv: Type.String({ minLength: 1, maxLength: 500_000 }) }, closed),
      answer: Answers,
    },
    ({ actor, body }) => tellPaymentsFile(world, actor, body.csv),
  )
}

const openOwnDoors = (app: FastifyInstance, world: World): void => {
  const path = '/benefits/own/deferred-payments'
  door(
    app,
    {
      ...{ method: 'GET', path, knock: 'company', tag },
      summary: 'What the company itself deferred of its duties, month by month',
      ...{ query: OwnQuery, answer: asIs<DeferredStatement>() },
    },
    ({ actor, query }) => readOwnDeferredPayments(world, actor, query),
  )
  csvDoor<Pick<DeferredAsked, 'year'>>(
    app,
    {
      ...{ path: `${path}.csv`, knock: 'company', tag, fileName: 'aval-deferred-payments.csv' },
      ...{ query: OwnQuery, summary: 'The same as a table' },
    },
    async ({ actor, query }) => {
      const told = await readOwnDeferredPayments(world, actor, query)
      return told.ok ? done(deferredCsv(told.value)) : told
    },
  )
}
