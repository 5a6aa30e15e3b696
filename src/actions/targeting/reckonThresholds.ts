import { DAY_MS, dayAt, epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { readTables } from '../../domain/targeting/readTables.ts'
import { reckonThresholds } from '../../domain/targeting/thresholds.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { officePasts } from '../../store/border/officePast.ts'
import { keepThresholds, lastReckoning, publishedTables } from '../../store/border/targetingTables.ts'
import { inScope } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'
import type { World } from '../world.ts'

const DAYS_LOOKED_BACK_ON = 28

/**
 * Reckons from the last weeks from which score each lane is given at each office, and publishes it as a numbered version, which
 * every desk follows. Answers the version; none where nothing was decided yet.
 */
export const publishThresholds = (world: World): Promise<number | undefined> =>
  inScope(world.db, scopeOf(theClock('publishThresholds')), async (tx) => {
    const kept = await publishedTables(tx)
    const read = readTables(kept?.content)
    if (!kept || 'faults' in read) return undefined
    const at = world.now()
    const past = await officePasts(tx, {
      from: instantAt(epochMs(at) - DAYS_LOOKED_BACK_ON * DAY_MS),
      until: at,
      days: DAYS_LOOKED_BACK_ON,
      on: dayAt(at, world.programme.timeZone),
    })
    if (past.length === 0) return undefined
    const content = reckonThresholds(read.tables, past)
    const version = await keepThresholds(tx, { tables: kept.version, content, at })
    await recordAudit(tx, {
      action: 'targeting.thresholds',
      subjectKind: 'targetingThresholds',
      subjectId: String(version),
      detail: { tables: kept.version, offices: past.length },
    })
    return version
  })

const DUE_MS = 20 * 3_600_000

/** Once a day, and soon after other tables were published. */
export const publishThresholdsDaily = async (world: World): Promise<number | undefined> => {
  const isDue = await inScope(world.db, scopeOf(theClock('publishThresholds')), async (tx) => {
    const [tables, last] = [await publishedTables(tx), await lastReckoning(tx)]
    if (!tables) return false
    return !last || last.tables !== tables.version || epochMs(world.now()) - epochMs(last.at) >= DUE_MS
  })
  return isDue ? publishThresholds(world) : undefined
}
