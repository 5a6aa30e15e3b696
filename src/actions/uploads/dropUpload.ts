import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { dropPieces } from '../../files/evidence/gatherPieces.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { dropUpload as drop } from '../../store/profile/uploads.ts'
import type { Actor } from '../actor.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'
import { isBeingLookedAt, ownUpload } from './ownUpload.ts'

/** The person thinks better of it: what has come of the file is thrown away. What became evidence stays. */
export const dropUpload = (world: World, actor: Actor, id: string): Promise<Outcome<{ dropped: boolean }>> =>
  actForCompany<{ dropped: boolean }>(world, actor, 'dropUpload', async (tx, operatorId) => {
    const found = await ownUpload(tx, actor, operatorId, id)
    if (!found.ok) return found
    if (found.value.evidenceId !== null) return done({ dropped: false })
    if (isBeingLookedAt(world, found.value)) return refused('notNow', 'upload.beingLookedAt')
    await drop(tx, id)
    await recordAudit(tx, {
      action: 'evidence.dropUpload',
      subjectKind: 'upload',
      subjectId: id,
      operatorId,
    })
    await dropPieces(world.evidence, id)
    return done({ dropped: true })
  })

/** After a refusal nothing of an upload stays, neither its row nor its bytes. */
export const forgetUpload = async (world: World, actor: Actor, id: string): Promise<void> => {
  await actForCompany(world, actor, 'dropUpload', async (tx, operatorId) => {
    const found = await ownUpload(tx, actor, operatorId, id)
    if (found.ok && found.value.evidenceId === null) await drop(tx, id)
    return done(true)
  })
  await dropPieces(world.evidence, id)
}
