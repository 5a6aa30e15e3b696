import type { LaneDecision } from '../../domain/border/lane.ts'
import { type BorderPart, firstTables, noBorder, reliefBounds } from '../../domain/programmes/borderPart.ts'
import { compileTables } from '../../domain/targeting/compileTables.ts'
import { chainEarns } from '../../domain/targeting/relief.ts'

/** How much of a chain is certified, 0 to 1, by the weights of the programme: kept beside each decision for comparing likes. */
export const certifiedShareIn = (
  border: BorderPart = noBorder,
): ((chain: LaneDecision['chain']) => number) => {
  const known = sharesOf.get(border) ?? shareBy(border)
  sharesOf.set(border, known)
  return known
}

const sharesOf = new WeakMap<BorderPart, (chain: LaneDecision['chain']) => number>()

const shareBy = (border: BorderPart) => {
  const tables = compileTables(firstTables(border))
  const bounds = reliefBounds(border)
  return (chain: LaneDecision['chain']) => chainEarns(chain, tables, bounds).certifiedShare
}
