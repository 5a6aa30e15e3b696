import { sealingStateOf } from '../../domain/audit/sealing.ts'
import type { OfficeRole } from '../../domain/people/roles.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import {
  beginIncident,
  endIncident,
  noteGrantsStopped,
  openIncident,
  type SealingIncident,
} from '../../store/audit/sealingIncidents.ts'
import { countUnsealed, findUnsealed, type Unsealed } from '../../store/audit/unsealed.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'
import type { World } from '../world.ts'
import { tellHouse } from './tellHouse.ts'

export type SealingChange = 'began' | 'grantsStopped' | 'ended'

/** Who hears of it, once for each incident. */
const told: readonly OfficeRole[] = ['programmeManager', 'auditor', 'systemAdministrator']

/**
 * Looks whether the audit log is sealed in time: raises the alarm, notes when grants stop, and when it caught up.
 * Answers what changed since the last look. `at` is the present unless told.
 */
export const watchSealing = (world: World, at?: string): Promise<SealingChange | undefined> =>
  inScope(world.db, scopeOf(theClock('watchSealing')), async (tx) => {
    const unsealed = await findUnsealed(tx, at)
    const state = sealingStateOf(unsealed?.waitedMs)
    const incident = await openIncident(tx)
    const now = at ?? world.now()
    if (state === 'sealed' || !unsealed) return incident && (await end(tx, incident, now))
    if (!incident) return begin(tx, world, unsealed, now)
    if (state === 'stopped' && !incident.stopped) {
      await noteGrantsStopped(tx, incident.id, now)
      await record(tx, 'sealing.grantsStopped', incident.id)
      return 'grantsStopped'
    }
    return undefined
  })

const begin = async (
  tx: Tx,
  world: World,
  { since }: Unsealed,
  at: string,
): Promise<SealingChange | undefined> => {
  const id = await beginIncident(tx, { since, at })
  if (!id) return undefined
  const people = await tellHouse(tx, world, told, { kind: 'sealing.late', since, at })
  await record(tx, 'sealing.alarm', id, { told: people, waiting: await countUnsealed(tx) })
  return 'began'
}

const end = async (tx: Tx, { id }: SealingIncident, at: string): Promise<SealingChange> => {
  await endIncident(tx, id, at)
  await record(tx, 'sealing.caughtUp', id)
  return 'ended'
}

const record = (tx: Tx, action: string, id: string, detail: Readonly<Record<string, number>> = {}) =>
  recordAudit(tx, { action, subjectKind: 'sealingIncident', subjectId: id, detail })
