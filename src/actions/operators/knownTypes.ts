import { type Refused, refused } from '../../domain/kernel/outcome.ts'
import type { Programme } from '../../domain/programmes/programme.ts'

/** A company is of one type at least, each of them the programme's. */
export const refuseTypes = (programme: Programme, types: readonly string[]): Refused | undefined => {
  const known = new Set(programme.operatorTypes.map((type) => type.id))
  const fits = types.length > 0 && types.every((type) => known.has(type))
  return fits ? undefined : refused('input', 'operators.types', undefined, '/types')
}
