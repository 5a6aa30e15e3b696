/** A need that members raise, or an initiative that answers one: on benefits, on the programme's scope, or something else. */
export const initiativeKinds = ['need', 'initiative'] as const
export type InitiativeKind = (typeof initiativeKinds)[number]
export const initiativeMatters = ['benefit', 'scope', 'other'] as const
export type InitiativeMatter = (typeof initiativeMatters)[number]

export const initiativeStates = [
  'raised',
  'discussed',
  'voting',
  'voted',
  'adopted',
  'declined',
  'withdrawn',
] as const
export type InitiativeState = (typeof initiativeStates)[number]

/** What must hold besides the state. */
export type InitiativeNeed =
  /** Only whoever raised it. */
  | 'ownMatter'
  /** Somebody else than who raised it. */
  | 'secondPerson'
  | 'carried'
  /** The vote had no quorum; then it may be discussed and voted again. */
  | 'noQuorum'
  | 'reasons'
  /** Everybody has voted, or the term is over. */
  | 'voteIsOver'

interface InitiativeStepRow {
  readonly from: readonly InitiativeState[]
  readonly to: InitiativeState | 'same'
  readonly by: 'takePartInGroup' | 'leadGroup'
  readonly needs: readonly InitiativeNeed[]
  /** Asks for a second factor shown within the last minutes. */
  readonly signed: boolean
}

/** What somebody may do with a need or an initiative. A row is a step. */
// biome-ignore format: a table, a row a line
export const initiativeSteps = {
  raise:     { from: [],                               to: 'raised',    by: 'takePartInGroup', needs: [], signed: false },
  comment:   { from: ['raised', 'discussed', 'voting'], to: 'same',     by: 'takePartInGroup', needs: [], signed: false },
  discuss:   { from: ['raised'],                       to: 'discussed', by: 'leadGroup',       needs: [], signed: false },
  discussAgain: { from: ['voted'],                     to: 'discussed', by: 'leadGroup',       needs: ['noQuorum'], signed: false },
  openVote:  { from: ['discussed'],                    to: 'voting',    by: 'leadGroup',       needs: [], signed: false },
  vote:      { from: ['voting'],                       to: 'same',      by: 'takePartInGroup', needs: [], signed: true },
  closeVote: { from: ['voting'],                       to: 'voted',     by: 'leadGroup',       needs: ['voteIsOver'], signed: false },
  adopt:     { from: ['voted'],                        to: 'adopted',   by: 'leadGroup',       needs: ['carried', 'secondPerson'], signed: true },
  decline:   { from: ['raised', 'discussed', 'voted'], to: 'declined',  by: 'leadGroup',       needs: ['reasons'], signed: true },
  withdraw:  { from: ['raised', 'discussed'],          to: 'withdrawn', by: 'takePartInGroup', needs: ['ownMatter'], signed: false },
  link:      { from: ['adopted'],                      to: 'same',      by: 'leadGroup',       needs: [], signed: false },
} as const satisfies Record<string, InitiativeStepRow>

export type InitiativeStep = keyof typeof initiativeSteps

/** What is known of an initiative, of whoever asks, and of the vote. */
export interface InitiativeFacts {
  readonly state: InitiativeState
  readonly raisedByAsker: boolean
  readonly carried: boolean
  readonly hasQuorum: boolean
  readonly voteIsOver: boolean
  /** What whoever asks gives as reasons; none where nothing was asked for yet. */
  readonly reasons?: string
}

/** Why a step may not be taken now; none where it may. The state comes first. */
export const whyNot = (
  step: InitiativeStep,
  facts: InitiativeFacts,
): InitiativeNeed | 'state' | undefined => {
  const { from, needs }: InitiativeStepRow = initiativeSteps[step]
  if (!from.includes(facts.state)) return 'state'
  return needs.find((need) => !holds[need](facts))
}

const holds: Readonly<Record<InitiativeNeed, (facts: InitiativeFacts) => boolean>> = {
  ownMatter: ({ raisedByAsker }) => raisedByAsker,
  secondPerson: ({ raisedByAsker }) => !raisedByAsker,
  carried: ({ carried }) => carried,
  noQuorum: ({ hasQuorum }) => !hasQuorum,
  reasons: ({ reasons }) => reasons === undefined || reasons.trim() !== '',
  voteIsOver: ({ voteIsOver }) => voteIsOver,
}

export const stateAfter = (step: InitiativeStep, state: InitiativeState): InitiativeState => {
  const { to }: InitiativeStepRow = initiativeSteps[step]
  return to === 'same' ? state : to
}

/** Whether nothing moves it any more. */
export const isSettled = (state: InitiativeState): boolean =>
  (Object.values(initiativeSteps) as InitiativeStepRow[]).every(
    ({ from, to }) => !from.includes(state) || to === 'same',
  )
