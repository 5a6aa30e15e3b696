import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { judgeFinding } from '../../actions/findings/judgeFinding.ts'
import { raiseFinding } from '../../actions/findings/raiseFinding.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { ById, DayText, Id, LongText, ShortText } from '../schemas.ts'

export const openFindingDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'PUT',
      path: '/visits/:id/findings/:findingId',
      knock: 'office',
      tag: 'visits',
      summary: 'Raises a finding; its id comes from the device, so the same one sent twice is one',
      params: Type.Object({ id: Id, findingId: Id }),
      body: Type.Object({
        criterionId: ShortText,
        grade: Type.Enum(['major', 'minor', 'observation']),
        seen: LongText,
        asks: LongText,
        dueOn: Type.Union([DayText, Type.Null()]),
      }),
      answer: Type.Object({ id: Id }),
    },
    ({ actor, params, body }) =>
      raiseFinding(world, actor, { id: params.findingId, visitId: params.id, ...body }),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/findings/:id/judgement',
      knock: 'office',
      tag: 'findings',
      summary: 'Accepts a plan, closes a finding whose evidence holds, or opens it again',
      params: ById,
      body: Type.Object({
        version: Type.Integer(),
        step: Type.Enum(['acceptPlan', 'close', 'takeNote', 'reopen']),
        reason: LongText,
      }),
      answer: Type.Object({ state: Type.String(), version: Type.Integer() }),
    },
    ({ actor, params, body }) => judgeFinding(world, actor, { findingId: params.id, ...body }),
  )
}
