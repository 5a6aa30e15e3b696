import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { chooseNotices, readNoticeChoices } from '../../actions/notifications/chooseNotices.ts'
import { markNotificationsRead, readNotifications } from '../../actions/notifications/readNotifications.ts'
import type { World } from '../../actions/world.ts'
import { noticeWays } from '../../domain/casework/noticeKinds.ts'
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
  door(
    app,
    {
      ...own,
      method: 'GET',
      path: '/notifications/choices',
      summary: 'How one hears of each kind of news, and how one could',
      answer: asIs<DoneOf<ReturnType<typeof readNoticeChoices>>>(),
    },
    ({ actor }) => readNoticeChoices(world, actor),
  )
  door(
    app,
    {
      ...own,
      method: 'PUT',
      path: '/notifications/choices/:kind',
      summary: 'Chooses for oneself how to hear of one kind of news',
      params: form({ kind: Type.String({ pattern: '^[A-Za-z]{1,40}$' }) }),
      body: form({ way: Type.Enum(noticeWays) }),
      answer: Type.Object({ way: Type.Enum(noticeWays) }),
    },
    ({ actor, params, body }) => chooseNotices(world, actor, params.kind, body.way),
  )
}
