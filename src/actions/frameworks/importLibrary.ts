import { createHash } from 'node:crypto'
import { pathOf } from '../../domain/frameworks/checkLibrary.ts'
import { endsOutside } from '../../domain/frameworks/checkMappings.ts'
import { canonical, isObject } from '../../domain/frameworks/json.ts'
import { type Library, mappingPlaces, wholeOf } from '../../domain/frameworks/library.ts'
import { type LibraryFault, libraryFault } from '../../domain/frameworks/libraryFault.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { Tx } from '../../store/database/scope.ts'
import { keepLibrary } from '../../store/frameworks/keepLibrary.ts'
import { libraryByUrn, urnsOfFramework } from '../../store/frameworks/libraries.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { faultyLibrary, type Words } from './readLibraryFile.ts'

export interface ImportedLibrary {
  readonly id: string
  readonly urn: string
  readonly version: string
  readonly name: string
  readonly frameworks: number
  readonly nodes: number
  readonly mappings: number
  /** Whether this very content was here before; then nothing was written. */
  readonly already: boolean
}

export const mayImportLibrary = (actor: Actor): boolean => may(actor.roles, 'importFrameworks')

/** Keeps a checked library whole. The same again changes nothing; other content needs another version. */
export const importLibrary = (
  world: World,
  actor: Actor,
  library: Library,
  words: Words,
): Promise<Outcome<ImportedLibrary>> =>
  act(world, actor, 'importLibrary', async (tx): Promise<Outcome<ImportedLibrary>> => {
    const { urn, version, name } = library
    const counts = countsOf(library)
    const hash = hashOf(library)
    const unknown = await endsUnknown(tx, library)
    if (unknown.length > 0) return faultyLibrary(unknown, words)
    const id = await keepLibrary(tx, library, { hash, importedBy: actor.personId, importedAt: world.now() })
    if (id === undefined) {
      const kept = await libraryByUrn(tx, urn, version)
      if (kept?.hash !== hash) return refused('conflict', 'library.versionTaken', { urn, version })
      return done({ id: kept.id, urn, version, name, ...counts, already: true })
    }
    await recordAudit(tx, {
      action: 'library.import',
      subjectKind: 'frameworkLibrary',
      subjectId: id,
      detail: { urn, version, hash, ...counts },
    })
    return done({ id, urn, version, name, ...counts, already: false })
  })

export const countsOf = ({ frameworks, mappingSets }: Library) => ({
  frameworks: frameworks.length,
  nodes: frameworks.reduce((sum, { nodes }) => sum + nodes.length, 0),
  mappings: mappingSets.reduce((sum, { mappings }) => sum + mappings.length, 0),
})

export const hashOf = ({ head, frameworks, mappingSets }: Library): string => {
  const nodes = frameworks.map((one) => one.nodes.map(({ content }) => content))
  const mappings = mappingSets.map((one) => one.mappings.map(({ content }) => content))
  return createHash('sha256')
    .update(canonical(wholeOf(head, nodes, mappings)))
    .digest('hex')
}

/** Ends of mappings that neither the library itself nor any kept one has. */
export const endsUnknown = async (tx: Tx, library: Library): Promise<readonly LibraryFault[]> => {
  const objects = library.head.objects
  const ends = endsOutside(library, isObject(objects) ? mappingPlaces(objects).map(pathOf) : [])
  const known = new Map<string, ReadonlySet<string>>()
  for (const framework of new Set(ends.map((end) => end.framework)))
    known.set(framework, await urnsOfFramework(tx, framework))
  return ends
    .filter(({ framework, urn }) => !known.get(framework)?.has(urn))
    .map(({ framework, urn, path }) => libraryFault(path, 'endUnknown', { framework, urn }))
}
