import type { JsonObject } from '../json.ts'
import type { OscalFault } from '../oscalFault.ts'
import type { Branch } from './controlTree.ts'
import { branchesOf } from './controlTree.ts'
import { around, indexOf, selectedBy } from './selectControls.ts'

export interface Imported {
  readonly branches: readonly Branch[]
  readonly warnings: readonly OscalFault[]
}

/**
 * The controls that one import takes from a catalogue, in the catalogue's own structure. A control brings those around it
 * along; whatever is left out gives its place to what it held, and a group that holds nothing any more goes.
 */
export const importControls = (catalog: JsonObject, directive: JsonObject, at: string): Imported => {
  const whole = branchesOf(catalog)
  const index = indexOf(whole)
  const { named, excluded, warnings } = selectedBy(directive, at, index)
  const explicit = new Set(named)
  const kept = new Set(
    [...named, ...named.flatMap((id) => around(id, index))].filter((id) => !excluded.has(id)),
  )
  return { branches: pruned(whole, kept, explicit), warnings }
}

const pruned = (
  branches: readonly Branch[],
  kept: ReadonlySet<string>,
  explicit: ReadonlySet<string>,
): readonly Branch[] =>
  branches.flatMap((one) => {
    const held = pruned(one.held, kept, explicit)
    if (one.kind === 'group') return held.length > 0 ? [{ ...one, held: [...held] }] : []
    const id = one.id ?? ''
    return kept.has(id) ? [{ ...one, held: [...held], explicit: explicit.has(id) }] : held
  })
