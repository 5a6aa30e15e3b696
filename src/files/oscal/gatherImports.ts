import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OscalDocument } from '../../domain/oscal/checkDocument.ts'
import { type JsonObject, objectsOf, textOf } from '../../domain/oscal/json.ts'
import { type OscalFault, oscalFault } from '../../domain/oscal/oscalFault.ts'
import { resourcesOf } from '../../domain/oscal/resolve/backMatter.ts'
import type { ProfileTree } from '../../domain/oscal/resolve/resolveProfile.ts'
import { readOscal } from './readOscal.ts'

/** Files that stand for what profiles import by an address: 'HREF' → file. The address itself, a resource's UUID or a link of it. */
export type Supplied = ReadonlyMap<string, string>

export type Gathered =
  | {
      readonly tree: ProfileTree
      /** What was supplied and nothing imports. */
      readonly unused: readonly string[]
    }
  | { readonly file: string; readonly faults: readonly OscalFault[] }

/** Imports that one profile may lead to, those of what it imports among them; more is no profile of the trade. */
const most = 1000

/** Where files are: the machine's own folders, unless only what somebody gave may be read. */
export interface Shelf {
  readonly read: (path: string) => Uint8Array
  readonly has: (path: string) => boolean
}

const disk: Shelf = {
  read: readFileSync,
  has: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
}

interface Way {
  readonly shelf: Shelf
  readonly supplied: Supplied
  /** The files on the way here: coming back to one is a circle. */
  readonly chain: readonly string[]
  readonly read: Map<string, OscalDocument>
  /** How often something was imported so far, on every way. */
  readonly count: { imports: number }
  /** Whatever supplied address something asked for. */
  readonly asked: Set<string>
}

/** A profile with all that it imports, and what that imports, read from files. Nothing is fetched from a network. */
export const gatherImports = (file: string, supplied: Supplied, shelf: Shelf = disk): Gathered => {
  const way: Way = { shelf, supplied, chain: [], read: new Map(), count: { imports: 0 }, asked: new Set() }
  const found = sourceAt(resolve(file), way)
  if ('faults' in found) return found
  if (!('sources' in found.source))
    return { file, faults: [oscalFault('', 'notProfile', { model: found.source.model })] }
  return { tree: found.source, unused: [...supplied.keys()].filter((href) => !way.asked.has(href)) }
}

type Found =
  | { readonly source: OscalDocument | ProfileTree }
  | { readonly file: string; readonly faults: readonly OscalFault[] }

const sourceAt = (file: string, way: Way): Found => {
  if (way.chain.includes(file)) {
    const chain = [...way.chain, file].map((one) => basename(one)).join(' → ')
    return { file, faults: [oscalFault('/profile/imports', 'importCircle', { chain })] }
  }
  way.count.imports += 1
  if (way.count.imports > most) return { file, faults: [oscalFault('', 'importTooMany', { most })] }
  const read = readAt(file, way)
  if (!('document' in read)) return { file, faults: read.faults }
  const { document } = read
  if (document.model !== 'profile') return { source: document }
  const deeper = { ...way, chain: [...way.chain, file] }
  const sources: (OscalDocument | ProfileTree)[] = []
  for (const [i, directive] of objectsOf(document.body.imports).entries()) {
    const found = importAt(file, document.body, directive, i, deeper)
    if ('faults' in found) return found
    sources.push(found.source)
  }
  return { source: { document, href: encodeURI(basename(file)), sources } }
}

const readAt = (file: string, { read, shelf }: Way) => {
  const known = read.get(file)
  if (known) return { document: known }
  const fresh = readOscal(shelf.read(file))
  if ('document' in fresh) read.set(file, fresh.document)
  return fresh
}

const importAt = (file: string, profile: JsonObject, directive: JsonObject, i: number, way: Way): Found => {
  const href = textOf(directive.href) ?? ''
  const at = `/profile/imports/${i}/href`
  const target = fileFor(file, profile, href, way)
  if (target === undefined) return { file, faults: [oscalFault(at, 'importMissing', { href })] }
  const found = sourceAt(target, way)
  if ('faults' in found || 'sources' in found.source || found.source.model === 'catalog') return found
  return {
    file,
    faults: [oscalFault(at, 'importNotControls', { file: basename(target), model: found.source.model })],
  }
}

/** What was supplied comes first, then files beside the profile. Of several forms of one resource the one that is read. */
const fileFor = (
  file: string,
  profile: JsonObject,
  href: string,
  { supplied, shelf, asked }: Way,
): string | undefined => {
  const uuid = href.startsWith('#') ? href.slice(1).toLowerCase() : undefined
  const resource = resourcesOf(profile).find((one) => String(one.uuid).toLowerCase() === uuid)
  const links = objectsOf(resource?.rlinks).flatMap((one) => textOf(one.href) ?? [])
  const names = new Set((uuid ? [`#${uuid}`, uuid, href, ...links] : [href]).map(plainly))
  const fitting = [...supplied].filter(([name]) => names.has(plainly(name)))
  for (const [name] of fitting) asked.add(name)
  const given = fitting[0]?.[1]
  if (given !== undefined) return resolve(given)
  return (uuid ? links : [href])
    .toSorted((one, other) => Number(isReadable(other)) - Number(isReadable(one)))
    .map((link) => localFile(link, dirname(file)))
    .find((path) => path !== undefined && shelf.has(path))
}

/** './a.json' is 'a.json'. */
const plainly = (href: string): string => href.replace(/^(\.\/)+/, '')

const isReadable = (link: string): boolean => ['.json', '.yaml', '.yml'].includes(extname(link).toLowerCase())

const localFile = (link: string, folder: string): string | undefined => {
  const plain = link.replace(/#.*$/, '')
  try {
    if (plain.startsWith('file:')) return fileURLToPath(plain)
    return /^[a-z][a-z0-9+.-]+:/i.test(plain) ? undefined : resolve(folder, decodeURIComponent(plain))
  } catch {
    return undefined
  }
}
