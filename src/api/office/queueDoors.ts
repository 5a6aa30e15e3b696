import type { FastifyInstance } from 'fastify'
import { type QueuePage, readQueue } from '../../actions/office/readQueue.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs } from '../schemas.ts'
import { CaseList } from './caseList.ts'

export const openQueueDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/cases',
      knock: 'office',
      tag: 'office',
      summary: 'The work queue: cases by the law’s clock, with the counts of every filter',
      query: CaseList,
      answer: asIs<QueuePage>(),
    },
    ({ actor, query }) => readQueue(world, actor, query),
  )
}
