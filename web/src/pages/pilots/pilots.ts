import type { Text } from '../../words/useText.ts'
import type { Measured } from './measures.ts'

export const pilotsDoor = '/api/v1/pilots'
export const pilotDoor = '/api/v1/pilots/{id}'

export interface Plate {
  readonly id: string
  readonly edition: string
  readonly shortName: string
  readonly name: Text
}

/** GET /api/v1/pilots */
export interface PilotList {
  readonly pilots: readonly PilotLine[]
  readonly programmes: readonly (Plate & { readonly pilot: boolean })[]
  readonly mayPrepare: boolean
}

export interface PilotLine {
  readonly id: string
  readonly programme: Plate
  readonly state: PilotState
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly opensOn: string | null
  readonly invited: number
  readonly accepted: number
  readonly historical: boolean
  readonly demonstration: boolean
}

export type PilotState =
  | 'preparing'
  | 'inviting'
  | 'running'
  | 'evaluating'
  | 'extended'
  | 'changed'
  | 'opened'
  | 'ended'

export type Certainty = 'verified' | 'secondary' | 'assumed'
export type DecisionKind = 'extend' | 'change' | 'open' | 'end'

export interface Stage {
  readonly id: string
  readonly name: Text
  readonly operatorTypes: readonly string[]
  readonly from: string | null
  readonly until: string | null
  readonly startedOn: string | null
}

export interface StepTold {
  readonly turn: number
  readonly step: string
  readonly onDay: string
  readonly reason: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly certainty: Certainty | null
  readonly sources: readonly string[]
  readonly by: string | null
}

export interface Decision {
  readonly id: string
  readonly kind: DecisionKind
  readonly reasons: string
  readonly untilDay: string | null
  readonly opensOn: string | null
  readonly state: 'proposed' | 'confirmed' | 'declined' | 'withdrawn'
  readonly proposer: string | null
  readonly proposedAt: string
  readonly answer: string
  readonly answerer: string | null
  readonly answeredAt: string | null
  readonly own: boolean
  readonly measured: Measured
}

/** GET /api/v1/pilots/{id} */
export interface PilotRead extends Omit<PilotLine, 'invited' | 'accepted'> {
  readonly today: string
  readonly edition: string
  readonly next: Plate
  readonly operatorTypes: readonly { readonly id: string; readonly name: Text }[]
  readonly bounds: {
    readonly flows: readonly string[]
    readonly sectors: readonly { readonly id: string; readonly name: Text }[]
    readonly aims: readonly { readonly id: string; readonly tells: Text }[]
  }
  readonly stages: readonly Stage[]
  readonly lacks: string | null
  readonly inside: { readonly accepted: number; readonly applied: number; readonly certified: number }
  readonly steps: readonly StepTold[]
  readonly history: readonly PilotDay[]
  readonly bibliography: Readonly<Record<string, Text>>
  readonly decisions: readonly Decision[]
  readonly may: {
    readonly manage: boolean
    readonly decide: boolean
    readonly judge: boolean
    readonly invite: boolean
    readonly steps: readonly string[]
    readonly propose: readonly DecisionKind[]
  }
}

export interface PilotDay {
  readonly id: string
  readonly on: string
  readonly tells: Text
  readonly certainty: Certainty
  readonly sources?: readonly string[]
}

export type StandingName = 'invited' | 'accepted' | 'declined' | 'noAnswer' | 'withdrawn'

/** GET /api/v1/pilots/{id}/invitations */
export interface InvitationLine {
  readonly id: string
  readonly name: string
  readonly taxId: string
  readonly email: string
  readonly letter: string
  readonly known: boolean
  readonly standing: StandingName
  readonly stage: Text
  readonly sector: Text
  readonly answerBy: string
  readonly invitedAt: string
  readonly answeredAt: string | null
  readonly answeredHow: 'house' | 'link' | 'office' | null
  readonly reason: string
  readonly demonstration: boolean
}

/** GET /api/v1/company/pilot-invitations, and by a letter's link. */
export interface InvitationRead {
  readonly id: string
  readonly pilotId: string
  readonly programme: { readonly id: string; readonly name: Text; readonly shortName: string }
  readonly name: string
  readonly taxId: string
  readonly stage: Text
  readonly stageStartedOn: string | null
  readonly sector: Text
  readonly letter: string
  readonly standing: StandingName
  readonly answerBy: string
  readonly reason: string
  readonly pilotState: PilotState
}
