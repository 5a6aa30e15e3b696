import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { dropView, keepView, savedViewsOf } from '../../store/office/savedViews.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export interface SavedView {
  readonly id: string
  readonly name: string
  readonly filters: Readonly<Record<string, string>>
}

const MOST = 20

/** An officer's own views of a list: its filters under a name. */
export const listViews = (
  world: World,
  actor: Actor,
  page: string,
): Promise<Outcome<{ items: readonly SavedView[] }>> =>
  act(world, actor, 'listViews', async (tx) =>
    done({ items: (await savedViewsOf(tx, actor.personId ?? '', page)) as readonly SavedView[] }),
  )

export const saveView = (
  world: World,
  actor: Actor,
  view: {
    readonly page: string
    readonly name: string
    readonly filters: Readonly<Record<string, string>>
  },
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'saveView', async (tx) => {
    const name = view.name.trim()
    if (!actor.personId || name === '') return refused('input', 'views.name', undefined, '/name')
    const there = await savedViewsOf(tx, actor.personId, view.page)
    if (there.length >= MOST && !there.some((one) => one.name === name))
      return refused('conflict', 'views.tooMany', { most: MOST })
    const { page } = view
    return done(
      await keepView(tx, { personId: actor.personId, page, name, filters: JSON.stringify(view.filters) }),
    )
  })

export const removeView = (world: World, actor: Actor, id: string): Promise<Outcome<{ removed: true }>> =>
  act(world, actor, 'saveView', async (tx) =>
    (await dropView(tx, actor.personId ?? '', id))
      ? done({ removed: true })
      : refused('notFound', 'notFound'),
  )
