import { addMonths, type Day } from '../kernel/day.ts'

/** The parts a partner can play in an operator's supply chain. */
export const partnerRoles = [
  'supplier',
  'customer',
  'carrier',
  'customsAgent',
  'forwarder',
  'warehouse',
  'terminal',
  'security',
  'staffing',
  'other',
] as const
export type PartnerRole = (typeof partnerRoles)[number]

/** A company an operator works with, and when it last looked at it. `certified` is null while nobody asked. */
export interface PartnerLink {
  readonly id: string
  readonly name: string
  readonly role: PartnerRole
  readonly traderNumber: string | null
  readonly certified: boolean | null
  readonly reviewedOn: Day | null
  readonly nextReviewOn: Day | null
}

/** The partners of each role, by name; a role nobody plays is left out. */
export const partnersByRole = (
  partners: readonly PartnerLink[],
): readonly { readonly role: PartnerRole; readonly partners: readonly PartnerLink[] }[] =>
  partnerRoles
    .map((role) => ({
      role,
      partners: partners
        .filter((partner) => partner.role === role)
        .toSorted((one, other) => one.name.localeCompare(other.name)),
    }))
    .filter((group) => group.partners.length > 0)

/** Those to review by a day, the longest due first; one that was never reviewed is due at once. */
export const partnersDue = (partners: readonly PartnerLink[], by: Day): readonly PartnerLink[] => {
  const dueOn = ({ nextReviewOn }: PartnerLink) => nextReviewOn ?? ''
  return partners
    .filter((partner) => dueOn(partner) <= by)
    .toSorted((one, other) => (dueOn(one) < dueOn(other) ? -1 : dueOn(one) > dueOn(other) ? 1 : 0))
}

/** The partner after a review, due again so many months later. */
export const reviewedOn = (partner: PartnerLink, day: Day, monthsToNext: number): PartnerLink => ({
  ...partner,
  reviewedOn: day,
  nextReviewOn: addMonths(day, monthsToNext),
})
