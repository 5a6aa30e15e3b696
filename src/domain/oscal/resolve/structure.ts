import { isObject, type JsonObject, objectsOf, without } from '../json.ts'
import { type OscalFault, oscalFault } from '../oscalFault.ts'
import { type Branch, controlsIn, everyBranch } from './controlTree.ts'
import { type ControlIndex, indexOf, selectedBy } from './selectControls.ts'

interface Structured {
  readonly branches: readonly Branch[]
  readonly warnings: readonly OscalFault[]
}

/** The tree as the profile wants it: as it came, flat, or in groups of its own. Flat where it says nothing. */
export const structure = (profile: JsonObject, branches: readonly Branch[]): Structured => {
  const merge = isObject(profile.merge) ? profile.merge : {}
  if (merge['as-is'] === true) return { branches, warnings: [] }
  if (isObject(merge.custom)) return custom(merge.custom, branches)
  return { branches: controlsIn(branches).map((one) => ({ ...one, held: [] })), warnings: [] }
}

interface Bench {
  readonly index: ControlIndex
  readonly controls: ReadonlyMap<string, Branch>
  readonly groups: ReadonlyMap<string, Branch>
  readonly placed: Set<string>
  readonly warnings: OscalFault[]
}

const custom = (asked: JsonObject, branches: readonly Branch[]): Structured => {
  const all = everyBranch(branches)
  const named = (kind: Branch['kind']) =>
    new Map(all.filter((one) => one.kind === kind && one.id !== undefined).map((one) => [one.id ?? '', one]))
  const bench: Bench = {
    index: indexOf(branches),
    controls: named('control'),
    groups: named('group'),
    placed: new Set(),
    warnings: [],
  }
  const held = heldBy(asked, '/profile/merge/custom', bench)
  return { branches: held, warnings: bench.warnings }
}

const heldBy = (asked: JsonObject, at: string, bench: Bench): Branch[] => [
  ...objectsOf(asked['insert-controls']).flatMap((one, i) =>
    inserted(one, `${at}/insert-controls/${i}`, bench),
  ),
  ...objectsOf(asked.groups).map((one, i) => groupOf(one, `${at}/groups/${i}`, bench)),
]

/** A group that has the id of one that came along takes over what that one says, before what it says itself. */
const groupOf = (asked: JsonObject, at: string, bench: Bench): Branch => {
  const id = typeof asked.id === 'string' ? asked.id : undefined
  const own = without(asked, 'groups', 'insert-controls')
  const came = id === undefined ? undefined : bench.groups.get(id)?.own
  const lists = came ? ['params', 'props', 'links', 'parts'].filter((key) => came[key] || own[key]) : []
  const both = Object.fromEntries(
    lists.map((key) => [key, [...objectsOf(came?.[key]), ...objectsOf(own[key])]]),
  )
  return {
    kind: 'group',
    id,
    own: { ...came, ...own, ...both },
    held: heldBy(asked, at, bench),
    explicit: true,
  }
}

/** Controls selected together keep who holds whom; each stands where it was selected first. */
const inserted = (asked: JsonObject, at: string, bench: Bench): readonly Branch[] => {
  const { named, warnings } = selectedBy(asked, at, bench.index)
  bench.warnings.push(...warnings)
  const fresh = named.filter((id) => !bench.placed.has(id))
  if (named.length === 0) bench.warnings.push(oscalFault(at, 'nothingSelected'))
  for (const id of fresh) bench.placed.add(id)
  const chosen = new Set(fresh)
  const build = (id: string): Branch => {
    const held = (bench.index.heldBy.get(id) ?? []).filter((one) => chosen.has(one))
    return { ...found(bench, id), held: inOrder(held, asked.order, bench).map(build) }
  }
  const tops = fresh.filter((id) => !chosen.has(bench.index.holderOf.get(id) ?? ''))
  return inOrder(tops, asked.order, bench).map(build)
}

const found = ({ controls }: Bench, id: string): Branch =>
  controls.get(id) ?? { kind: 'control', id, own: { id }, held: [], explicit: true }

const inOrder = (ids: readonly string[], order: unknown, { index }: Bench): readonly string[] => {
  if (order === 'ascending') return ids.toSorted(byId)
  if (order === 'descending') return ids.toSorted((one, other) => byId(other, one))
  const chosen = new Set(ids)
  return order === 'keep' ? index.ids.filter((id) => chosen.has(id)) : ids
}

const byId = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
