import type { FastifyInstance } from 'fastify'
import { type OpenedLetter, openLetter } from '../../actions/letters/openLetter.ts'
import { type ReceiptsView, readReceipts } from '../../actions/letters/readReceipts.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs, ById } from '../schemas.ts'

/** What proves what was sent and received. */
export const openReceiptDoors = (app: FastifyInstance, world: World): void => {
  const own = { knock: 'company', tag: 'company' } as const
  door(
    app,
    {
      ...own,
      method: 'GET',
      path: '/company/receipts',
      summary: 'Receipts of what was sent, letters received, the certificate',
      answer: asIs<ReceiptsView>(),
    },
    ({ actor }) => readReceipts(world, actor),
  )
  door(
    app,
    {
      ...own,
      method: 'GET',
      path: '/company/letters/:id',
      summary: 'A letter’s words; reading it the first time counts as its delivery',
      params: ById,
      answer: asIs<OpenedLetter>(),
    },
    ({ actor, params }) => openLetter(world, actor, params.id),
  )
}
