import type { FastifyInstance } from 'fastify'
import {
  type SuggestedTraining,
  suggestCaseTraining,
  suggestOwnTraining,
} from '../../../actions/capacity/training/suggestTraining.ts'
import type { World } from '../../../actions/world.ts'
import { door } from '../../door.ts'
import { asIs, ById } from '../../schemas.ts'

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
}
