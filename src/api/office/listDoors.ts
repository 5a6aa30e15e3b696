import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { type LetterPage, listLetters } from '../../actions/office/listLetters.ts'
import { listVisits } from '../../actions/office/listVisits.ts'
import { type Overview, readOverview } from '../../actions/office/readOverview.ts'
import type { World } from '../../actions/world.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import { door } from '../door.ts'
import { asIs } from '../schemas.ts'

type Answer<T> = T extends Promise<Outcome<infer V>> ? V : never

/** Lists over all cases, and the programme's state. */
export const openListDoors = (app: FastifyInstance, world: World): void => {
  const plan = { method: 'GET', knock: 'office', tag: 'office' } as const
  door(
    app,
    {
      ...plan,
      path: '/visits',
      summary: 'Visits to hold, held or cancelled',
      query: Type.Object({
        state: Type.Optional(Type.Enum(['planned', 'finished', 'cancelled'])),
        mine: Type.Optional(Type.Boolean()),
      }),
      answer: asIs<Answer<ReturnType<typeof listVisits>>>(),
    },
    ({ actor, query }) => listVisits(world, actor, query),
  )
  door(
    app,
    {
      ...plan,
      path: '/letters',
      summary: 'Every letter the office sent, and how each was served',
      query: Type.Object({
        standing: Type.Optional(Type.Enum(['waits', 'opened', 'served'])),
        kind: Type.Optional(Type.String({ maxLength: 40 })),
        page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
      }),
      answer: asIs<LetterPage>(),
    },
    ({ actor, query }) => listLetters(world, actor, query),
  )
  door(
    app,
    {
      ...plan,
      path: '/overview',
      summary:
        'The programme as it stands: cases by state, what is late, how long things take, certificates to come',
      answer: asIs<Overview>(),
    },
    ({ actor }) => readOverview(world, actor),
  )
}
