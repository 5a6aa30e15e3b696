import { type Published, publishAll, type ToPublish } from '../../actions/programmes/publishEditions.ts'
import type { World } from '../../actions/world.ts'
import { editionHash } from '../../files/programmes/editionHash.ts'
import { type FoundProgramme, findProgrammes } from '../../files/programmes/findProgrammes.ts'
import { readProgramme } from '../../files/programmes/readProgramme.ts'

/**
 * Publishes the programmes that the running one took the place of and those that took its place, so that a case can move
 * among them. Those with faults are left out. The running one is published already; what came of it stands first.
 */
export const publishLine = async (world: World, folder: string): Promise<readonly Published[]> => {
  const line = lineOf(world.programme.id, await findProgrammes(folder))
  const sound: ToPublish[] = []
  for (const { dir } of line) {
    const read = await readProgramme(dir)
    if ('programme' in read) sound.push({ programme: read.programme, hash: editionHash(read.programme) })
  }
  const published = await publishAll(world.db, sound)
  await world.editions.learn()
  return [world.editions.running, ...published]
}

/** All that stand in one line of succession with a programme, itself left out. */
const lineOf = (id: string, all: readonly FoundProgramme[]): readonly FoundProgramme[] => {
  const line = new Set([id])
  const joins = ({ id: one, succeeds }: FoundProgramme) =>
    !line.has(one) &&
    ((succeeds !== null && line.has(succeeds)) ||
      all.some((other) => line.has(other.id) && other.succeeds === one))
  for (let found = all.filter(joins); found.length > 0; found = all.filter(joins))
    for (const one of found) line.add(one.id)
  return all.filter((one) => one.id !== id && line.has(one.id))
}
