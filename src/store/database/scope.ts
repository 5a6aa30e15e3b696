import type { Kysely } from 'kysely'
import pg from 'pg'
import type { Tables } from '../tables.ts'
import { type Database, poolOf } from './database.ts'
import { errorCode } from './databaseFault.ts'
import { kyselyOn } from './kyselyOn.ts'

/** On whose behalf the database is asked. Row-level security knows nothing else. */
export interface Scope {
  readonly side: 'company' | 'office' | 'admin' | 'public' | 'system'
  readonly personId: string | null
  readonly operatorIds: readonly string[]
  readonly officeIds: readonly string[] | 'all'
  readonly requestId: string
  readonly purpose?: string
}

/** One transaction in one scope. It is worth nothing once `inScope` has answered. */
export interface Tx {
  readonly scope: Scope
  /** Column names in camelCase; the database's are in snake_case. */
  readonly kysely: Kysely<Tables>
  /** For hand-written SQL; rows come with the database's own column names. */
  readonly client: Pick<pg.ClientBase, 'query'>
}

/** Codes after which the same work may simply be done again: serialization failure, deadlock. */
const worthAnotherTry = new Set(['40001', '40P01'])
const TRIES = 4

/**
 * The only way to a connection: one transaction whose settings end with it. Work that throws leaves nothing behind;
 * work that collided with somebody else's is done again, so it must not act outside the database.
 */
export const inScope = async <T>(db: Database, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const begin = beginIn(scope)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(db, scope, begin, work)
    } catch (error) {
      if (attempt >= TRIES || !worthAnotherTry.has(errorCode(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt))
    }
  }
}

/**
 * One question that changes nothing, in a transaction of its own that goes as a single message: for what is asked hundreds of
 * times a second, where every way to the database and back counts. The text holds its values, quoted by whoever wrote it.
 */
export const askInScope = async <R extends pg.QueryResultRow>(
  db: Database,
  scope: Scope,
  text: string,
): Promise<readonly R[]> => {
  const client = await poolOf(db).connect()
  let broken: Error | undefined
  try {
    // Several statements in one text are answered by as many results: begin, the settings, the question, commit.
    const answers = (await client.query(`${beginIn(scope, 'begin read only')}; ${text}; commit`)) as unknown
    return Array.isArray(answers) ? ((answers.at(-2) as pg.QueryResult<R>).rows ?? []) : []
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError
    })
    throw error
  } finally {
    client.release(broken)
  }
}

const once = async <T>(
  db: Database,
  scope: Scope,
  begin: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  const client = await poolOf(db).connect()
  const over = { yes: false }
  let broken: Error | undefined
  try {
    await client.query(begin)
    const result = await work(txOn(client, scope, over))
    over.yes = true
    await client.query('commit')
    return result
  } catch (error) {
    over.yes = true
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** INVARIANT: besides `inScope`, only a restore makes one, on a connection whose settings it made. */
export const txOn = (client: pg.ClientBase, scope: Scope, over: { readonly yes: boolean }): Tx => {
  const query = ((...asked: Parameters<typeof client.query>) => {
    if (over.yes) throw new Error('This transaction is over: nothing more can be asked in it.')
    return client.query(...asked)
  }) as pg.ClientBase['query']
  return { scope, client: { query }, kysely: kyselyOn<Tables>({ query }) }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const OFFICE = /^[a-z0-9-]{1,40}$/
const REQUEST = /^[A-Za-z0-9._:-]{1,128}$/
const sides: readonly string[] = ['company', 'office', 'admin', 'public', 'system'] satisfies Scope['side'][]

const mustBe = (form: RegExp, what: string, value: string): string => {
  if (!form.test(value)) throw new TypeError(`A scope's ${what} is malformed.`)
  return value
}

/**
 * `begin` and the scope in one message. INVARIANT: every setting is local to the transaction (the `true`), or the
 * pool's next user would inherit it; and every value is checked before it is quoted.
 */
const beginIn = (scope: Scope, begin = 'begin'): string => {
  if (!sides.includes(scope.side)) throw new TypeError("A scope's side is malformed.")
  const offices =
    scope.officeIds === 'all' ? '*' : scope.officeIds.map((id) => mustBe(OFFICE, 'office', id)).join(',')
  const settings: readonly (readonly [string, string])[] = [
    ['aval.side', scope.side],
    ['aval.person', scope.personId === null ? '' : mustBe(UUID, 'person', scope.personId)],
    ['aval.operators', scope.operatorIds.map((id) => mustBe(UUID, 'operator', id)).join(',')],
    ['aval.offices', offices],
    ['aval.request', mustBe(REQUEST, 'request', scope.requestId)],
  ]
  const sets = settings.map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`)
  return `${begin}; select ${sets.join(', ')}`
}
