import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Tx } from '../../store/database/scope.ts'
import { lockUpload } from '../../store/profile/uploads.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export type UploadRow = NonNullable<Awaited<ReturnType<typeof lockUpload>>>

/** An upload that this very person began for the company they work for now, held; anybody else's is not there. */
export const ownUpload = async (
  tx: Tx,
  actor: Actor,
  operatorId: string,
  id: string,
): Promise<Outcome<UploadRow>> => {
  const found = await lockUpload(tx, id)
  return found && found.operatorId === operatorId && found.begunBy === actor.personId
    ? done(found)
    : refused('notFound', 'upload.gone')
}

/** Looking at a file takes seconds; after this long the server must have stopped in the middle of it. */
const lookingMs = 5 * 60 * 1000

export const isBeingLookedAt = (world: World, { takenAt, evidenceId }: UploadRow): boolean =>
  takenAt !== null && evidenceId === null && Date.parse(world.now()) - Date.parse(takenAt) < lookingMs
