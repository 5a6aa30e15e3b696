import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { answerPair } from '../../../actions/capacity/training/answerPair.ts'
import { moveMerge, proposeMerge } from '../../../actions/capacity/training/mergeParticipants.ts'
import { type AlikePeople, readAlikePeople } from '../../../actions/capacity/training/reviewPeople.ts'
import type { World } from '../../../actions/world.ts'
import { mergeSteps, pairAnswers } from '../../../domain/capacity/training/participant.ts'
import { type LikenessReason, likenessWeights } from '../../../domain/capacity/training/samePerson.ts'
import { form, Line } from '../../company/forms.ts'
import { door } from '../../door.ts'
import { asIs, ById, Id } from '../../schemas.ts'

const MergeForm = form({ gone: Id, kept: Id, reason: Line(2_000) })
const MergeStepForm = form({ step: Type.Enum(Object.keys(mergeSteps) as (keyof typeof mergeSteps)[]) })

const PairForm = form({ one: Id, other: Id, answer: Type.Enum([...pairAnswers]) })
const AlikeQuestion = Type.Object({
  q: Type.Optional(Line(80)),
  reason: Type.Optional(Type.Enum(Object.keys(likenessWeights) as LikenessReason[])),
  said: Type.Optional(Type.Enum(['open', 'later', 'different'])),
  pair: Type.Optional(Line(80)),
})

/** People who are in the list twice: said by one, confirmed by another, and parted again where it was wrong. */
export const openMergeDoors = (app: FastifyInstance, world: World): void => {
  const plan = { knock: 'office', tag: 'training' } as const
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path: '/participants/alike', answer: asIs<AlikePeople>() },
      query: AlikeQuestion,
      summary:
        'Participants who may be one, with the reasons, fifty pairs at a time, and merges that wait or were made',
    },
    ({ actor, query }) => readAlikePeople(world, actor, query),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'POST', path: '/participants/pairs', body: PairForm },
      summary:
        'Says of two participants that they are one, that they are not, or neither for now; or takes it back',
      answer: Type.Object({ answer: Type.String() }),
    },
    ({ actor, body }) => answerPair(world, actor, body),
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
      summary: 'Confirms what another proposed, declines it or takes it back, or parts what was merged',
      answer: Type.Object({ state: Type.String() }),
    },
    ({ actor, params, body }) => moveMerge(world, actor, params.id, body.step),
  )
}
