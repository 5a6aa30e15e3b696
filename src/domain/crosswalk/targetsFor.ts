import { typesAfter } from '../editions/typesAfter.ts'
import type { Day } from '../kernel/day.ts'
import { standardsFor } from '../programmes/criteriaFor.ts'
import type { Programme } from '../programmes/programme.ts'
import type { Standard } from '../standards/standard.ts'

/**
 * What another programme would ask of an operator: of the types it has there, by the same id or as that
 * programme says it took them over, else of all. What
 * customs owes is never asked.
 */
export const targetsFor = (
  programme: Pick<Programme, 'standards' | 'operatorTypes'>,
  types: readonly string[],
  on: Day,
): { readonly types: readonly string[]; readonly standards: readonly Standard[] } => {
  const there = programme.operatorTypes.map(({ id }) => id)
  const shared = typesAfter(types, programme.operatorTypes).types
  const asked = shared.length > 0 ? shared : there
  return { types: asked, standards: standardsFor(programme, { operatorTypes: asked, on }) }
}
