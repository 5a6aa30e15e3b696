import type { Library } from '../../domain/frameworks/library.ts'
import type { LibraryFault } from '../../domain/frameworks/libraryFault.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { versionsOfLibrary } from '../../store/frameworks/libraries.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { countsOf, endsUnknown, hashOf } from './importLibrary.ts'
import type { FileRead } from './libraryFrom.ts'
import type { Words } from './readLibraryFile.ts'

export interface FaultTold {
  /** A JSON pointer into the file; of a table the sheet, the row and the column. */
  readonly place: string
  readonly message: string
}

/** What would come of importing a file. */
export interface LibraryPreview {
  readonly sound: boolean
  readonly faults: readonly FaultTold[]
  readonly faultCount: number
  readonly library: {
    readonly urn: string
    readonly version: string
    readonly name: string
    readonly locale: string
    readonly frameworks: readonly {
      readonly name: string
      readonly nodes: number
      readonly assessable: number
      readonly groups: readonly string[]
      /** The first of its nodes, as they would stand. */
      readonly first: readonly {
        readonly urn: string
        readonly refId: string
        readonly name: string
        readonly depth: number
        readonly assessable: boolean
      }[]
    }[]
    readonly nodes: number
    readonly mappings: number
    /** `new`, `already` here with this very content, or this version `taken` by other content. */
    readonly standing: 'new' | 'already' | 'taken'
    readonly versions: readonly { readonly version: string; readonly importedAt: string }[]
  } | null
}

/** Looks at a file as an import would, and keeps nothing. */
export const previewLibrary = (
  world: World,
  actor: Actor,
  read: FileRead,
  words: Words,
): Promise<Outcome<LibraryPreview>> =>
  act(world, actor, 'previewLibrary', async (tx) => {
    if (!('library' in read)) return done(faultyPreview(read, words))
    const { library } = read
    const unknown = await endsUnknown(tx, library)
    if (unknown.length > 0) return done(faultyPreview({ faults: unknown }, words))
    const versions = await versionsOfLibrary(tx, library.urn)
    const same = versions.find(({ version }) => version === library.version)
    const standing = !same ? 'new' : same.hash === hashOf(library) ? 'already' : 'taken'
    return done({
      ...{ sound: true, faults: [], faultCount: 0 },
      library: {
        ...toldOf(library),
        standing,
        versions: versions.map(({ version, importedAt }) => ({ version, importedAt })),
      },
    })
  })

/** More than anybody reads at once. */
const shown = 200
const firstNodes = 40

const faultyPreview = (read: Exclude<FileRead, { library: Library }>, words: Words): LibraryPreview => {
  const faults = 'faults' in read ? read.faults : read.oscalFaults
  const room = 'faults' in read ? 'library' : 'oscal'
  const told = ({
    path,
    code,
    with: values,
  }: {
    path: string
    code: string
    with: LibraryFault['with']
  }) => ({
    place: path,
    message: words(`${room}.fault.${code}`, values),
  })
  return { sound: false, faults: faults.slice(0, shown).map(told), faultCount: faults.length, library: null }
}

const toldOf = (library: Library) => {
  const { urn, version, name, locale } = library
  const { nodes, mappings } = countsOf(library)
  const frameworks = library.frameworks.map((one) => ({
    name: one.name || one.refId,
    nodes: one.nodes.length,
    assessable: one.nodes.filter(({ assessable }) => assessable).length,
    groups: [...new Set(one.nodes.flatMap(({ groups }) => groups))],
    first: one.nodes.slice(0, firstNodes).map((node) => ({
      urn: node.urn,
      refId: node.refId,
      name: node.name || node.description.slice(0, 200),
      depth: node.depth,
      assessable: node.assessable,
    })),
  }))
  return { urn, version, name, locale, frameworks, nodes, mappings }
}
