import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

const head = ['id', 'urn', 'version', 'locale', 'refId', 'name', 'hash', 'importedAt'] as const

/** Newest first, with what each holds counted. */
export const librariesKept = (tx: Tx) =>
  tx.kysely
    .selectFrom('frameworkLibrary')
    .select([...head])
    .select((eb) => [
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
    .select([...head, 'head'])
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
