import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { markNotificationsRead, readNotifications } from '../../actions/notifications/readNotifications.ts'
import type { World } from '../../actions/world.ts'
import { door } from '../door.ts'
import { asIs, Id } from '../schemas.ts'
import { type DoneOf, form } from './forms.ts'

/** What happened that concerns whoever is signed in, on either side of the counter. */
export const openNotificationDoors = (app: FastifyInstance, world: World): void => {
  const own = { knock: 'signedIn', tag: 'news' } as const
  door(
    app,
    {
      ...own,
      method: 'GET',
      path: '/notifications',
      summary: 'One’s own news, unread first',
      answer: asIs<DoneOf<ReturnType<typeof readNotifications>>>(),
    },
    ({ actor }) => readNotifications(world, actor),
  )
  door(
    app,
    {
      ...own,
      method: 'POST',
      path: '/notifications/read',
      summary: 'Marks one’s own news as read: those named, or all',
      body: form({ ids: Type.Optional(Type.Array(Id, { maxItems: 500 })) }),
      answer: Type.Object({ read: Type.Integer(), unread: Type.Integer() }),
    },
    ({ actor, body }) => markNotificationsRead(world, actor, body.ids),
  )
}
