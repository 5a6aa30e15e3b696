import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

const head = [
  'frameworkNode.urn',
  'frameworkNode.parentUrn',
  'frameworkNode.depth',
  'frameworkNode.refId',
  'frameworkNode.name',
  'frameworkNode.assessable',
  'frameworkNode.groups',
  'frameworkNode.position',
] as const

const described = sql<string | null>`framework_node.content::json ->> 'description'`.as('description')

/** The nodes of one framework in the order of its file, so many from a place on. */
export const nodesOf = (tx: Tx, frameworkId: string, from: number, most: number) =>
  tx.kysely
    .selectFrom('frameworkNode')
    .select([...head])
    .select(described)
    .where('frameworkId', '=', frameworkId)
    .where('position', '>=', from)
    .orderBy('position')
    .limit(most)
    .execute()

/** Nodes of any framework in use, or of one library, whose words hold every one of these, folded. */
export const searchNodes = (tx: Tx, words: readonly string[], most: number, libraryId?: string) =>
  tx.kysely
    .selectFrom('frameworkNode')
    .innerJoin('framework', 'framework.id', 'frameworkNode.frameworkId')
    .select([...head, 'framework.id as frameworkId', 'framework.name as framework', 'framework.libraryId'])
    .select(described)
    .where((eb) => eb.and(words.map((word) => eb('folded', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`))))
    .where(
      libraryId === undefined
        ? sql<boolean>`not aval.is_put_away(framework.library_id)`
        : sql<boolean>`framework.library_id = ${libraryId}`,
    )
    .orderBy('framework.name')
    .orderBy('frameworkNode.position')
    .limit(most)
    .execute()
