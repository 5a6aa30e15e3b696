import { queries } from '../../api/queries.ts'

/** GET /api/v1/participants/alike */
export interface Alike {
  readonly pairs: readonly Pair[]
  readonly more: number
  readonly progress: { readonly answered: number; readonly open: number }
  readonly merges: readonly Merge[]
  readonly mayMerge: boolean
}

export interface Pair {
  readonly verdict: 'certain' | 'doubtful'
  readonly reasons: readonly Reason[]
  readonly one: Reviewed
  readonly other: Reviewed
  readonly said: 'later' | 'different' | null
  readonly saidBy: string | null
}

/** What speaks for two being one, then what speaks against it. */
export const reasonsFor = ['sameEmail', 'sameName', 'nearName', 'sameOrganisation', 'sameCountry'] as const
export const reasonsAgainst = ['otherEmail', 'otherName', 'otherCountry'] as const
export type Reason = (typeof reasonsFor)[number] | (typeof reasonsAgainst)[number]

export interface Reviewed {
  readonly id: string
  readonly name: string
  readonly otherNames: readonly string[]
  readonly emails: readonly string[]
  readonly organisation: string
  readonly organisationKind: string
  readonly country: string | null
  readonly gender: string | null
  readonly workshops: readonly {
    readonly id: string
    readonly title: string
    readonly startsOn: string
    readonly country: string
  }[]
}

export interface MergeSide {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly organisation: string
  readonly workshops: number
}

export interface Merge {
  readonly id: string
  readonly state: 'proposed' | 'confirmed' | 'declined'
  readonly gone: MergeSide
  readonly kept: MergeSide
  readonly proposedBy: string | null
  readonly proposedAt: string
  readonly decidedBy: string | null
  readonly mayConfirm: boolean
  readonly mayWithdraw: boolean
}

export type PairAnswer = 'same' | 'different' | 'later' | 'undo'

export const alikeDoor = '/api/v1/participants/alike'
export const alikeAgain = () => queries.invalidateQueries({ queryKey: [alikeDoor] })

/** How the address of the page calls a pair. */
export const pairKey = ({ one, other }: Pick<Pair, 'one' | 'other'>): string => `${one.id}.${other.id}`
