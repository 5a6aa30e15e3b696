import { databaseOf, urlAs } from '../../store/database/connection.ts'
import { prepareRoles, type RoleSecrets, type RoleUrls } from '../../store/database/prepareRoles.ts'
import { startEmbeddedPostgres } from './embeddedPostgres.ts'
import { makeKeysFolder } from './groundFolders.ts'
import type { GroundProgress } from './groundProgress.ts'
import { keptSecrets, secretsFrom } from './groundSecrets.ts'
import { keepRunning } from './keepRunning.ts'

export interface GroundOptions {
  /** A PostgreSQL server (15 or later) instead of our own; its role may create roles. */
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  readonly progress?: GroundProgress
  /** Starts our own PostgreSQL again where it dies while we run. For the server; commands end too soon to need it. */
  readonly keepRunning?: boolean
  /** Tests alone: no fsync. */
  readonly fast?: boolean
}

export interface Ground extends RoleUrls {
  /** Whether the database was already running. */
  readonly joined: boolean
  stop(): Promise<void>
}

/** A running PostgreSQL with its database and three roles, not yet migrated. */
export const openGround = async (options: GroundOptions): Promise<Ground> => {
  const progress = options.progress ?? (() => undefined)
  const create = () => progress('createDatabase')
  if (options.databaseUrl) {
    const url = databaseOf(options.databaseUrl)
      ? options.databaseUrl
      : urlAs(options.databaseUrl, { database: 'aval' })
    const urls = await prepareRoles(url, secretsFor(url, options.dataDir), create)
    return { ...urls, joined: true, stop: async () => undefined }
  }
  const postgres = await startEmbeddedPostgres(options)
  try {
    const urls = await prepareRoles(postgres.ownerUrl, postgres.secrets, create)
    const rest = options.keepRunning ? keepRunning(postgres) : () => undefined
    return {
      ...urls,
      joined: postgres.joined,
      stop: async () => {
        rest()
        await postgres.stop()
      },
    }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

const secretsFor = (url: string, dataDir: string): RoleSecrets => {
  const password = decodeURIComponent(new URL(url).password)
  return password ? secretsFrom(password) : keptSecrets(makeKeysFolder(dataDir))
}
