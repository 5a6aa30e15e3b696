import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import {
  type AlikePeople,
  moveMerge,
  proposeMerge,
  readAlikePeople,
} from '../../../actions/capacity/training/mergeParticipants.ts'
import type { World } from '../../../actions/world.ts'
import { mergeSteps } from '../../../domain/capacity/training/participant.ts'
import { form, Line } from '../../company/forms.ts'
import { door } from '../../door.ts'
import { asIs, ById, Id } from '../../schemas.ts'

const MergeForm = form({ gone: Id, kept: Id, reason: Line(2_000) })
const MergeStepForm = form({ step: Type.Enum(Object.keys(mergeSteps) as (keyof typeof mergeSteps)[]) })

/** People who are in the list twice: said by one, confirmed by another, and parted again where it was wrong. */
export const openMergeDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag: 'training' } as const
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/participants/alike', answer: asIs<AlikePeople>() },
      summary: 'Participants of the same name, and merges that wait or were made',
    },
    ({ actor }) => readAlikePeople(world, actor),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/participants/merges', body: MergeForm, status: 201 },
      ...{ summary: 'Says that two are one', answer: Type.Object({ id: Id }) },
    },
    ({ actor, body }) => proposeMerge(world, actor, body),
  )
  door(
    app,
    {
      ...{
        ...plan,
        method: 'POST',
        path: '/participants/merges/:id/steps',
        params: ById,
        body: MergeStepForm,
      },
      summary: 'Confirms what another proposed, declines it, or parts what was merged',
      answer: Type.Object({ state: Type.String() }),
    },
    ({ actor, params, body }) => moveMerge(world, actor, params.id, body.step),
  )
}
