/**
 * The life of a visit, and of a country's own scoring. A row is a step: the states it is taken in, where it leads, who may,
 * and what must hold. `desk` is the regional body's, `team` its evaluators of this very visit, `country` the programme manager.
 */
// biome-ignore format: a table, a row a line
export const visitSteps = {
  plan:      { from: [],                       to: 'planned',   by: 'desk',    of: ['visit', 'followUp'], needs: null },
  begin:     { from: ['planned'],              to: 'underWay',  by: 'team',    of: ['visit', 'followUp'], needs: 'twoScorers' },
  cancel:    { from: ['planned', 'underWay'],  to: 'cancelled', by: 'team',    of: ['visit', 'followUp'], needs: 'reason' },
  agree:     { from: ['underWay'],             to: 'agreed',    by: 'team',    of: ['visit', 'followUp'], needs: 'allAgreed' },
  sendDraft: { from: ['agreed'],               to: 'draft',     by: 'team',    of: ['visit', 'followUp'], needs: null },
  comment:   { from: ['draft'],                to: 'commented', by: 'country', of: ['visit', 'followUp'], needs: 'reason' },
  finish:    { from: ['commented', 'draft'],   to: 'final',     by: 'team',    of: ['visit', 'followUp'], needs: 'commentsOrTerm' },
  // a country by itself, without a visit
  score:     { from: [],                       to: 'underWay',  by: 'country', of: ['selfScore'],         needs: null },
  handIn:    { from: ['underWay'],             to: 'handedIn',  by: 'country', of: ['selfScore'],         needs: 'allScored' },
  putAside:  { from: ['underWay'],             to: 'cancelled', by: 'country', of: ['selfScore'],         needs: 'reason' },
} as const satisfies Record<string, VisitStepRow>

export const visitKinds = ['visit', 'followUp', 'selfScore'] as const
export type VisitKind = (typeof visitKinds)[number]
export type VisitStep = keyof typeof visitSteps
export type VisitState = (typeof visitSteps)[VisitStep]['to']

interface VisitStepRow {
  readonly from: readonly string[]
  readonly to: string
  readonly by: 'desk' | 'team' | 'country'
  readonly of: readonly VisitKind[]
  readonly needs: string | null
}

/** Calendar days a country has to comment on a draft; a proposal of ours. */
export const COMMENT_DAYS = 30

export const mayTakeVisitStep = (kind: VisitKind, state: VisitState, step: VisitStep): boolean => {
  const { from, of }: VisitStepRow = visitSteps[step]
  return of.includes(kind) && from.includes(state)
}

/** While scores may still be given and what was seen still be noted. */
export const isAtWork = (state: VisitState): boolean =>
  Object.values<VisitStepRow>(visitSteps).some(({ from, needs }) =>
    needs === 'allAgreed' || needs === 'allScored' ? from.includes(state) : false,
  )

/** Whether its levels are settled. */
export const isSettled = (state: VisitState): boolean =>
  state !== 'planned' && state !== 'underWay' && state !== 'cancelled'

/** Whether nothing follows. */
export const isOver = (state: VisitState): boolean =>
  !Object.values<VisitStepRow>(visitSteps).some(({ from }) => from.includes(state))
