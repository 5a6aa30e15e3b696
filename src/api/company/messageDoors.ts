import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type Messages, readMessages } from '../../actions/messages/readMessages.ts'
import { sendMessage } from '../../actions/messages/sendMessage.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs, Id, LongText } from '../schemas.ts'

/** A company's messages with the office about its case. */
export const openCompanyMessageDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/company/messages',
      knock: 'company',
      tag: 'messages',
      summary: 'What company and office wrote about its case; opening it reads what the office wrote',
      answer: asIs<Messages>(),
    },
    ({ actor }) => readMessages(world, actor),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/company/messages',
      knock: 'company',
      tag: 'messages',
      summary: 'Writes to the office about the company’s case',
      body: Type.Object({ body: LongText }),
      answer: Type.Object({ id: Id, at: Type.String() }),
      status: 201,
    },
    ({ actor, body }) => sendMessage(world, actor, body),
  )
}
