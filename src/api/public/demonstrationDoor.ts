import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type Demonstration, showDemonstration } from '../../actions/public/showDemonstration.ts'
import type { World } from '../../actions/world.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { door } from '../door.ts'
import { NullOr } from './programmeAnswers.ts'

const DemonstrationAnswer = Type.Object({
  borderLoading: NullOr(
    Type.Object(
      { percent: Type.Integer({ minimum: 0, maximum: 99 }) },
      {
        description:
          'While invented declarations are being written; null once they are, or where there are none',
      },
    ),
  ),
})

export const openDemonstrationDoor = (app: FastifyInstance, world: World): void =>
  door(
    app,
    {
      method: 'GET',
      path: '/demonstration',
      knock: 'anyone',
      summary: 'Whether the demonstration country is still being written',
      tag: 'public',
      answer: Type.Unsafe<Demonstration>(DemonstrationAnswer),
    },
    async () => done(await showDemonstration(world)),
  )
