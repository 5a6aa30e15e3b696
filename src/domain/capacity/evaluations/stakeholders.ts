/**
 * Whom a visit meets, each apart from the others. `side` says whether a group belongs to the administration and other
 * authorities or to the private sector; `closed` that it is met without customs in the room. The list is ours.
 */
// biome-ignore format: a table, a row a line
export const stakeholders = {
  customsLeadership:   { side: 'public',  closed: false },
  aeoUnit:             { side: 'public',  closed: false },
  legal:               { side: 'public',  closed: false },
  risk:                { side: 'public',  closed: false },
  postClearanceAudit:  { side: 'public',  closed: false },
  it:                  { side: 'public',  closed: false },
  portOffices:         { side: 'public',  closed: false },
  international:       { side: 'public',  closed: false },
  otherAgencies:       { side: 'public',  closed: false },
  tradeMinistry:       { side: 'public',  closed: false },
  statisticsIntegrity: { side: 'public',  closed: false },
  holders:             { side: 'private', closed: true },
  refusedOrWaiting:    { side: 'private', closed: true },
  nonMembers:          { side: 'private', closed: true },
  partners:            { side: 'public',  closed: false },
  // beside the fifteen: it gives courses and keeps the records of who took them
  trainingInstitute:   { side: 'public',  closed: false },
} as const satisfies Record<string, { readonly side: 'public' | 'private'; readonly closed: boolean }>

export type StakeholderGroup = keyof typeof stakeholders
export const stakeholderGroups = Object.keys(stakeholders) as readonly StakeholderGroup[]

export const isStakeholder = (text: string): text is StakeholderGroup => Object.hasOwn(stakeholders, text)

/** Who can be asked to carry out a recommendation: authorities. */
export const owners: readonly StakeholderGroup[] = stakeholderGroups.filter(
  (group) => stakeholders[group].side === 'public' && group !== 'partners',
)
