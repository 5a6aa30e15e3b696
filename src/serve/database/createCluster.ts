import { execFile } from 'node:child_process'
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DatabaseFault, errorMessage } from '../../store/database/databaseFault.ts'
import type { GroundFolders } from './groundFolders.ts'
import type { GroundProgress } from './groundProgress.ts'

export const ownerRole = 'aval_owner'

/** Made aside and moved into place when whole, so that a start cut short leaves nothing half done. */
export const createCluster = async (
  native: string,
  folders: GroundFolders,
  ownerSecret: string,
  progress: GroundProgress,
  fast: boolean,
): Promise<void> => {
  if (existsSync(join(folders.cluster, 'PG_VERSION'))) return
  progress('createCluster', folders.cluster)
  const { identity } = folders
  const making = `${folders.cluster}.new`
  const secretFile = join(folders.home, 'first-secret')
  rmSync(making, { recursive: true, force: true })
  rmSync(secretFile, { force: true })
  writeFileSync(secretFile, ownerSecret, { mode: 0o600, flag: 'wx' })
  if (identity) chownSync(secretFile, identity.uid, identity.gid)
  try {
    await promisify(execFile)(
      join(native, 'bin', 'initdb'),
      [...initdbOptions(making, secretFile), ...(fast ? ['--no-sync'] : [])],
      {
        cwd: folders.home,
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
        ...(identity ? { uid: identity.uid, gid: identity.gid } : {}),
      },
    )
    renameSync(making, folders.cluster)
  } catch (error) {
    throw new DatabaseFault(
      'database.notCreated',
      `PostgreSQL's data folder could not be made: ${errorMessage(error)}`,
      `Check that ${folders.home} has room and can be written, then start again.`,
      { cause: error },
    )
  } finally {
    rmSync(secretFile, { force: true })
  }
}

const initdbOptions = (folder: string, secretFile: string): string[] => [
  `--pgdata=${folder}`,
  `--username=${ownerRole}`,
  `--pwfile=${secretFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=und',
]
