import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { layAttendance } from '../../../actions/capacity/training/layAttendance.ts'
import {
  type OwnAttendance,
  readOwnAttendance,
} from '../../../actions/capacity/training/readOwnAttendance.ts'
import {
  type SuggestedTraining,
  suggestCaseTraining,
  suggestOwnTraining,
} from '../../../actions/capacity/training/suggestTraining.ts'
import type { World } from '../../../actions/world.ts'
import { form, Line } from '../../company/forms.ts'
import { door } from '../../door.ts'
import { asIs, ById, Id } from '../../schemas.ts'

/** Gaps lead to modules that teach their criteria, and to workshops that are open. */
export const openSuggestDoors = (app: FastifyInstance, world: World): void => {
  const plan = { method: 'GET', tag: 'training', answer: asIs<SuggestedTraining>() } as const
  door(
    app,
    {
      ...{ ...plan, path: '/company/training', knock: 'company' },
      summary: 'Modules and open workshops for what the company does not meet yet',
    },
    ({ actor }) => suggestOwnTraining(world, actor),
  )
  door(
    app,
    {
      ...{ ...plan, path: '/cases/:id/training', knock: 'office', params: ById },
      summary: 'Modules and open workshops for the open findings of a case',
    },
    ({ actor, params }) => suggestCaseTraining(world, actor, params.id),
  )
  openAttendance(app, world)
}

/** A company's own training records draw on certificates of attendance. */
const openAttendance = (app: FastifyInstance, world: World): void => {
  const plan = { path: '/company/attendance', knock: 'company', tag: 'training' } as const
  door(
    app,
    {
      ...{ ...plan, method: 'GET', query: form({ criterion: Line(100, 1) }), answer: asIs<OwnAttendance>() },
      summary:
        'Verified certificates of attendance of the company’s own people, those that teach a criterion first',
    },
    ({ actor, query }) => readOwnAttendance(world, actor, query.criterion),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', status: 201, perMinute: 30 },
      summary: 'Verifies a certificate of attendance of one of the company’s people and lays it to an answer',
      body: form({ code: Line(300, 1), siteId: Id, criterionId: Line(100, 1) }),
      answer: Type.Object({ evidenceId: Id, number: Type.String() }),
    },
    ({ actor, body }) => layAttendance(world, actor, body),
  )
}
