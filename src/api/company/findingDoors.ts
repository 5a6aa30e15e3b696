import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { answerFinding } from '../../actions/findings/answerFinding.ts'
import { readOwnFindings } from '../../actions/findings/readOwnFindings.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs, ById, Id } from '../schemas.ts'
import { DayOrNothing, type DoneOf, form, Line, Lines } from './forms.ts'

const tag = 'company'

/** What the visit found, and the company's answer to it. */
export const openOwnFindingDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/company/findings',
      knock: 'company',
      tag,
      summary: 'Findings of the visit once the report has gone out, with plans and evidence',
      answer: asIs<DoneOf<ReturnType<typeof readOwnFindings>>>(),
    },
    ({ actor }) => readOwnFindings(world, actor),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/company/findings/:id/answer',
      knock: 'company',
      tag,
      summary: 'Answers a finding: the plan, who, by when; with a note or evidence it counts as done',
      params: ById,
      body: form({
        plan: Lines,
        owner: Line(300),
        dueOn: DayOrNothing,
        doneNote: Lines,
        evidenceIds: Type.Array(Id, { maxItems: 50 }),
      }),
      answer: Type.Object({ state: Type.String() }),
    },
    ({ actor, params, body }) => answerFinding(world, actor, { findingId: params.id, ...body }),
  )
}
