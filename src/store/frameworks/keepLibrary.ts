import { folded } from '../../domain/frameworks/folded.ts'
import type { Framework, Library } from '../../domain/frameworks/library.ts'
import type { Tx } from '../database/scope.ts'
import { insertRows, type Row } from './insertRows.ts'

/** Writes a checked library with everything it holds; its id, or nothing where the same urn and version is here. */
export const keepLibrary = async (
  tx: Tx,
  library: Library,
  more: { readonly hash: string; readonly importedBy: string | null; readonly importedAt: string },
): Promise<string | undefined> => {
  const { urn, version, locale, refId, name, head, frameworks, mappingSets } = library
  const kept = await tx.kysely
    .insertInto('frameworkLibrary')
    .values({ urn, version, locale, refId, name, head: JSON.stringify(head), ...more })
    .onConflict((oc) => oc.columns(['urn', 'version']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) return undefined
  for (const [position, framework] of frameworks.entries())
    await keepFramework(tx, kept.id, position, framework)
  await insertRows(tx, 'framework_mapping', mappingRows(kept.id, mappingSets))
  return kept.id
}

const keepFramework = async (tx: Tx, libraryId: string, position: number, framework: Framework) => {
  const { urn, refId, name, nodes } = framework
  const { id } = await tx.kysely
    .insertInto('framework')
    .values({ libraryId, position, urn, refId, name, nodeCount: nodes.length })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertRows(tx, 'framework_node', nodeRows(id, framework))
}

export function* nodeRows(frameworkId: string, { nodes }: Framework): Generator<Row> {
  for (const [position, one] of nodes.entries())
    yield {
      framework_id: frameworkId,
      position,
      urn: one.urn,
      parent_urn: one.parentUrn,
      depth: one.depth,
      ref_id: one.refId,
      name: one.name,
      assessable: one.assessable,
      groups: one.groups,
      folded: folded(`${one.refId} ${one.name} ${one.description}`),
      content: JSON.stringify(one.content),
    }
}

function* mappingRows(id: string, sets: Library['mappingSets']): Generator<Row> {
  for (const [set, { mappings }] of sets.entries())
    for (const [position, { source, target, relationship, content }] of mappings.entries())
      yield {
        library_id: id,
        set_position: set,
        position,
        source_urn: source,
        target_urn: target,
        relationship,
        content: JSON.stringify(content),
      }
}
