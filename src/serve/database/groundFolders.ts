import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseFault, errorCode } from '../../store/database/databaseFault.ts'
import type { GroundProgress } from './groundProgress.ts'
import { type Identity, identityForPostgres, mayPass } from './identity.ts'

/**
 * Where the ground stands. Ours alone: `keys` (secrets, who uses the database, the lock). PostgreSQL's alone, 0700 and
 * owned by who it runs as: everything under `home`.
 */
export interface GroundFolders {
  readonly identity: Identity | undefined
  readonly keys: string
  readonly home: string
  readonly cluster: string
  readonly log: string
  readonly binaries: string
}

/** A socket's path may have 107 characters, of which `/.s.PGSQL.5432.lock` takes 19. */
const LONGEST_SOCKET_FOLDER = 88
const SOCKETS_ELSEWHERE = '/tmp/aval-socket-'
/** Where services keep data on every system that has a root: only root can write there. */
const HOMES_ELSEWHERE = '/var/lib/aval'

export const makeGroundFolders = (dataDir: string, progress: GroundProgress): GroundFolders => {
  try {
    const data = resolve(dataDir)
    const keys = makeKeysFolder(data)
    const wanted = join(data, 'postgres')
    const identity = identityForPostgres(statSync(wanted, { throwIfNoEntry: false })?.uid)
    const home = makeHome(realpathSync(data), wanted, identity, progress)
    const log = join(home, 'log')
    makeFor(identity, log)
    return { identity, keys, home, cluster: join(home, 'cluster'), log, binaries: join(home, 'binaries') }
  } catch (error) {
    throw notOurs(dataDir, error)
  }
}

export const makeKeysFolder = (dataDir: string): string => {
  const keys = join(resolve(dataDir), 'ground')
  mkdirSync(resolve(dataDir), { recursive: true })
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  return keys
}

const notOurs = (dataDir: string, error: unknown): unknown =>
  ['EACCES', 'EPERM'].includes(errorCode(error))
    ? new DatabaseFault(
        'database.folderNotYours',
        `The data folder ${dataDir} belongs to another user of this machine.`,
        'Start Aval as the user who started it before, or set AVAL_DATA to a folder of your own.',
        { cause: error },
      )
    : error

const makeHome = (
  data: string,
  wanted: string,
  identity: Identity | undefined,
  progress: GroundProgress,
): string => {
  const there = lstatSync(wanted, { throwIfNoEntry: false })
  if (!there && identity && !letIn(identity, data)) {
    const elsewhere = makeHomeElsewhere(identity)
    progress('moveOutOfPrivateFolder', elsewhere)
    symlinkSync(elsewhere, wanted)
  } else if (!there) {
    makeFor(identity, wanted)
  } else if (!statSync(wanted, { throwIfNoEntry: false })) {
    throw new DatabaseFault(
      'database.placeMissing',
      `${wanted} points to a folder that is not there.`,
      'Bring that folder back, or remove the link and restore a backup.',
    )
  }
  const home = realpathSync(wanted)
  // A start cut short between making the folder and giving it away.
  if (identity && statSync(home).uid === 0) makeFor(identity, home)
  return home
}

/** The data folder itself may be opened for passing through, not for listing; what is above it is not ours to open. */
const letIn = (identity: Identity, data: string): boolean => {
  if (!mayPass(identity, join(data, '..'))) return false
  if (!mayPass(identity, data)) chmodSync(data, (statSync(data).mode & 0o777) | 0o011)
  return mayPass(identity, data)
}

const makeHomeElsewhere = (identity: Identity): string => {
  mkdirSync(HOMES_ELSEWHERE, { recursive: true, mode: 0o755 })
  const home = mkdtempSync(join(HOMES_ELSEWHERE, 'postgres-'))
  chownSync(home, identity.uid, identity.gid)
  return home
}

/** A folder that only PostgreSQL's identity, and root, can enter. */
export const makeFor = (identity: Identity | undefined, folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (identity) chownSync(folder, identity.uid, identity.gid)
}

/** Made anew at each start: beside the data where its path is short enough, otherwise a private folder of its own. */
export const makeSocketFolder = (folders: GroundFolders): string => {
  const beside = join(folders.home, 'socket')
  const folder =
    Buffer.byteLength(beside) <= LONGEST_SOCKET_FOLDER && !beside.includes(',')
      ? beside
      : mkdtempSync(SOCKETS_ELSEWHERE)
  makeFor(folders.identity, folder)
  return folder
}

export const forgetSocketFolder = (folder: string): void => {
  if (folder.startsWith(SOCKETS_ELSEWHERE)) rmSync(folder, { recursive: true, force: true })
}
