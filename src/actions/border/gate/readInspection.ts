import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import {
  findInspection,
  type InspectionRow,
  type PhotoRow,
  photosOf,
} from '../../../store/border/inspections.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'

export interface ReadInspection extends InspectionRow {
  readonly photos: readonly Pick<PhotoRow, 'id' | 'place'>[]
}

/** An inspection as it stands, with its photos. */
export const readInspection = (world: World, actor: Actor, id: string): Promise<Outcome<ReadInspection>> =>
  act(world, actor, 'readInspection', async (tx) => {
    const row = await findInspection(tx, id)
    if (!row) return refused('notFound', 'notFound')
    const photos = (await photosOf(tx, id)).map((photo) => ({ id: photo.id, place: photo.place }))
    return done({ ...row, photos })
  })
