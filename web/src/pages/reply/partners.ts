/** GET /api/v1/company/partners */
export interface Partners {
  readonly today: string
  readonly roles: readonly string[]
  readonly reviewMonths: number
  readonly partners: readonly Partner[]
}

export interface Partner {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly role: string
  readonly traderNumber: string | null
  readonly certified: boolean | null
  readonly reviewedOn: string | null
  readonly nextReviewOn: string | null
  readonly standing: 'registered' | 'notRegistered' | 'declared' | 'declaredNot' | 'notKnown'
  readonly since: string | null
  readonly due: 'overdue' | 'soon' | 'later'
}

export const partnersAddress = '/api/v1/company/partners'

/** The overdue stand first, together; the rest under the part they play, in the order the programme names them. */
export const inOrder = (partners: readonly Partner[], roles: readonly string[]): readonly Partner[] => {
  const place = (one: Partner) => (one.due === 'overdue' ? -1 : roles.indexOf(one.role))
  return partners.toSorted((one, other) => place(one) - place(other))
}
