import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { markRead, notificationsFor, unreadFor } from '../../store/company/notifications.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

/** As many as anybody reads at once; the rest waits until these are read. */
const MOST = 200

export interface NewsItem {
  readonly id: string
  readonly kind: string
  readonly detail: Readonly<Record<string, string | number>>
  readonly company: string | null
  readonly at: string
  readonly readAt: string | null
}

/** What happened that concerns whoever asks, unread first. */
export const readNotifications = (
  world: World,
  actor: Actor,
): Promise<Outcome<{ unread: number; items: readonly NewsItem[] }>> =>
  act(world, actor, 'readNotifications', async (tx) => {
    const { personId } = actor
    if (!personId) return refused('notAllowed', 'notAllowed')
    const rows = await notificationsFor(tx, personId, MOST)
    return done({
      unread: await unreadFor(tx, personId),
      items: rows.map((row) => ({ ...row, detail: row.detail as NewsItem['detail'] })),
    })
  })

/** Marks one's own as read: those named, or all. */
export const markNotificationsRead = (
  world: World,
  actor: Actor,
  ids: readonly string[] | undefined,
): Promise<Outcome<{ read: number; unread: number }>> =>
  act(world, actor, 'markNotificationsRead', async (tx) => {
    const { personId } = actor
    if (!personId) return refused('notAllowed', 'notAllowed')
    const read = await markRead(tx, personId, ids, moment(world).at)
    return done({ read, unread: await unreadFor(tx, personId) })
  })
