import { isObject, type JsonObject, textIn } from '../../domain/frameworks/json.ts'
import { frameworkPlaces, wholeOf } from '../../domain/frameworks/library.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { wholeOf as wholeDocument } from '../../domain/oscal/checkDocument.ts'
import { writeLibrary } from '../../files/frameworks/writeLibrary.ts'
import { namedUuid } from '../../files/oscal/namedUuid.ts'
import { checkOscal } from '../../files/oscal/readOscal.ts'
import type { Tx } from '../../store/database/scope.ts'
import {
  contentsOfMappings,
  contentsOfNodes,
  findLibrary,
  frameworksOf,
} from '../../store/frameworks/libraries.ts'
import { placedNodes } from '../../store/frameworks/tree.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { refusedFor } from '../oscal/readDocument.ts'
import { csvOf } from '../public/csv.ts'
import type { World } from '../world.ts'
import { libraryCatalog, type PlacedNode } from './libraryCatalog.ts'
import { notKept } from './readLibraries.ts'

export interface ExportWanted {
  readonly library: string
  readonly as: 'yaml' | 'csv' | 'oscal'
  /** Which of a library's frameworks, from 0; a table and a catalogue hold one. */
  readonly framework: number
}

export interface WrittenFile {
  readonly name: string
  readonly text: string
}

type Kept = NonNullable<Awaited<ReturnType<typeof findLibrary>>>

/** An imported library: whole as YAML, the same data as came in; or one of its frameworks as a table or an OSCAL catalogue. */
export const exportLibraryAs = (
  world: World,
  actor: Actor,
  { library, as, framework }: ExportWanted,
): Promise<Outcome<WrittenFile>> =>
  act(world, actor, 'exportLibrary', async (tx): Promise<Outcome<WrittenFile>> => {
    const found = await findLibrary(tx, library)
    if (!found) return notKept(library)
    if (as === 'yaml') return done({ name: found.name, text: await yamlOf(tx, found) })
    const one = (await frameworksOf(tx, found.id))[framework]
    if (!one) return refused('notFound', 'library.frameworkNone', { nth: framework + 1 })
    const nodes = (await placedNodes(tx, one.id)).map((node) => ({
      ...node,
      content: objectFrom(node.content),
    }))
    if (as === 'csv') return done({ name: one.name || found.name, text: tableOf(nodes) })
    return catalogOf(world, actor, objectFrom(found.head), framework, nodes)
  })

/** The library as it came in, whole: the same data, as YAML. */
export const exportLibrary = (world: World, actor: Actor, library: string): Promise<Outcome<WrittenFile>> =>
  exportLibraryAs(world, actor, { library, as: 'yaml', framework: 0 })

const yamlOf = async (tx: Tx, found: Kept): Promise<string> => {
  const nodes: (readonly JsonObject[])[] = []
  for (const { id } of await frameworksOf(tx, found.id))
    nodes.push((await contentsOfNodes(tx, id)).map(objectFrom))
  const mappings: JsonObject[][] = []
  for (const { setPosition, content } of await contentsOfMappings(tx, found.id)) {
    mappings[setPosition] ??= []
    mappings[setPosition].push(objectFrom(content))
  }
  return writeLibrary(wholeOf(objectFrom(found.head), nodes, mappings))
}

const objectFrom = (text: string): JsonObject => {
  const value: unknown = JSON.parse(text)
  return isObject(value) ? value : {}
}

const columns = ['ref_id', 'urn', 'parent', 'depth', 'assessable', 'name', 'description'] as const
const more = ['annotation', 'typical_evidence'] as const

/** A row a node, with the headings that an import knows. */
const tableOf = (nodes: readonly (PlacedNode & { readonly depth: number })[]): string =>
  csvOf(
    [...columns, 'implementation_groups', ...more],
    nodes.map(({ urn, parentUrn, depth, assessable, content }) => [
      textIn(content, 'ref_id'),
      urn,
      parentUrn,
      depth,
      assessable ? 'x' : '',
      textIn(content, 'name'),
      textIn(content, 'description'),
      Array.isArray(content.implementation_groups) ? content.implementation_groups.join(', ') : '',
      ...more.map((key) => textIn(content, key)),
    ]),
  )

/** What we write keeps to the published schema and to sense, or does not leave. */
const catalogOf = (
  world: World,
  actor: Actor,
  head: JsonObject,
  framework: number,
  nodes: readonly PlacedNode[],
): Outcome<WrittenFile> => {
  const objects = isObject(head.objects) ? head.objects : {}
  const place = frameworkPlaces(objects)[framework]
  const say = (code: string, values?: Parameters<World['say']>[2]) => world.say(code, actor.language, values)
  const at: Instant = world.now()
  const document = libraryCatalog(head, place?.object ?? {}, nodes, { at, uuidOf: namedUuid, say })
  const checked = checkOscal({ catalog: document.body })
  if ('faults' in checked) return refusedFor(checked.faults, say)
  return done({
    name: textIn(place?.object ?? {}, 'name') || textIn(head, 'name'),
    text: `${JSON.stringify(wholeDocument(checked.document), null, 2)}\n`,
  })
}
