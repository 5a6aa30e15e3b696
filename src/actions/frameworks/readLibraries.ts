import { folded } from '../../domain/frameworks/folded.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { findLibrary, frameworksOf, librariesKept } from '../../store/frameworks/libraries.ts'
import { nodesOf, searchNodes } from '../../store/frameworks/nodes.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export type KeptLibrary = Awaited<ReturnType<typeof librariesKept>>[number]
export type KeptFramework = Awaited<ReturnType<typeof frameworksOf>>[number]
export type KeptNode = Awaited<ReturnType<typeof nodesOf>>[number]
export type NodeFound = Awaited<ReturnType<typeof searchNodes>>[number]

export const listLibraries = (
  world: World,
  actor: Actor,
): Promise<Outcome<{ readonly items: readonly KeptLibrary[] }>> =>
  act(world, actor, 'listLibraries', async (tx) => done({ items: await librariesKept(tx) }))

/** One library, by its id or urn: its frameworks, and the nodes of each so many from a place on. */
export const readFrameworks = (
  world: World,
  actor: Actor,
  { library, from = 0 }: { readonly library: string; readonly from?: number },
): Promise<
  Outcome<{ readonly frameworks: readonly (KeptFramework & { readonly nodes: readonly KeptNode[] })[] }>
> =>
  act(world, actor, 'readFrameworks', async (tx) => {
    const found = await findLibrary(tx, library)
    if (!found) return notKept(library)
    const frameworks = []
    for (const one of await frameworksOf(tx, found.id))
      frameworks.push({ ...one, nodes: await nodesOf(tx, one.id, from, page) })
    return done({ frameworks })
  })

const page = 500

/** Nodes of every framework in use, or of one library, that hold every word asked for, accents or not. */
export const searchFrameworks = (
  world: World,
  actor: Actor,
  text: string,
  library?: string,
): Promise<Outcome<{ readonly items: readonly NodeFound[] }>> =>
  act(world, actor, 'searchFrameworks', async (tx) => {
    const words = folded(text).split(/\s+/).filter(Boolean).slice(0, 8)
    const found = library === undefined ? undefined : await findLibrary(tx, library)
    if (library !== undefined && !found) return notKept(library)
    return done({ items: words.length === 0 ? [] : await searchNodes(tx, words, 100, found?.id) })
  })

export const notKept = (library: string) =>
  refused('notFound', 'library.notKept', { library: library.slice(0, 120) })
