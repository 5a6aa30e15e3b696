import { clearAbandoned, gatheringFolder } from '../../files/evidence/evidenceStore.ts'
import { dropPieces } from '../../files/evidence/gatherPieces.ts'
import { inScope } from '../../store/database/scope.ts'
import { dropUploadsBefore } from '../../store/profile/uploads.ts'
import { scopeOf, theClock } from '../actor.ts'
import type { World } from '../world.ts'

const leftAfterMs = 24 * 60 * 60 * 1000

/** Uploads that nobody went on with for a day: their rows, their pieces, and pieces whose row is gone. */
export const clearLeftUploads = async (world: World): Promise<number> => {
  const nowMs = Date.parse(world.now())
  const before = new Date(nowMs - leftAfterMs).toISOString()
  const left = await inScope(world.db, scopeOf(theClock('clearLeftUploads')), (tx) =>
    dropUploadsBefore(tx, before),
  )
  for (const id of left) await dropPieces(world.evidence, id)
  await clearAbandoned(gatheringFolder(world.evidence), nowMs)
  return left.length
}
