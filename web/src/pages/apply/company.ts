import type { Tick } from '../../parts/Ticks.tsx'
import type { EditionOffered } from '../editions/editions.ts'
import type { Text } from './useText.ts'

/** What the company's doors answer, as far as these pages draw it. */
export interface StandardName {
  readonly id: string
  readonly number: string
  readonly title: Text
}

export interface CriterionName {
  readonly id: string
  readonly number: string
  readonly asks: Text
}

export interface SiteName {
  readonly id: string
  readonly name: string
}

export interface ClockShown {
  readonly name: string
  readonly on: 'company' | 'office'
  readonly left: number
  readonly days: number
  readonly counted: 'working' | 'calendar'
  readonly share: number
  readonly state: 'running' | 'paused' | 'late'
  readonly dueOn: string | null
  readonly pausedOn: string | null
  readonly waitsForService: boolean
  readonly because: Text | null
}

export interface HomeTask {
  readonly kind: 'noSite' | 'noTypes' | 'returned' | 'missing' | 'findings' | 'submit'
  readonly standard?: StandardName
  readonly criterion?: CriterionName
  readonly site?: SiteName
  readonly reason?: string
  readonly count?: number
  readonly locked?: boolean
  readonly step?: string
}

export interface ProgressRow {
  readonly standard: StandardName
  readonly sites: readonly {
    readonly siteId: string
    readonly cells: readonly Tick[]
    readonly missing: number
  }[]
  readonly asked: number
  readonly missing: number
}

export interface OwnStep {
  readonly step: string
  readonly allowed: boolean
  readonly because: string | null
}

/** GET /api/v1/company/home */
export interface Home {
  readonly edition: EditionOffered
  readonly today: string
  readonly timeZone: string
  readonly operator: { readonly id: string; readonly name: string; readonly traderNumber: string | null }
  readonly case: {
    readonly number: string
    readonly state: string
    readonly editable: boolean
    readonly submittedAt: string | null
  }
  readonly steps: readonly OwnStep[]
  readonly clocks: readonly ClockShown[]
  readonly tasks: readonly HomeTask[]
  readonly returned: number
  readonly missing: number
  readonly asked: number
  readonly sites: readonly SiteName[]
  readonly progress: readonly ProgressRow[]
  readonly counts: {
    readonly unreadMessages: number
    readonly unreadLetters: number
    readonly openFindings: number
    readonly lastMessage: { readonly body: string; readonly by: string; readonly at: string } | null
    readonly certificate: {
      readonly number: string
      readonly publicId: string
      readonly since: string
      readonly until: string | null
      readonly state: string
    } | null
  }
  /** The office's own person for a certified company. */
  readonly contact: { readonly name: string; readonly email: string } | null
  readonly deadlines: readonly {
    readonly kind: 'evidence' | 'notice' | 'partner'
    readonly id: string
    readonly what: string
    readonly on: string
  }[]
  readonly receipts: readonly { readonly step: string; readonly receipt: string; readonly at: string }[]
  readonly told: readonly string[]
}

/** GET /api/v1/company */
export interface Company {
  readonly operator: {
    readonly id: string
    readonly name: string
    readonly taxId: string
    readonly traderNumber: string | null
    readonly types: readonly string[]
    readonly city: string
    readonly legalRepresentative: string
    readonly representativeTaxId: string
    readonly publishes: boolean
    readonly version: number
  }
  readonly office: { readonly name: string; readonly city: string } | null
  readonly sites: readonly Site[]
  readonly editable: boolean
  readonly mayChoosePublication: boolean
}

export interface Site {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly address: string
  readonly city: string
  readonly state: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly employees: number | null
  readonly version: number
}

/** The parts of GET /api/v1/programme that an application asks about. */
export interface ProgrammeChoices {
  readonly shortName: string
  readonly taxId: { readonly name: Text }
  readonly operatorTypes: readonly { readonly id: string; readonly name: Text }[]
  readonly siteKinds: readonly { readonly id: string; readonly name: Text }[]
  readonly eligibility: readonly EligibilityRule[]
}

export interface EligibilityRule {
  readonly id: string
  readonly asks: Text
  readonly kind: 'yesNo' | 'number' | 'date'
  readonly operatorTypes: readonly string[] | 'all'
}

/** GET /api/v1/company/missing */
export interface MissingList {
  readonly case: { readonly number: string; readonly state: string; readonly version: number }
  readonly operator: { readonly name: string; readonly legalRepresentative: string }
  readonly complete: boolean
  readonly asked: number
  readonly missing: readonly MissingThing[]
  readonly sites: number
  readonly evidence: number
  readonly steps: readonly OwnStep[]
  readonly score: {
    readonly points: number
    readonly band: 'ready' | 'close' | 'far'
    readonly because: readonly {
      readonly indicator: string
      readonly points: number
      readonly evidence: Readonly<Record<string, string | number>>
    }[]
  }
  readonly gaps: readonly (Named & {
    readonly because: 'doesNot' | 'partly' | 'unproven'
    readonly parts: readonly { readonly id: string; readonly asks: Text }[]
  })[]
}

interface Named {
  readonly site: SiteName | null
  readonly standardId: string | null
  readonly standard: StandardName | null
  readonly criterion: CriterionName | null
}

export interface MissingThing extends Named {
  readonly kind:
    | 'noSite'
    | 'noTypes'
    | 'unanswered'
    | 'reasonMissing'
    | 'textMissing'
    | 'toReview'
    | 'returned'
}

/** Where an answer is written. */
export const answerAddress = (standardId: string, siteId?: string, criterionId?: string) =>
  `/perfil/${standardId}${siteId ? `?sitio=${siteId}` : ''}${criterionId ? `#${criterionId}` : ''}`

export const submitSteps: readonly string[] = ['submit', 'resubmit', 'submitRenewal']
