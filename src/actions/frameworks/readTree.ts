import { isObject, type JsonObject, textIn } from '../../domain/frameworks/json.ts'
import { frameworkPlaces } from '../../domain/frameworks/library.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Tx } from '../../store/database/scope.ts'
import { findLibrary, frameworksOf, libraryTold } from '../../store/frameworks/libraries.ts'
import { branchOf, countsOf, nodeIn, pathTo, type TreeNode } from '../../store/frameworks/tree.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { notKept } from './readLibraries.ts'

export interface FrameworkTold {
  readonly id: string
  readonly urn: string
  readonly refId: string
  readonly name: string
  readonly nodes: number
  readonly assessable: number
  readonly groups: readonly { readonly id: string; readonly name: string; readonly nodes: number }[]
}

export interface LibraryTold {
  readonly id: string
  readonly urn: string
  readonly version: string
  readonly name: string
  readonly description: string
  readonly copyright: string
  readonly languages: readonly string[]
  readonly source: string | null
  readonly importedAt: string
  readonly importedByName: string | null
  readonly putAway: boolean
  readonly frameworks: readonly FrameworkTold[]
}

/** A library as its page begins: where it comes from, and its frameworks with what each holds counted. */
export const readLibrary = (world: World, actor: Actor, library: string): Promise<Outcome<LibraryTold>> =>
  act(world, actor, 'readFrameworks', async (tx) => {
    const found = await findLibrary(tx, library)
    if (!found) return notKept(library)
    const { head: text, locale: _, refId: __, hash: ___, ...told } = await libraryTold(tx, found.id)
    const head: unknown = JSON.parse(text)
    const whole = isObject(head) ? head : {}
    const places = frameworkPlaces(isObject(whole.objects) ? whole.objects : {})
    const frameworks: FrameworkTold[] = []
    for (const [at, one] of (await frameworksOf(tx, found.id)).entries())
      frameworks.push(await frameworkTold(tx, one, places[at]?.object ?? {}))
    return done({
      ...told,
      description: textIn(whole, 'description'),
      copyright: textIn(whole, 'copyright'),
      frameworks,
    })
  })

const frameworkTold = async (
  tx: Tx,
  { id, urn, refId, name, nodeCount }: Awaited<ReturnType<typeof frameworksOf>>[number],
  object: JsonObject,
): Promise<FrameworkTold> => {
  const counts = await countsOf(tx, id)
  const defined = Array.isArray(object.implementation_groups_definition)
    ? object.implementation_groups_definition.filter(isObject)
    : []
  const names = new Map(defined.map((group) => [textIn(group, 'ref_id'), textIn(group, 'name')]))
  const groups = counts.groups.map((group) => ({ ...group, name: names.get(group.id) || group.id }))
  return { id, urn, refId, name, nodes: nodeCount, assessable: counts.assessable, groups }
}

export interface BranchWanted {
  readonly library: string
  readonly framework: number
  readonly under?: string | undefined
  readonly group?: string | undefined
  readonly language?: string | undefined
  readonly from?: number | undefined
}

const page = 200

/** What stands right under a node, or at the top of a framework. */
export const readBranch = (
  world: World,
  actor: Actor,
  { library, framework, under, group, language, from = 0 }: BranchWanted,
): Promise<Outcome<{ readonly items: readonly TreeNode[]; readonly total: number }>> =>
  act(world, actor, 'readFrameworks', async (tx) => {
    const found = await findLibrary(tx, library)
    if (!found) return notKept(library)
    const one = (await frameworksOf(tx, found.id))[framework]
    if (!one) return refused('notFound', 'library.frameworkNone', { nth: framework + 1 })
    return done(
      await branchOf(tx, {
        frameworkId: one.id,
        under: under ?? null,
        group: group ?? null,
        language: language ?? '',
        from,
        most: page,
      }),
    )
  })

export interface NodeTold {
  /** Its framework's place in the library, from 0. */
  readonly framework: number
  /** The URNs of the nodes above it, from the top down. */
  readonly path: readonly string[]
  /** As it came, translations and questions among it. */
  readonly node: JsonObject
}

export const readNode = (
  world: World,
  actor: Actor,
  { library, urn }: { readonly library: string; readonly urn: string },
): Promise<Outcome<NodeTold>> =>
  act(world, actor, 'readFrameworks', async (tx) => {
    const found = await findLibrary(tx, library)
    if (!found) return notKept(library)
    const node = await nodeIn(tx, found.id, urn)
    if (!node) return refused('notFound', 'library.nodeNone')
    const frameworks = await frameworksOf(tx, found.id)
    const content: unknown = JSON.parse(node.content)
    return done({
      framework: frameworks.findIndex(({ id }) => id === node.frameworkId),
      path: await pathTo(tx, node.frameworkId, urn),
      node: isObject(content) ? content : {},
    })
  })
