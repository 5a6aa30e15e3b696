import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { urlAs, whyNoEntry } from '../../store/database/connection.ts'
import { DatabaseFault } from '../../store/database/databaseFault.ts'
import { readyBinaries } from './binaries.ts'
import { createCluster, ownerRole } from './createCluster.ts'
import { forgetSocketFolder, type GroundFolders, makeGroundFolders } from './groundFolders.ts'
import type { GroundProgress } from './groundProgress.ts'
import { type GroundSecrets, keptSecrets } from './groundSecrets.ts'
import { enter, leave, someoneElseIsIn, withGroundLock } from './groundUsers.ts'
import { endPostmaster, findPostmaster, type Launch, launch, type Postmaster } from './postmaster.ts'

export interface EmbeddedPostgres {
  /** The owner's url, at the database asked for. */
  readonly ownerUrl: string
  readonly secrets: GroundSecrets
  /** True where it was already running: another process's, or one that outlived its own. */
  readonly joined: boolean
  /** Starts it again where it died; does nothing while it runs. */
  revive(): Promise<void>
  /** The last to leave stops it. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly dataDir: string
  readonly progress?: GroundProgress
  /** Trades safety for speed: for tests alone, whose data nobody misses. */
  readonly fast?: boolean
}

/** A start may find the old processes still ending; each failed attempt waits a little longer. */
const ATTEMPTS = 12

/** PostgreSQL 18 from the npm packages, started or joined. After `kill -9` of anything, the next start mends it. */
export const startEmbeddedPostgres = async (options: EmbeddedOptions): Promise<EmbeddedPostgres> => {
  const progress = options.progress ?? (() => undefined)
  const fast = options.fast ?? false
  const folders = makeGroundFolders(options.dataDir, progress)
  const ticket = randomUUID()
  const locked = <T>(work: () => Promise<T>) => withGroundLock(folders.keys, progress, work)
  const opened = await locked(async () => {
    const secrets = keptSecrets(folders.keys)
    const found = await joinRunning(folders, secrets, progress)
    const running = found ?? (await startNew(folders, secrets, progress, fast))
    enter(folders.keys, ticket)
    return { secrets, running, joined: found !== undefined }
  })
  return {
    ownerUrl: ownerUrlOf(opened.running, opened.secrets),
    secrets: opened.secrets,
    joined: opened.joined,
    revive: async () => {
      if (findPostmaster(folders)) return
      await locked(async () => {
        if (findPostmaster(folders)) return
        progress('recoverDatabase')
        await startNew(folders, opened.secrets, () => undefined, fast)
      })
    },
    stop: () =>
      locked(async () => {
        leave(folders.keys, ticket)
        const running = findPostmaster(folders)
        if (!running || someoneElseIsIn(folders.keys)) return
        progress('stopDatabase')
        await endPostmaster(running.pid, fast ? 'atOnce' : 'fast')
        forgetSocketFolder(running.socketFolder)
      }),
  }
}

const ownerUrlOf = (running: Postmaster, secrets: GroundSecrets): string => {
  const url = `postgresql://localhost/aval?host=${encodeURIComponent(running.socketFolder)}`
  return urlAs(url, { user: ownerRole, password: secrets.owner })
}

const joinRunning = async (
  folders: GroundFolders,
  secrets: GroundSecrets,
  progress: GroundProgress,
): Promise<Postmaster | undefined> => {
  const found = findPostmaster(folders)
  if (!found) return undefined
  progress('joinDatabase')
  for (let waited = 0; waited < 600_000; waited += 100) {
    const running = findPostmaster(folders)
    if (!running) return undefined
    if (running.ready && (await letsIn(running, secrets))) return running
    await pause(100)
  }
  await endPostmaster(found.pid, 'fast')
  return undefined
}

/** False while it is still coming up; throws where our secret is not its owner's. */
const letsIn = async (running: Postmaster, secrets: GroundSecrets): Promise<boolean> => {
  const why = await whyNoEntry(urlAs(ownerUrlOf(running, secrets), { database: 'postgres' }))
  if (why?.startsWith('28')) {
    throw new DatabaseFault(
      'database.secretsLost',
      "The database does not know the secret kept in the data folder's ground/secrets.json.",
      'Bring that file back from where the data folder was copied, or restore a backup into an empty data folder.',
    )
  }
  return why === undefined
}

const startNew = async (
  folders: GroundFolders,
  secrets: GroundSecrets,
  progress: GroundProgress,
  fast: boolean,
): Promise<Postmaster> => {
  const native = readyBinaries(folders, progress)
  await createCluster(native, folders, secrets.owner, progress, fast)
  progress('startDatabase')
  let why = ''
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const launched = launch(native, folders, fast)
    const running = await untilReady(folders, secrets, launched, progress)
    if (running) return running
    why = launched.ended() ?? ''
    await pause(100 * attempt)
  }
  throw new DatabaseFault(
    'database.notStarted',
    `PostgreSQL does not start. It says: ${why}`,
    `Put right what it says (a full disk is the usual cause) and start again; its log is in ${folders.log}.`,
  )
}

/** However long recovery takes, as long as it lives. */
const untilReady = async (
  folders: GroundFolders,
  secrets: GroundSecrets,
  launched: Launch,
  progress: GroundProgress,
): Promise<Postmaster | undefined> => {
  for (let waited = 0; launched.ended() === undefined; waited += 20) {
    const running = findPostmaster(folders)
    if (running?.pid === launched.pid && running.ready && (await letsIn(running, secrets))) return running
    if (waited === 2_000) progress('recoverDatabase')
    await pause(20)
  }
  return undefined
}
