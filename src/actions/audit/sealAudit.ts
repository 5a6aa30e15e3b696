import { sealPending } from '../../store/audit/seal.ts'
import type { SigningKey } from '../../store/audit/signedHead.ts'
import type { World } from '../world.ts'

export type SealingKey = SigningKey

/** Puts every event that waits under a signed head. */
export const sealAudit = (world: World, key: SealingKey) =>
  sealPending(world.db, { key, origin: world.url, now: world.now })
