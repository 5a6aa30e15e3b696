import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { layPiece } from '../../files/evidence/gatherPieces.ts'
import { touchUpload } from '../../store/profile/uploads.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'
import { forgetUpload } from './dropUpload.ts'
import { isBeingLookedAt, ownUpload } from './ownUpload.ts'

export interface Piece {
  readonly uploadId: string
  readonly offset: number
  readonly bytes: Uint8Array
}

/**
 * One piece of a file, laid where it belongs. Sent again, as a broken line does, it is taken as said before. A disk that
 * fills up takes the whole upload back: no row of it stays, and no byte.
 */
export const sendPiece = async (
  world: World,
  actor: Actor,
  { uploadId, offset, bytes }: Piece,
): Promise<Outcome<{ offset: number }>> => {
  const laid = await actForCompany<{ offset: number }>(world, actor, 'sendPiece', async (tx, operatorId) => {
    const found = await ownUpload(tx, actor, operatorId, uploadId)
    if (!found.ok) return found
    const { sizeBytes: of, evidenceId } = found.value
    if (evidenceId !== null) return done({ offset: of })
    if (isBeingLookedAt(world, found.value)) return refused('notNow', 'upload.beingLookedAt')
    const piece = await layPiece(world.evidence, uploadId, { offset, bytes, of })
    if (!piece.ok) return piece
    await touchUpload(tx, uploadId, moment(world).at)
    return done({ offset: piece.value })
  })
  if (!laid.ok && laid.refusal.code === 'evidence.diskFull') await forgetUpload(world, actor, uploadId)
  return laid
}
