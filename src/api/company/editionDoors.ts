import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { moveCase, moveOwnCase } from '../../actions/editions/moveCase.ts'
import { type EditionView, readCaseEdition, readOwnEdition } from '../../actions/editions/readEdition.ts'
import { stillHolds } from '../../actions/editions/stillHolds.ts'
import { undoMove, undoOwnMove } from '../../actions/editions/undoMove.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs, ById, Id } from '../schemas.ts'
import { form, Line } from './forms.ts'

const Hash = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'An edition, by the SHA-256 of its content.',
})
const version = Type.Integer({ minimum: 0 })
const To = Type.Object({ to: Type.Optional(Hash) })
const Move = form({ to: Hash, version, confirmed: Type.Boolean() })
const Back = form({ version })
const Moved = Type.Object({
  moveId: Id,
  version: Type.Integer(),
  programme: Type.String(),
  edition: Type.String(),
})

/** The edition a case rests on: what a move would do, moving it, and taking the move back; by the company or by an officer. */
export const openEditionDoors = (app: FastifyInstance, world: World): void => {
  ownDoors(app, world)
  caseDoors(app, world)
}

const ownDoors = (app: FastifyInstance, world: World): void => {
  const own = { knock: 'company', tag: 'company' } as const
  door(
    app,
    {
      ...own,
      method: 'GET',
      path: '/company/edition',
      summary:
        'The edition the case rests on, where it can move to, what would become of each answer, and the last move',
      query: To,
      answer: asIs<EditionView>(),
    },
    ({ actor, query }) => readOwnEdition(world, actor, query.to),
  )
  door(
    app,
    {
      ...own,
      method: 'POST',
      path: '/company/edition',
      summary: 'Moves the case to a later edition, over the version whose preview was seen',
      body: Move,
      answer: Moved,
    },
    ({ actor, body }) => moveOwnCase(world, actor, body),
  )
  door(
    app,
    {
      ...own,
      method: 'POST',
      path: '/company/edition/undo',
      summary: 'Takes the last move back: every answer says what it said before it',
      body: Back,
      answer: Moved,
    },
    ({ actor, body }) => undoOwnMove(world, actor, body.version),
  )
  door(
    app,
    {
      ...own,
      method: 'POST',
      path: '/company/answers/still-holds',
      summary: 'Somebody read an answer that waited for review, and it still holds',
      body: form({ siteId: Id, criterionId: Line(100, 1), version }),
      answer: Type.Object({ reviewed: Type.Boolean() }),
    },
    ({ actor, body }) => stillHolds(world, actor, body),
  )
}

const caseDoors = (app: FastifyInstance, world: World): void => {
  const office = { knock: 'office', tag: 'office', params: ById } as const
  door(
    app,
    {
      ...office,
      method: 'GET',
      path: '/cases/:id/edition',
      summary: 'The edition a case rests on, what a move would do to each answer, and the last move',
      query: To,
      answer: asIs<EditionView>(),
    },
    ({ actor, params, query }) => readCaseEdition(world, actor, params.id, query.to),
  )
  door(
    app,
    {
      ...office,
      method: 'POST',
      path: '/cases/:id/edition',
      summary: 'Moves a company’s case to a later edition; the company is told',
      body: Move,
      answer: Moved,
    },
    ({ actor, params, body }) => moveCase(world, actor, params.id, body),
  )
  door(
    app,
    {
      ...office,
      method: 'POST',
      path: '/cases/:id/edition/undo',
      summary: 'Takes the last move of a case back; the company is told',
      body: Back,
      answer: Moved,
    },
    ({ actor, params, body }) => undoMove(world, actor, params.id, body.version),
  )
}
