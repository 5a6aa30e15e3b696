/** GET /api/v1/penalties */
export interface PenaltyDesk {
  readonly currency: string
  readonly promised: boolean
  readonly mayRecord: boolean
  readonly items: readonly Penalty[]
  readonly next: string | null
}

export interface OwnPenalty {
  readonly id: string
  readonly reference: string
  readonly ground: string
  readonly mitigatedOn: string
  readonly proposed: number
  readonly mitigated: number
  readonly currency: string
  readonly demonstration: boolean
}

export interface Penalty extends OwnPenalty {
  readonly company: string
  readonly traderNumber: string | null
  readonly state: 'recorded' | 'confirmed' | 'declined'
  readonly recorder: string
  readonly decider: string | null
  readonly decisionNote: string
  readonly version: number
  readonly decisions: readonly ('confirm' | 'decline')[]
}

export const penaltiesDoor = '/api/v1/penalties'
