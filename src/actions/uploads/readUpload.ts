import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { gatheredBytes } from '../../files/evidence/gatherPieces.ts'
import type { Actor } from '../actor.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'
import { isBeingLookedAt, ownUpload } from './ownUpload.ts'

export interface UploadNow {
  readonly id: string
  readonly name: string
  readonly size: number
  /** Where the next piece belongs. */
  readonly offset: number
  readonly state: 'gathering' | 'lookedAt' | 'kept'
  readonly evidenceId: string | null
}

/** How far a file has come: asked by a device that lost its connection, or its page. */
export const readUpload = (world: World, actor: Actor, id: string): Promise<Outcome<UploadNow>> =>
  actForCompany<UploadNow>(world, actor, 'readUpload', async (tx, operatorId) => {
    const found = await ownUpload(tx, actor, operatorId, id)
    if (!found.ok) return found
    const { name, sizeBytes: size, evidenceId } = found.value
    const head = { id, name, size, evidenceId }
    if (evidenceId !== null) return done({ ...head, offset: size, state: 'kept' })
    if (isBeingLookedAt(world, found.value)) return done({ ...head, offset: size, state: 'lookedAt' })
    return done({ ...head, offset: await gatheredBytes(world.evidence, id), state: 'gathering' })
  })
