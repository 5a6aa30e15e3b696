import { type Published, publishAll } from '../../actions/programmes/publishEditions.ts'
import type { World } from '../../actions/world.ts'
import type { Library } from '../../domain/crosswalk/library.ts'

/**
 * Publishes the programmes that the running one took the place of and those that took its place, so that a case can move
 * among them. Those with faults are left out. The running one is published already; what came of it stands first.
 */
export const publishLine = async (world: World): Promise<readonly Published[]> => {
  const { editions } = await world.library()
  const published = await publishAll(world.db, lineOf(world.programme.id, editions))
  await world.editions.learn()
  return [world.editions.running, ...published]
}

/** All that stand in one line of succession with a programme, itself left out. */
const lineOf = (id: string, all: Library['editions']): Library['editions'] => {
  const line = new Set([id])
  const joins = ({ programme: { id: one, succeeds } }: Library['editions'][number]) =>
    !line.has(one) &&
    ((succeeds !== undefined && line.has(succeeds)) ||
      all.some(({ programme }) => line.has(programme.id) && programme.succeeds === one))
  for (let found = all.filter(joins); found.length > 0; found = all.filter(joins))
    for (const { programme } of found) line.add(programme.id)
  return all.filter(({ programme }) => programme.id !== id && line.has(programme.id))
}
