import pg from 'pg'
import { errorCode } from './databaseFault.ts'
import { valuesAsText } from './values.ts'

/** One connection for one piece of work, closed whatever happens. For roles, migrations, backups: requests use `inScope`. */
export const withConnection = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'aval',
    connectionTimeoutMillis: 10_000,
    types: valuesAsText,
  })
  // A connection that breaks while nothing is asked would otherwise end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Undefined where the url lets somebody in, otherwise the code of why not. */
export const whyNoEntry = async (url: string): Promise<string | undefined> => {
  try {
    await withConnection(url, (client) => client.query('select 1'))
    return undefined
  } catch (error) {
    return errorCode(error) || 'unknown'
  }
}

/** The same server and options, as another role or at another database. */
export const urlAs = (
  url: string,
  change: { readonly user?: string; readonly password?: string; readonly database?: string },
): string => {
  const changed = new URL(url)
  if (change.user !== undefined) changed.username = encodeURIComponent(change.user)
  if (change.password !== undefined) changed.password = encodeURIComponent(change.password)
  if (change.database !== undefined) changed.pathname = `/${encodeURIComponent(change.database)}`
  return changed.href
}

export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))
