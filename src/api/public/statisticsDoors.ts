import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { openStatistics, type Statistics, statisticsCsv } from '../../actions/public/showStatistics.ts'
import type { World } from '../../actions/world.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { door } from '../door.ts'
import { openDataDoor } from './openDataDoor.ts'
import { NullOr } from './programmeAnswers.ts'

const StatisticsAnswer = Type.Object({
  programme: Type.String(),
  from: Type.String(),
  to: Type.String(),
  smallGroup: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      month: Type.String({ pattern: '^\\d{4}-\\d{2}$' }),
      kind: Type.Enum(['state', 'type', 'step'], {
        description:
          'state: cases in it at the month’s end; type: holders of it at the month’s end; step: how often taken in the month',
      }),
      key: Type.String(),
      count: NullOr(Type.Integer({ description: 'null: some, but fewer than `smallGroup`' })),
    }),
  ),
})

export const openStatisticsDoors = (app: FastifyInstance, world: World): void => {
  const statistics = openStatistics(world)
  door(
    app,
    {
      method: 'GET',
      path: '/statistics',
      knock: 'anyone',
      summary: 'The programme in numbers, month by month',
      tag: 'public',
      answer: Type.Unsafe<Statistics>(StatisticsAnswer),
    },
    async () => done(await statistics()),
  )
  openDataDoor(
    app,
    {
      path: '/statistics.csv',
      summary: 'The programme in numbers, month by month',
      fileName: 'statistics.csv',
    },
    async () => done(statisticsCsv(await statistics())),
  )
}
