import { createPublicKey, type KeyObject } from 'node:crypto'
import { readHeads, type SignedHead } from '../store/audit/signedHead.ts'
import { type AuditVerdict, verifyAudit } from '../store/audit/verify.ts'
import { latestHeads } from '../store/commandLine/latestHeads.ts'
import { withConnection } from '../store/database/connection.ts'
import { inScope, type Scope } from '../store/database/scope.ts'
import { type Telling, withGround } from './groundTold.ts'
import { openKeys } from './keys.ts'
import { withHouse } from './openHouse.ts'
import { readOr } from './readOr.ts'
import type { Settings } from './settings.ts'

/** The whole audit log recomputed. `heads` is a witness's file; `key` a public key kept elsewhere than the data. */
export const verdictOnAudit = (
  settings: Settings,
  telling: Telling,
  { heads, key }: { readonly heads: string | undefined; readonly key: string | undefined },
): Promise<AuditVerdict> => {
  const witnessed = heads === undefined ? [] : readOr('audit.heads', heads, (text) => readHeads(text))
  const publicKey: KeyObject =
    key === undefined
      ? openKeys(settings).sealing.publicKey
      : readOr('audit.key', key, (pem) => createPublicKey(pem))
  return withGround(settings, telling, (ground) =>
    withConnection(ground.migratorUrl, (client) => verifyAudit(client, { publicKey, heads: witnessed })),
  )
}

export const system: Scope = {
  side: 'system',
  personId: null,
  operatorIds: [],
  officeIds: 'all',
  requestId: 'cli.audit',
}

/** The latest signed heads, for a witness to keep; what waits is sealed first. */
export const signedHeads = (settings: Settings, telling: Telling, most: number): Promise<SignedHead[]> =>
  withHouse(settings, telling, async ({ world, seal }) => {
    await seal()
    return inScope(world.db, system, (tx) => latestHeads(tx, most))
  })
