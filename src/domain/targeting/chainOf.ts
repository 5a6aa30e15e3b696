import { type DeclaredParty, type PartyRole, partyRoles } from '../border/goodsDeclaration.ts'
import type { Standing } from '../border/lane.ts'

/** What is known of a trader number now. */
export type StandingOf = (
  traderNumber: string,
) => Pick<Standing, 'is' | 'tier' | 'recentFindings' | 'disowned' | 'without'> | undefined

/**
 * The standing of every party, in one order whatever the order in which they were declared. A party without a number is
 * one that is not certified.
 */
export const chainOf = (parties: readonly DeclaredParty[], standingOf: StandingOf): readonly Standing[] =>
  parties
    .map(({ role, traderNumber }) => ({
      role,
      traderNumber: traderNumber ?? '',
      ...((traderNumber ? standingOf(traderNumber) : undefined) ?? nobody),
    }))
    .sort(
      (one, other) =>
        place[one.role] - place[other.role] ||
        (one.traderNumber < other.traderNumber ? -1 : one.traderNumber > other.traderNumber ? 1 : 0),
    )

const place = Object.fromEntries(partyRoles.map((role, at) => [role, at])) as Record<PartyRole, number>

const nobody = { is: 'notCertified', tier: null } as const
