import { isObject, type JsonObject, objectsOf, withList } from '../json.ts'
import { type OscalFault, oscalFault } from '../oscalFault.ts'
import type { Branch } from './controlTree.ts'

/** What becomes of a control that comes from two imports. */
export type Combine = 'use-first' | 'merge' | 'keep'

export const combineOf = (profile: JsonObject): Combine => {
  const merge = isObject(profile.merge) ? profile.merge : {}
  const method = isObject(merge.combine) ? merge.combine.method : undefined
  return method === 'use-first' || method === 'merge' ? method : 'keep'
}

interface Merged {
  readonly branches: Branch[]
  readonly faults: OscalFault[]
}

interface Bench extends Merged {
  readonly combine: Combine
  /** By kind and id. */
  readonly known: Map<string, Branch>
}

/**
 * What the imports brought, as one tree. Groups of one id become one. A control that two imports selected stands in the way
 * of 'keep', which would have it twice; where one of them only brought it along with a control within it, the first stays.
 */
export const mergeImports = (imports: readonly (readonly Branch[])[], combine: Combine): Merged => {
  const bench: Bench = { branches: [], faults: [], combine, known: new Map() }
  for (const [i, branches] of imports.entries())
    for (const one of branches) put(bench, one, bench.branches, i)
  return bench
}

const put = (bench: Bench, one: Branch, among: Branch[], nth: number): void => {
  const name = `${one.kind} ${one.id}`
  const there = one.id === undefined ? undefined : bench.known.get(name)
  const here = there ?? { ...one, held: [] }
  if (there) meet(bench, there, one, nth)
  else {
    among.push(here)
    bench.known.set(name, here)
  }
  for (const held of one.held) put(bench, held, here.held, nth)
}

const meet = ({ combine, faults }: Bench, there: Branch, one: Branch, nth: number): void => {
  if (one.kind === 'group') return
  if (combine === 'merge') there.own = union(there.own, one.own)
  if (combine === 'keep' && one.explicit && there.explicit)
    faults.push(oscalFault(`/profile/imports/${nth}`, 'controlTwice', { id: one.id ?? '' }))
}

/** The first with whatever of the second it does not have: by id where there is one, else by all it says. */
const union = (first: JsonObject, second: JsonObject): JsonObject =>
  ['params', 'props', 'links', 'parts'].reduce(
    (sum, key) => {
      const have = objectsOf(first[key])
      const names = new Set(have.map(nameOf))
      return withList(sum, key, [...have, ...objectsOf(second[key]).filter((one) => !names.has(nameOf(one)))])
    },
    { ...second, ...first } as JsonObject,
  )

const nameOf = (one: JsonObject): string => (typeof one.id === 'string' ? `#${one.id}` : JSON.stringify(one))
