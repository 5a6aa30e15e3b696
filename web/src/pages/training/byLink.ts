import { queries } from '../../api/queries.ts'
import type { Material } from './workshops.ts'

/** GET /api/v1/workshop-links/{link} */
export interface LinkPage {
  readonly workshop: LinkWorkshop
  readonly registers: 'yes' | 'waiting' | 'no'
  readonly own: OwnPlaceRead | null
}

export interface LinkWorkshop {
  readonly title: string
  readonly track: string
  readonly country: string
  readonly place: string
  readonly mode: string
  readonly language: string
  readonly startsOn: string
  readonly endsOn: string
  readonly organiser: string
  readonly provider: string
  readonly about: string
  readonly state: string
  readonly demonstration: boolean
  readonly timeZone: string
  readonly sessions: readonly {
    readonly id: string
    readonly startsAt: string
    readonly endsAt: string
    readonly subject: string
    readonly instructor: string
  }[]
}

export interface AskedQuestion {
  readonly id: string
  readonly text: string
  readonly choices: readonly string[]
}

export interface OwnPlaceRead {
  readonly state: string
  readonly name: string
  readonly email: string | null
  readonly organisation: string
  readonly organisationKind: string
  readonly country: string | null
  readonly gender: string | null
  readonly code: string
  readonly attended: readonly string[]
  readonly test: { readonly phase: 'before' | 'after'; readonly questions: readonly AskedQuestion[] } | null
  readonly taken: readonly { readonly phase: string; readonly score: number; readonly outOf: number }[]
  readonly evaluation: readonly string[] | null
  readonly evaluated: boolean
  readonly certificate: { readonly publicId: string; readonly number: string; readonly state: string } | null
  readonly materials: readonly Material[]
}

export const linkDoor = '/api/v1/workshop-links/{link}'

export const linkChanged = () => queries.invalidateQueries({ queryKey: [linkDoor] })
