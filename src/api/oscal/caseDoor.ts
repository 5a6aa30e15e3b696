import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { exportCaseOscal } from '../../actions/oscal/exportCase.ts'
import type { World } from '../../actions/world.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { wholeOf } from '../../domain/oscal/checkDocument.ts'
import { door } from '../door.ts'
import { asIs, Id } from '../schemas.ts'

const Model = Type.Enum(['assessment-plan', 'assessment-results', 'plan-of-action-and-milestones'])

/** A case as others read it: its plan of visits, what they found, what is to be mended. */
export const openCaseOscalDoor = (app: FastifyInstance, world: World): void =>
  door(
    app,
    {
      method: 'GET',
      path: '/cases/:id/oscal/:model',
      knock: 'office',
      tag: 'oscal',
      summary: 'A case as an OSCAL document: the plan of its visits, their results, or the plan of action',
      params: Type.Object({ id: Id, model: Model }),
      answer: asIs<object>(),
    },
    async ({ actor, params }) => {
      const exported = await exportCaseOscal(world, actor, params.id, params.model)
      return exported.ok ? done(wholeOf(exported.value)) : exported
    },
  )
