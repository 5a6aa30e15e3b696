import type { Text } from '../../words/useText.ts'

export const roundsDoor = '/api/v1/pilots/{id}/rounds'
export const ownRoundsDoor = '/api/v1/company/pilot-rounds'

export interface Question {
  readonly id: string
  readonly kind: 'scale' | 'yesNo' | 'words'
  readonly asks: Text
}

export type Answers = Readonly<Record<string, string | number | boolean>>

/** GET /api/v1/pilots/{id}/rounds */
export interface RoundTold {
  readonly id: string
  readonly place: number
  readonly title: Text
  readonly questions: readonly Question[]
  readonly state: 'draft' | 'open' | 'closed' | 'told'
  readonly closesOn: string | null
  readonly summary: string
  readonly changed: string
  readonly counts: readonly {
    readonly id: string
    readonly answered: number
    readonly counts: readonly { readonly answer: string; readonly times: number }[]
    readonly words: readonly string[]
  }[]
  readonly given: readonly {
    readonly company: string
    readonly at: string
    readonly demonstration: boolean
  }[]
}

/** GET /api/v1/company/pilot-rounds */
export interface OwnRound {
  readonly id: string
  readonly title: Text
  readonly questions: readonly Question[]
  readonly state: 'open' | 'closed' | 'told'
  readonly open: boolean
  readonly closesOn: string | null
  readonly summary: string
  readonly changed: string
  readonly answers: Answers | null
}
