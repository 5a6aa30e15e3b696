import type { Contact } from './contact.ts'
import type { PartnerLink } from './partner.ts'
import type { Site } from './site.ts'

/**
 * A company that plays a part in a supply chain and may hold an authorisation: an importer, a carrier, a customs agent.
 * Its tax id says who it is to the treasury, its trader number who it is to the programme; what it does, its types, and
 * where, its sites, decide what is asked of it.
 */
export interface Operator {
  readonly id: string
  readonly name: string
  readonly taxId: string
  readonly traderNumber: string | null
  /** Ids of the programme's operator types. */
  readonly types: readonly string[]
  readonly sites: readonly Site[]
  readonly contacts: readonly Contact[]
  readonly partners: readonly PartnerLink[]
}

/** Where its warnings go: every contact's address once. A missed renewal is how most certificates are lost. */
export const addressesOf = (operator: Pick<Operator, 'contacts'>): readonly string[] => [
  ...new Map(operator.contacts.map(({ email }) => [email.toLowerCase(), email])).values(),
]
