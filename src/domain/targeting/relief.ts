import { type PartyRole, partyRoles } from '../border/goodsDeclaration.ts'
import type { Standing } from '../border/lane.ts'
import type { CompiledTables } from './compileTables.ts'
import type { ReliefBounds } from './tables.ts'

/**
 * What the standing of a chain takes off a score. A role with a weight that nobody fills, or of which somebody is not
 * certified, earns nothing: leaving a party out of the declaration never earns more than naming it.
 */
export interface ChainEarns {
  /** Part of the high-risk threshold; never more than the widest bound of the programme. */
  readonly part: number
  /** How much of the chain is certified or recognised, 0 to 1. */
  readonly certifiedShare: number
}

export const chainEarns = (
  chain: readonly Standing[],
  { tables: { chainWeights }, weightSum }: Pick<CompiledTables, 'tables' | 'weightSum'>,
  bounds: ReliefBounds,
): ChainEarns => {
  if (weightSum <= 0 || chain.length === 0) return { part: 0, certifiedShare: 0 }
  let part = 0
  let certified = 0
  for (const role of partyRoles) {
    const weight = chainWeights[role] ?? 0
    if (weight <= 0) continue
    const bound = boundOfRole(chain, role, bounds)
    if (bound === undefined) continue
    part += weight * bound
    certified += weight
  }
  return { part: part / weightSum, certifiedShare: certified / weightSum }
}

/** A role counts as its least trusted party does. */
const boundOfRole = (
  chain: readonly Standing[],
  role: PartyRole,
  bounds: ReliefBounds,
): number | undefined => {
  let least: number | undefined
  for (const standing of chain) {
    if (standing.role !== role) continue
    const bound = boundOf(standing, bounds)
    if (bound === undefined) return undefined
    least = Math.min(least ?? bound, bound)
  }
  return least
}

const boundOf = ({ is, tier }: Standing, bounds: ReliefBounds): number | undefined => {
  if (is === 'recognised') return bounds.recognised
  if (is !== 'certified') return undefined
  return (
    (tier !== null && Object.hasOwn(bounds.byTier, tier) ? bounds.byTier[tier] : undefined) ?? bounds.untiered
  )
}
