import { done, type Outcome, refused } from '../../kernel/outcome.ts'

/**
 * The life of a pilot: a programme is prepared, companies are invited, it runs stage by stage, is evaluated, and then two
 * persons extend it, change it, open the programme to all, or end it.
 */
export const pilotStates = [
  'preparing',
  'inviting',
  'running',
  'evaluating',
  'extended',
  'changed',
  'opened',
  'ended',
] as const
export type PilotState = (typeof pilotStates)[number]

type By = 'managePilots' | 'decidePilot'
export type PilotNeed =
  | 'bounds'
  | 'stageWaits'
  | 'acceptedInStage'
  | 'noProposal'
  | 'proposal'
  | 'secondPerson'
  | 'ownProposal'

/** What may be done: a row a step. `to` null leaves it in its state. `needs` are established before it is asked. */
// biome-ignore format: a table, a row a line
export const pilotSteps = {
  prepare:         { from: [],                                                        to: 'preparing',  by: 'managePilots', needs: [] },
  changeBounds:    { from: ['preparing', 'changed'],                                  to: null,         by: 'managePilots', needs: [] },
  beginInviting:   { from: ['preparing'],                                             to: 'inviting',   by: 'managePilots', needs: ['bounds'] },
  startStage:      { from: ['inviting', 'running', 'extended', 'changed'],            to: 'running',    by: 'managePilots', needs: ['stageWaits', 'acceptedInStage'] },
  beginEvaluation: { from: ['running', 'extended', 'changed'],                        to: 'evaluating', by: 'managePilots', needs: [] },
  propose:         { from: ['preparing', 'inviting', 'running', 'evaluating', 'extended', 'changed'], to: null, by: 'decidePilot', needs: ['noProposal'] },
  withdraw:        { from: ['preparing', 'inviting', 'running', 'evaluating', 'extended', 'changed'], to: null, by: 'decidePilot', needs: ['proposal', 'ownProposal'] },
  decline:         { from: ['preparing', 'inviting', 'running', 'evaluating', 'extended', 'changed'], to: null, by: 'decidePilot', needs: ['proposal', 'secondPerson'] },
  extend:          { from: ['evaluating'],                                            to: 'extended',   by: 'decidePilot', needs: ['proposal', 'secondPerson'] },
  change:          { from: ['evaluating'],                                            to: 'changed',    by: 'decidePilot', needs: ['proposal', 'secondPerson'] },
  open:            { from: ['evaluating'],                                            to: 'opened',     by: 'decidePilot', needs: ['proposal', 'secondPerson'] },
  end:             { from: ['preparing', 'inviting', 'running', 'evaluating', 'extended', 'changed'], to: 'ended', by: 'decidePilot', needs: ['proposal', 'secondPerson'] },
} as const satisfies Record<string, PilotStepRow>

interface PilotStepRow {
  readonly from: readonly PilotState[]
  readonly to: PilotState | null
  readonly by: By
  readonly needs: readonly PilotNeed[]
}

export type PilotStep = keyof typeof pilotSteps

export const rowOf = (step: PilotStep): PilotStepRow => pilotSteps[step]

/** What two persons decide: each is a step of its own. */
export const decisionKinds = ['extend', 'change', 'open', 'end'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** Which decisions may be proposed where it stands. */
export const decisionsIn = (state: PilotState): readonly DecisionKind[] =>
  decisionKinds.filter((kind) => rowOf(kind).from.includes(state))

/** What holds at the moment of a step. */
export interface PilotFacts {
  readonly person: string | null
  readonly boundsAreWhole: boolean
  /** Of the stage that is to start. */
  readonly stageWaits: boolean
  readonly acceptedInStage: number
  /** The decision that waits for a second person. */
  readonly proposal: { readonly kind: DecisionKind; readonly by: string | null } | null
}

const holds: Readonly<Record<PilotNeed, (facts: PilotFacts, step: PilotStep) => boolean>> = {
  bounds: ({ boundsAreWhole }) => boundsAreWhole,
  stageWaits: ({ stageWaits }) => stageWaits,
  acceptedInStage: ({ acceptedInStage }) => acceptedInStage > 0,
  noProposal: ({ proposal }) => proposal === null,
  proposal: ({ proposal }, step) => proposal !== null && (!isDecision(step) || proposal.kind === step),
  secondPerson: ({ proposal, person }) => person !== null && proposal !== null && proposal.by !== person,
  ownProposal: ({ proposal, person }) => person !== null && proposal?.by === person,
}

const isDecision = (step: PilotStep): step is DecisionKind => decisionKinds.some((one) => one === step)

export const mayTakePilotStep = (state: PilotState, step: PilotStep): boolean =>
  rowOf(step).from.includes(state)

/** Where a step leads, or why it may not be taken. */
export const takePilotStep = (state: PilotState, step: PilotStep, facts: PilotFacts): Outcome<PilotState> => {
  const row = rowOf(step)
  if (!row.from.includes(state)) return refused('notNow', 'pilots.notNow')
  const lacking = row.needs.find((need) => !holds[need](facts, step))
  return lacking ? lacks[lacking] : done(row.to ?? state)
}

const lacks: Readonly<Record<PilotNeed, ReturnType<typeof refused>>> = {
  bounds: refused('notNow', 'pilots.needs.bounds'),
  stageWaits: refused('notNow', 'pilots.needs.stageWaits'),
  acceptedInStage: refused('notNow', 'pilots.needs.acceptedInStage'),
  noProposal: refused('conflict', 'pilots.needs.noProposal'),
  proposal: refused('notNow', 'pilots.needs.proposal'),
  secondPerson: refused('notAllowed', 'pilots.secondPerson'),
  ownProposal: refused('notAllowed', 'pilots.needs.ownProposal'),
}

/** States in which companies that were invited and accepted may apply. */
export const takesIn = ['running', 'extended', 'changed'] as const satisfies readonly PilotState[]

/** States in which companies are invited. */
export const invites = ['inviting', 'running', 'extended', 'changed'] as const satisfies readonly PilotState[]

export const isOneOf = (states: readonly PilotState[], state: PilotState): boolean => states.includes(state)
