import pg from 'pg'
import { databaseOf, urlAs, whyNoEntry, withConnection } from './connection.ts'
import { DatabaseFault, errorCode, errorMessage } from './databaseFault.ts'

export const migratorRole = 'aval_migrator'
export const appRole = 'aval_app'

export interface RoleUrls {
  readonly ownerUrl: string
  readonly migratorUrl: string
  readonly appUrl: string
}

export interface RoleSecrets {
  readonly migrator: string
  readonly app: string
}

/**
 * The database and its roles, made where they are missing. `ownerUrl` names the database wanted; its role may create
 * roles and, where the database is not there yet, databases.
 */
export const prepareRoles = async (
  ownerUrl: string,
  secrets: RoleSecrets,
  onCreate: () => void = () => undefined,
): Promise<RoleUrls> => {
  const urls = {
    ownerUrl,
    migratorUrl: urlAs(ownerUrl, { user: migratorRole, password: secrets.migrator }),
    appUrl: urlAs(ownerUrl, { user: appRole, password: secrets.app }),
  }
  const entries = await Promise.all([whyNoEntry(urls.migratorUrl), whyNoEntry(urls.appUrl)])
  if (entries.every((why) => why === undefined)) return urls
  onCreate()
  await makeDatabase(ownerUrl)
  await withConnection(ownerUrl, async (client) => {
    await checkServer(client)
    await makeRole(client, migratorRole, secrets.migrator)
    await makeRole(client, appRole, secrets.app)
    await grantEntry(client, databaseOf(ownerUrl))
  })
  return urls
}

const makeDatabase = async (ownerUrl: string): Promise<void> => {
  const why = await whyNoEntry(ownerUrl)
  if (why === undefined) return
  if (why !== '3D000') throw unreachable(why)
  const name = pg.escapeIdentifier(databaseOf(ownerUrl))
  const create = `create database ${name} template template0 encoding 'UTF8'`
  await withConnection(urlAs(ownerUrl, { database: 'postgres' }), async (client) => {
    // Names sort as people expect by ICU; a server built without it keeps its own order.
    await client
      .query(`${create} locale_provider icu icu_locale 'und' locale 'C'`)
      .catch(async (error: unknown) => {
        if (errorCode(error) === '42P04' || errorCode(error) === '23505') return
        await client.query(create)
      })
  })
}

const unreachable = (code: string): DatabaseFault =>
  new DatabaseFault(
    code.startsWith('28') ? 'database.entryRefused' : 'database.unreachable',
    code.startsWith('28')
      ? `The database server refused the sign-in (${code}).`
      : `The database server does not answer (${code}).`,
    'Check DATABASE_URL: host, port, role and password. Without it Aval runs a PostgreSQL of its own.',
  )

const checkServer = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  )
  const { version, encoding } = rows[0] as { version: number; encoding: string }
  if (version < 150_000) {
    throw new DatabaseFault(
      'database.tooOld',
      `The server is PostgreSQL ${Math.floor(version / 10_000)}.`,
      'PostgreSQL 15 or later is needed.',
    )
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseFault(
      'database.notUtf8',
      `The database keeps text as ${encoding}.`,
      "Make it anew with ENCODING 'UTF8', or let Aval create it.",
    )
  }
}

/** Roles belong to the whole server, so their settings hold in every database made from a template too. */
const makeRole = async (client: pg.Client, role: string, secret: string): Promise<void> => {
  const name = pg.escapeIdentifier(role)
  const may = `login nocreatedb nocreaterole password ${pg.escapeLiteral(secret)}`
  try {
    await client.query(`create role ${name} ${may}`)
  } catch (error) {
    if (errorCode(error) !== '42710' && errorCode(error) !== '23505') throw mayNot(error)
    await client.query(`alter role ${name} ${may}`).catch((why: unknown) => {
      throw mayNot(why)
    })
  }
  await client.query(`alter role ${name} set search_path = aval`)
  await client.query(`alter role ${name} set timezone = 'UTC'`)
}

const mayNot = (cause: unknown): DatabaseFault =>
  new DatabaseFault(
    'database.mayNotCreateRoles',
    `The role of DATABASE_URL cannot make Aval's roles: ${errorMessage(cause)}.`,
    'Give it CREATEROLE (alter role … createrole), or make aval_migrator and aval_app with it.',
    { cause },
  )

const grantEntry = async (client: pg.Client, database: string): Promise<void> => {
  const name = pg.escapeIdentifier(database)
  await client.query(`revoke all on database ${name} from public`)
  await client.query(`grant connect, create on database ${name} to ${migratorRole}`)
  await client.query(`grant connect on database ${name} to ${appRole}`)
  await client.query(`alter database ${name} set timezone = 'UTC'`)
}
