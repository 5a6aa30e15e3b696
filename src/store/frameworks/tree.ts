import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

export interface Branch {
  readonly frameworkId: string
  /** The node whose children are asked for; null for the top. */
  readonly under: string | null
  /** Only what is in this implementation group, and what leads to it. */
  readonly group: string | null
  /** The language of names and descriptions, where the library has it. */
  readonly language: string
  readonly from: number
  readonly most: number
}

export interface TreeNode {
  readonly urn: string
  readonly refId: string
  readonly name: string
  readonly description: string
  readonly assessable: boolean
  readonly groups: readonly string[]
  /** How many stand right under it. */
  readonly children: number
}

/** Those in a group, and whatever stands above them. */
const shownIn = ({ frameworkId, group }: Branch): RawBuilder<unknown> => sql`
  with recursive shown (urn, parent_urn) as (
    select urn, parent_urn from aval.framework_node where framework_id = ${frameworkId} and groups @> array[${group}]
    union
    select above.urn, above.parent_urn from aval.framework_node above
      join shown on above.framework_id = ${frameworkId} and above.urn = shown.parent_urn)`

const told = (language: string, key: string): RawBuilder<string> =>
  sql<string>`coalesce(nullif(n.content::json -> 'translations' -> ${language}::text ->> ${key}::text, ''), n.content::json ->> ${key}::text, '')`

/** The nodes right under one, in the order of the file, so many from a place on, and how many there are. */
export const branchOf = async (
  tx: Tx,
  branch: Branch,
): Promise<{ readonly items: readonly TreeNode[]; readonly total: number }> => {
  const { frameworkId, under, group, language, from, most } = branch
  const shown = group === null ? sql`` : shownIn(branch)
  const inGroup = (alias: 'n' | 'c') =>
    group === null ? sql`` : sql`and ${sql.ref(alias)}.urn in (select urn from shown)`
  const place = under === null ? sql`n.parent_urn is null` : sql`n.parent_urn = ${under}`
  const { rows } = await sql<TreeNode & { readonly total: number }>`${shown}
    select n.urn, n.ref_id, ${told(language, 'name')} as name, ${told(language, 'description')} as description,
      n.assessable, n.groups, count(*) over ()::int as total,
      (select count(*)::int from aval.framework_node c
        where c.framework_id = n.framework_id and c.parent_urn = n.urn ${inGroup('c')}) as children
    from aval.framework_node n
    where n.framework_id = ${frameworkId} and ${place} ${inGroup('n')}
    order by n.position offset ${from} limit ${most}`.execute(tx.kysely)
  return { items: rows.map(({ total: _, ...node }) => node), total: rows[0]?.total ?? 0 }
}

/** One node of a library as it came, and the framework it is in. */
export const nodeIn = (tx: Tx, libraryId: string, urn: string) =>
  tx.kysely
    .selectFrom('frameworkNode')
    .innerJoin('framework', 'framework.id', 'frameworkNode.frameworkId')
    .select(['frameworkNode.frameworkId', 'frameworkNode.assessable', 'frameworkNode.content'])
    .where('framework.libraryId', '=', libraryId)
    .where('frameworkNode.urn', '=', urn)
    .executeTakeFirst()

/** The nodes above one, from the top down. */
export const pathTo = async (tx: Tx, frameworkId: string, urn: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ urn: string }>`
    with recursive above (urn, parent_urn, up) as (
      select urn, parent_urn, 0 from aval.framework_node where framework_id = ${frameworkId} and urn = ${urn}
      union all
      select n.urn, n.parent_urn, above.up + 1 from aval.framework_node n
        join above on n.framework_id = ${frameworkId} and n.urn = above.parent_urn where above.up < 100)
    select urn from above where up > 0 order by up desc`.execute(tx.kysely)
  return rows.map((row) => row.urn)
}

/** Of each framework: what is answered, and its implementation groups with how many nodes each has. */
export const countsOf = async (tx: Tx, frameworkId: string) => {
  const { rows } = await sql<{ group: string | null; nodes: number }>`
    select g as group, count(*)::int as nodes from aval.framework_node n, unnest(n.groups) g
    where n.framework_id = ${frameworkId} group by g order by g`.execute(tx.kysely)
  const { assessable } = await tx.kysely
    .selectFrom('frameworkNode')
    .select(sql<number>`count(*) filter (where assessable)::int`.as('assessable'))
    .where('frameworkId', '=', frameworkId)
    .executeTakeFirstOrThrow()
  return { assessable, groups: rows.map(({ group, nodes }) => ({ id: group ?? '', nodes })) }
}

/** Every node as it came, with its place. */
export const placedNodes = (tx: Tx, frameworkId: string) =>
  tx.kysely
    .selectFrom('frameworkNode')
    .select(['urn', 'parentUrn', 'depth', 'assessable', 'content'])
    .where('frameworkId', '=', frameworkId)
    .orderBy('position')
    .execute()
