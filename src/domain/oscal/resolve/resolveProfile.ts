import type { Instant } from '../../kernel/day.ts'
import type { OscalDocument } from '../checkDocument.ts'
import { isObject, type JsonObject, objectsOf, textsOf, withList } from '../json.ts'
import { OSCAL_VERSION } from '../models.ts'
import { type OscalFault, oscalFault } from '../oscalFault.ts'
import { alterControls } from './alterControls.ts'
import { gathered, isKeptAlways, parametersIn, referredTo, resourcesOf } from './backMatter.ts'
import { type Branch, branchesOf, everyBranch, withBranches } from './controlTree.ts'
import { importControls } from './importControls.ts'
import { combineOf, mergeImports } from './mergeImports.ts'
import { setParameters } from './setParameters.ts'
import { structure } from './structure.ts'

/** A profile with what it imports, fetched: a source for each import, in the same order; none imports itself. */
export interface ProfileTree {
  readonly document: OscalDocument
  /** What the result calls the profile by. */
  readonly href: string
  readonly sources: readonly (OscalDocument | ProfileTree)[]
}

export interface Resolving {
  /** The new catalogue's own. */
  readonly uuid: string
  readonly at: Instant
  readonly tool: string
}

export type ResolvedProfile =
  | { readonly catalog: OscalDocument; readonly warnings: readonly OscalFault[] }
  | { readonly faults: readonly OscalFault[] }

const isTree = (source: OscalDocument | ProfileTree): source is ProfileTree => 'sources' in source

/**
 * A profile becomes the catalogue it stands for, by NIST's specification: import, merge, modify, then what belongs to the
 * whole. What the specification lets pass (a control that is not there, a change that finds no place) is told as a warning.
 */
export const resolveProfile = (tree: ProfileTree, resolving: Resolving): ResolvedProfile => {
  const profile = tree.document.body
  const sources = tree.sources.map((source) => catalogOf(source, resolving))
  const faulty = sources.find((one) => 'faults' in one)
  if (faulty) return faulty
  const catalogs = sources.flatMap((one) => ('catalog' in one ? [one] : []))
  const imports = catalogs.map(({ catalog }, i) => {
    const directive = objectsOf(profile.imports)[i] ?? {}
    return importControls(catalog.body, directive, `/profile/imports/${i}`)
  })
  const merged = mergeImports(
    imports.map(({ branches }) => branches),
    combineOf(profile),
  )
  if (merged.faults.length > 0) return { faults: merged.faults }
  const { branches, warnings } = structure(profile, merged.branches)
  const bodies = catalogs.map(({ catalog }) => catalog.body)
  const set = setParameters(profile, branches, looseParameters(bodies, branches))
  const altered = alterControls(profile, branches)
  const body = bodyOf(tree, bodies, branches, set.loose, resolving)
  return {
    catalog: { model: 'catalog', body },
    warnings: [
      ...catalogs.flatMap((one) => one.warnings),
      ...imports.flatMap((one) => one.warnings),
      ...warnings,
      ...set.warnings,
      ...altered,
      ...(branches.length === 0 ? [oscalFault('/profile', 'nothingSelected')] : []),
    ],
  }
}

const catalogOf = (source: OscalDocument | ProfileTree, resolving: Resolving): ResolvedProfile =>
  isTree(source) ? resolveProfile(source, resolving) : { catalog: source, warnings: [] }

/** Parameters that stand in no control: the catalogues' own, and those of groups that did not come along. */
const looseParameters = (
  catalogs: readonly JsonObject[],
  branches: readonly Branch[],
): readonly JsonObject[] => {
  const held = new Set(everyBranch(branches).flatMap(({ own }) => objectsOf(own.params).map(({ id }) => id)))
  const ofGroups = (body: JsonObject) => everyBranch(branchesOf(body)).filter(({ kind }) => kind === 'group')
  const all = catalogs.flatMap((body) => [
    ...objectsOf(body.params),
    ...ofGroups(body).flatMap(({ own }) => objectsOf(own.params)),
  ])
  return [...new Map(all.map((one) => [one.id, one])).values()].filter(({ id }) => !held.has(id))
}

const bodyOf = (
  { document: { body: profile }, href }: ProfileTree,
  catalogs: readonly JsonObject[],
  branches: readonly Branch[],
  loose: readonly JsonObject[],
  { uuid, at, tool }: Resolving,
): JsonObject => {
  const metadata = metadataOf(profile, catalogs, { href, at, tool })
  const whole = withBranches({}, branches)
  const text = JSON.stringify([metadata, whole])
  const named = new Set(loose.length > 0 ? [...parametersIn(text), ...settingsOf(profile)] : [])
  const params = loose.filter((one) => isKeptAlways(one) || named.has(String(one.id)))
  const resources = gathered([...catalogs.map(resourcesOf), resourcesOf(profile)])
  const kept = referredTo(resources, `${text}${JSON.stringify(params)}`)
  return {
    uuid,
    metadata,
    ...withList({}, 'params', params),
    ...whole,
    ...(kept.length > 0 ? { 'back-matter': { resources: kept } } : {}),
  }
}

const settingsOf = (profile: JsonObject): readonly string[] =>
  textsOf(
    objectsOf(isObject(profile.modify) ? profile.modify['set-parameters'] : undefined).map(
      (one) => one['param-id'],
    ),
  )

const metadataOf = (
  profile: JsonObject,
  catalogs: readonly JsonObject[],
  { href, at, tool }: Pick<ProfileTree, 'href'> & Pick<Resolving, 'at' | 'tool'>,
): JsonObject => {
  const own = isObject(profile.metadata) ? profile.metadata : {}
  const theirs = catalogs.flatMap(({ metadata }) => (isObject(metadata) ? [metadata] : []))
  const kept = (list: 'roles' | 'parties', by: 'id' | 'uuid') => {
    const mine = objectsOf(own[list])
    const known = new Set(mine.map((one) => one[by]))
    const more = theirs.flatMap((one) => objectsOf(one[list])).filter(isKeptAlways)
    return [...mine, ...more.filter((one) => !known.has(one[by]))]
  }
  const props = objectsOf(own.props).filter(({ name }) => name !== 'resolution-tool')
  const links = objectsOf(own.links).filter(({ rel }) => rel !== 'source-profile')
  const told = {
    ...own,
    'last-modified': at,
    'oscal-version': OSCAL_VERSION,
    props: [...props, { name: 'resolution-tool', value: tool }],
    links: [...links, { href, rel: 'source-profile' }],
  }
  return withList(withList(told, 'roles', kept('roles', 'id')), 'parties', kept('parties', 'uuid'))
}
