import { spawn } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { errorCode } from '../../store/database/databaseFault.ts'
import { type GroundFolders, makeSocketFolder } from './groundFolders.ts'
import { folderOfProcess, isAlive, isListed } from './runningProcess.ts'

/** A running PostgreSQL of this data folder, as its own postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
  readonly ready: boolean
}

/** Lines of postmaster.pid: pid, data folder, start time, port, socket folder, listen address, shared memory, status. */
export const findPostmaster = (folders: GroundFolders): Postmaster | undefined => {
  const lines = readPidFile(folders)
  const pid = Number(lines?.[0])
  if (!lines || !Number.isSafeInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  const where = folderOfProcess(pid)
  // A number that another program got since: ours works inside its data folder.
  if (where !== undefined && where !== realpathSync(folders.cluster)) return undefined
  return { pid, socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
}

const readPidFile = (folders: GroundFolders): string[] | undefined => {
  try {
    return readFileSync(join(folders.cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
}

const settings = (socketFolder: string, fast: boolean): Readonly<Record<string, string>> => ({
  listen_addresses: '',
  unix_socket_directories: `"${socketFolder}"`,
  unix_socket_permissions: '0700',
  max_connections: fast ? '200' : '120',
  // A batch of declarations holds a lock for each number, container and vehicle in it.
  max_locks_per_transaction: '256',
  shared_buffers: '128MB',
  logging_collector: fast ? 'off' : 'on',
  log_directory: '../log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_parameter_max_length_on_error: '0',
  ...(fast
    ? {
        fsync: 'off',
        synchronous_commit: 'off',
        full_page_writes: 'off',
        autovacuum_naptime: '1h',
        max_wal_size: '4GB',
      }
    : { fsync: 'on', synchronous_commit: 'on' }),
})

export interface Launch {
  readonly pid: number
  /** Why it ended, while it was being waited for. */
  readonly ended: () => string | undefined
}

/** A session of its own: Ctrl-C reaches us and not it, so that requests end before their database does. */
export const launch = (native: string, folders: GroundFolders, fast: boolean): Launch => {
  const { identity } = folders
  const said = join(folders.log, 'start.log')
  rmSync(said, { force: true })
  const out = openSync(said, 'w', 0o600)
  if (identity) fchownSync(out, identity.uid, identity.gid)
  const chosen = Object.entries(settings(makeSocketFolder(folders), fast))
  const child = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', folders.cluster, ...chosen.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      cwd: folders.home,
      detached: true,
      stdio: ['ignore', out, out],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      ...(identity ? { uid: identity.uid, gid: identity.gid } : {}),
    },
  )
  closeSync(out)
  let ended: string | undefined
  child.on('error', (error) => {
    ended = error.message
  })
  child.on('exit', (code, signal) => {
    ended = `${signal ?? code}: ${lastWords(said)}`
  })
  child.unref()
  return { pid: child.pid ?? 0, ended: () => ended }
}

const lastWords = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim().slice(-2_000)
  } catch {
    return 'nothing'
  }
}

/** How long whoever started it is given to collect it. */
const COLLECT_MS = 2_000

/**
 * Asks it to end and waits. Fast closes connections and writes everything down; at once leaves that to recovery.
 * It is over when the system has forgotten its number: one we started ourselves is ours to collect before we leave, or
 * it would stay listed for as long as nobody else does.
 */
export const endPostmaster = async (pid: number, how: 'fast' | 'atOnce'): Promise<void> => {
  signal(pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT')
  for (let waited = 0; isAlive(pid); waited += 20) {
    if (waited === 60_000) signal(pid, 'SIGQUIT')
    if (waited > 90_000) return
    await pause(20)
  }
  for (let waited = 0; isListed(pid) && waited < COLLECT_MS; waited += 5) await pause(5)
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}
