import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type Messages, readMessages } from '../../actions/messages/readMessages.ts'
import { sendMessage } from '../../actions/messages/sendMessage.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs, ById, Id, LongText } from '../schemas.ts'

/** The office's side of a case's messages. */
export const openMessageDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/cases/:id/messages',
      knock: 'office',
      tag: 'messages',
      summary: 'What office and company wrote about a case; opening it reads what the company wrote',
      params: ById,
      answer: asIs<Messages>(),
    },
    ({ actor, params }) => readMessages(world, actor, params.id),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/cases/:id/messages',
      knock: 'office',
      tag: 'messages',
      summary: 'Writes to the company about its case',
      params: ById,
      body: Type.Object({ body: LongText }),
      answer: Type.Object({ id: Id, at: Type.String() }),
      status: 201,
    },
    ({ actor, params, body }) => sendMessage(world, actor, { caseId: params.id, ...body }),
  )
}
