import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

const head = ['id', 'urn', 'version', 'locale', 'refId', 'name', 'hash', 'importedAt'] as const

const source = sql<
  string | null
>`coalesce(nullif(framework_library.head::json ->> 'provider', ''), framework_library.head::json ->> 'packager')`
const languages = sql<readonly string[]>`array[framework_library.locale] || coalesce((
  select array_agg(key order by key) from json_object_keys(
    case json_typeof(framework_library.head::json -> 'translations') when 'object' then framework_library.head::json -> 'translations' else '{}' end
  ) key where key <> framework_library.locale), '{}')`
const importer = sql<
  string | null
>`(select name from aval.person where person.id = framework_library.imported_by)`
const putAway = sql<boolean>`aval.is_put_away(framework_library.id)`

/** Newest first, with what each holds counted. */
export const librariesKept = (tx: Tx) =>
  tx.kysely
    .selectFrom('frameworkLibrary')
    .select([...head])
    .select((eb) => [
      source.as('source'),
      languages.as('languages'),
      importer.as('importedByName'),
      putAway.as('putAway'),
      eb
        .selectFrom('framework')
        .whereRef('framework.libraryId', '=', 'frameworkLibrary.id')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('frameworks'),
      eb
        .selectFrom('framework')
        .whereRef('framework.libraryId', '=', 'frameworkLibrary.id')
        .select(sql<number>`coalesce(sum(node_count), 0)::int`.as('n'))
        .as('nodes'),
      eb
        .selectFrom('frameworkMapping')
        .whereRef('frameworkMapping.libraryId', '=', 'frameworkLibrary.id')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('mappings'),
    ])
    .orderBy('importedAt', 'desc')
    .orderBy('id')
    .execute()

/** Every version of a library that is kept, the last imported first. */
export const versionsOfLibrary = (tx: Tx, urn: string) =>
  tx.kysely
    .selectFrom('frameworkLibrary')
    .select(['id', 'version', 'hash', 'importedAt', putAway.as('putAway')])
    .where('urn', '=', urn)
    .orderBy('importedAt', 'desc')
    .orderBy('id')
    .execute()

/** One as it stands on its page. */
export const libraryTold = (tx: Tx, id: string) =>
  tx.kysely
    .selectFrom('frameworkLibrary')
    .select([...head, 'head'])
    .select([
      source.as('source'),
      languages.as('languages'),
      importer.as('importedByName'),
      putAway.as('putAway'),
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

export const setStanding = async (
  tx: Tx,
  row: {
    readonly libraryId: string
    readonly putAway: boolean
    readonly setBy: string | null
    readonly setAt: string
  },
): Promise<void> => {
  await tx.kysely.insertInto('frameworkStanding').values(row).execute()
}

export const libraryByUrn = (tx: Tx, urn: string, version: string) =>
  tx.kysely
    .selectFrom('frameworkLibrary')
    .select([...head])
    .where('urn', '=', urn)
    .where('version', '=', version)
    .executeTakeFirst()

/** By its id; or by its urn, which tells the version imported last. */
export const findLibrary = (tx: Tx, idOrUrn: string) =>
  tx.kysely
    .selectFrom('frameworkLibrary')
    .select([...head, 'head', putAway.as('putAway')])
    .where(sql<boolean>`id::text = ${idOrUrn} or urn = ${idOrUrn}`)
    .orderBy('importedAt', 'desc')
    .orderBy('id')
    .executeTakeFirst()

export const frameworksOf = (tx: Tx, libraryId: string) =>
  tx.kysely
    .selectFrom('framework')
    .select(['id', 'urn', 'refId', 'name', 'nodeCount'])
    .where('libraryId', '=', libraryId)
    .orderBy('position')
    .execute()

/** Every node of a framework as it came. */
export const contentsOfNodes = async (tx: Tx, frameworkId: string): Promise<readonly string[]> => {
  const rows = await tx.kysely
    .selectFrom('frameworkNode')
    .select('content')
    .where('frameworkId', '=', frameworkId)
    .orderBy('position')
    .execute()
  return rows.map(({ content }) => content)
}

export const contentsOfMappings = (tx: Tx, libraryId: string) =>
  tx.kysely
    .selectFrom('frameworkMapping')
    .select(['setPosition', 'content'])
    .where('libraryId', '=', libraryId)
    .orderBy('setPosition')
    .orderBy('position')
    .execute()

/** The urns of every kept version of a framework. */
export const urnsOfFramework = async (tx: Tx, urn: string): Promise<ReadonlySet<string>> => {
  const rows = await tx.kysely
    .selectFrom('frameworkNode')
    .innerJoin('framework', 'framework.id', 'frameworkNode.frameworkId')
    .select('frameworkNode.urn')
    .where('framework.urn', '=', urn)
    .execute()
  return new Set(rows.map((row) => row.urn))
}
