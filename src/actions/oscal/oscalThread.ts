import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Instant } from '../../domain/kernel/day.ts'
import type { OscalDocument } from '../../domain/oscal/checkDocument.ts'
import { doubtsIn } from '../../domain/oscal/doubts.ts'
import { objectsOf, textOf } from '../../domain/oscal/json.ts'
import type { OscalFault } from '../../domain/oscal/oscalFault.ts'
import { resolveProfile } from '../../domain/oscal/resolve/resolveProfile.ts'
import { gatherImports, type Shelf } from '../../files/oscal/gatherImports.ts'
import { checkOscal, readOscal } from '../../files/oscal/readOscal.ts'

/** A file that somebody gave, and the address that it stands for where its name does not say so. */
export interface GivenFile {
  readonly name: string
  readonly href?: string | undefined
  readonly bytes: Uint8Array
}

export type Asked =
  | { readonly check: Uint8Array }
  | { readonly resolve: readonly [profile: GivenFile, ...given: GivenFile[]]; readonly at: Instant }

export interface Faulty {
  readonly file: string
  readonly faults: readonly OscalFault[]
}

export type Told =
  | Faulty
  | {
      readonly document: OscalDocument
      readonly warnings: readonly OscalFault[]
      /** Of a profile: the addresses that it imports. */
      readonly imports: readonly string[]
    }

/** Checks a document, or resolves a profile with the files given beside it and nothing else; runs in a thread. */
export const work = (asked: Asked): Told =>
  'check' in asked ? checked(asked.check) : resolved(asked.resolve, asked.at)

const checked = (bytes: Uint8Array): Told => {
  const read = readOscal(bytes)
  if ('faults' in read) return { file: '', faults: read.faults }
  const { document } = read
  const imports = document.model === 'profile' ? objectsOf(document.body.imports) : []
  return {
    document,
    warnings: doubtsIn(document),
    imports: imports.flatMap(({ href }) => textOf(href) ?? []),
  }
}

/** A folder that is nowhere: what was given lies in it, and nothing of the machine. */
const folder = '/given/'

const resolved = ([profile, ...given]: readonly [GivenFile, ...GivenFile[]], at: Instant): Told => {
  const files = new Map([profile, ...given].map(({ name, bytes }) => [folder + basename(name), bytes]))
  const shelf: Shelf = { read: (path) => files.get(path) ?? new Uint8Array(), has: (path) => files.has(path) }
  const supplied = new Map(
    given.flatMap(({ name, href }) => (href ? [[href, folder + basename(name)] as const] : [])),
  )
  const gathered = gatherImports(folder + basename(profile.name), supplied, shelf)
  if ('faults' in gathered) return { file: basename(gathered.file), faults: gathered.faults }
  const made = resolveProfile(gathered.tree, { uuid: randomUUID(), at, tool: 'Aval' })
  if ('faults' in made) return { file: profile.name, faults: made.faults }
  const sound = checkOscal({ catalog: made.catalog.body })
  if ('faults' in sound) return { file: profile.name, faults: sound.faults }
  return { document: sound.document, warnings: made.warnings, imports: [] }
}
