import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { hashOfPart } from '../../../files/border/snapshotHead.ts'
import { snapshotFolder } from '../../../files/border/snapshotReader.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'

export interface SnapshotFile {
  readonly bytes: Buffer
  /** SHA-256, hexadecimal. */
  readonly hash: string
}

/** A head or a part of the signed snapshot, for a post far away; it checks for itself what it is given. */
export const takeSnapshot = (
  world: World,
  actor: Actor,
  folder: string | undefined,
  name: string,
): Promise<Outcome<SnapshotFile>> =>
  act(world, actor, 'takeSnapshot', async () => {
    const bytes = folder && (await snapshotFolder(folder)(name).catch(() => undefined))
    return bytes ? done({ bytes, hash: hashOfPart(bytes) }) : refused('notFound', 'notFound')
  })
