import { type Fault, fault } from '../fault.ts'
import type { Programme } from '../programme.ts'

/** Whoever goes first after an incident is of a tier that there is, and what can be suspended is a benefit that there is. */
export const resumptionFaults = ({ resumption, tiers, benefits }: Programme): readonly Fault[] => {
  if (!resumption) return []
  const { trustedTiers, benefit } = resumption
  return [
    ...trustedTiers.flatMap((tier, i) =>
      tiers.some(({ id }) => id === tier)
        ? []
        : [fault(['resumption', 'trustedTiers', i], 'tierUnknown', { tier })],
    ),
    ...(benefit === null || benefits.some(({ id }) => id === benefit)
      ? []
      : [fault(['resumption', 'benefit'], 'benefitUnknown', { benefit })]),
  ]
}
