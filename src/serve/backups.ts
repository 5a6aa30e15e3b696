import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type BackupMade, backup } from '../store/backup/backup.ts'
import { noteBackup } from '../store/backup/noteBackup.ts'
import { type Restored, restore } from '../store/backup/restore.ts'
import { demonstrationFile, forgetDemonstrationSignIns } from './demonstration.ts'
import { erasuresBefore } from './erasures.ts'
import { type Telling, withGround } from './groundTold.ts'
import { keyFiles } from './keys.ts'
import type { Settings } from './settings.ts'

const evidenceOf = ({ dataDir }: Settings) => join(dataDir, 'evidence')

/** What lies outside the database and its data is worth little without, by its name in a backup. */
const keptOf = (settings: Settings): Readonly<Record<string, string>> => ({
  ...keyFiles(settings),
  [demonstrationFile]: join(settings.keysDir, demonstrationFile),
})

/** Tables, evidence and keys into a new folder, beside whatever is being written. */
export const makeBackup = (settings: Settings, telling: Telling, into: string): Promise<BackupMade> =>
  withGround(settings, telling, async (ground) => {
    const madeAt = new Date().toISOString()
    const made = await backup({
      ownerUrl: ground.ownerUrl,
      into: resolve(into),
      evidenceFolder: evidenceOf(settings),
      keep: keptOf(settings),
      now: () => madeAt,
      progress: now(telling, 'cli.backup.step'),
    })
    await noteBackup(ground.migratorUrl, madeAt, made)
    return made
  })

/** A backup's data in place of what is there. */
export const bringBack = (
  settings: Settings,
  telling: Telling,
  {
    from,
    force,
    erased,
  }: { readonly from: string; readonly force: boolean; readonly erased: string | undefined },
): Promise<Restored> =>
  withGround(settings, telling, async (ground) => {
    const erasures = await erasuresBefore(settings, ground.migratorUrl, erased)
    const restored = await restore({
      migratorUrl: ground.migratorUrl,
      from: resolve(from),
      evidenceFolder: evidenceOf(settings),
      keep: keptOf(settings),
      force,
      requestId: 'cli.restore',
      applyErasures: erasures.apply,
      progress: now(telling, 'cli.restore.step'),
    })
    erasures.keep()
    // They open nothing any more once other data took the demonstration's place.
    if (!existsSync(join(from, 'kept', demonstrationFile))) forgetDemonstrationSignIns(settings)
    return restored
  })

/** Each kind of step told once, as it begins: tables and files are many. */
const now = ({ tell, words }: Telling, key: string) => {
  const told = new Set<string>()
  return (what: string): void => {
    if (told.has(what)) return
    told.add(what)
    tell(words(`${key}.${what}`))
  }
}
