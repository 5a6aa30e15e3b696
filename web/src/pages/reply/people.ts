/** GET /api/v1/company/people */
export interface Colleagues {
  readonly people: readonly Colleague[]
}

export interface Colleague {
  readonly membershipId: string
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly scope: readonly string[]
  readonly from: string
  readonly until: string | null
  readonly confirmed: boolean
  readonly secondFactor: boolean
  readonly recoveryAsked: boolean
}

export const peopleAddress = '/api/v1/company/people'

/** What can be left to an agent, matter by matter; signing and managing people cannot. */
export const matters = ['profile', 'findings', 'notices', 'partners', 'messages', 'letters'] as const
