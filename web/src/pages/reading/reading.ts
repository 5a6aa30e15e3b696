import type { Text } from '../../words/useText.ts'
import type { Programme } from '../public/programme.ts'

export type Certainty = 'verified' | 'secondary' | 'assumed'
export type Level = 'must' | 'should' | 'mixed'
export type IdsOrAll = readonly string[] | 'all'

export interface NamePlate {
  readonly id: string
  readonly edition: string
  readonly shortName: string
  readonly name: Text
}
export interface Named {
  readonly id: string
  readonly name: Text
  readonly certainty: Certainty
}
export interface Heading {
  readonly id: string
  readonly number: string
  readonly title: Text
}
export interface CriterionLine {
  readonly id: string
  readonly number: string
  readonly asks: Text
}
export interface Levels {
  readonly must: number
  readonly should: number
  readonly mixed: number
  readonly customs: number
}

/** A line of GET /api/v1/programmes. */
export interface ProgrammeLine extends NamePlate {
  readonly country: string
  readonly authority: Text
  readonly operatorTypes: readonly Named[]
  readonly validityMonths: number | null
  readonly pilot: boolean
  readonly totals: Programme['totals'] & { readonly levels: Levels }
}

/** What GET /api/v1/programmes/{programme} answers. */
export interface ReadProgramme extends Omit<Programme, 'standards' | 'operatorTypes'> {
  readonly levels: Levels
  readonly standards: readonly (Programme['standards'][number] & { readonly levels: Levels })[]
  readonly operatorTypes: readonly (Named & { readonly criteria: number })[]
  readonly tiers: readonly (Named & { readonly tells?: Text })[]
  readonly terms?: readonly Term[]
  readonly pilot?: Pilot
  readonly before: NamePlate | null
  readonly after: readonly NamePlate[]
}

export interface Term extends Named {
  readonly amount: number
  readonly unit: 'calendarDays' | 'workingDays' | 'months' | 'years'
  readonly tells: Text
}

interface Told {
  readonly id: string
  readonly tells: Text
  readonly certainty: Certainty
}

export interface Pilot {
  readonly invitedOnly: boolean
  readonly flows: readonly ('import' | 'export' | 'transit')[]
  readonly sectors: readonly Named[]
  readonly stages: readonly (Named & {
    readonly operatorTypes: readonly string[]
    readonly from: string | null
    readonly until: string | null
  })[]
  readonly aims: readonly Told[]
  readonly workingGroup: Told
  readonly history?: readonly (Told & { readonly on: string; readonly sources?: readonly string[] })[]
}

export interface Criterion extends CriterionLine {
  readonly level: Level
  readonly parts: readonly CriterionPart[]
  readonly operatorTypes: IdsOrAll
  readonly siteKinds: IdsOrAll
  readonly owedBy?: 'operator' | 'customs'
  readonly from: string
  readonly until: string | null
  readonly guidance: Text
  readonly evidence: Text
  readonly visit: { readonly method: 'examine' | 'interview' | 'test'; readonly checks: Text }
  readonly smallCompany?: Text
  readonly certainty: Certainty
}

export interface CriterionPart {
  readonly id: string
  readonly level: 'must' | 'should'
  readonly asks: Text
  readonly operatorTypes?: IdsOrAll
  readonly from?: string
  readonly until?: string | null
}

interface Lists {
  readonly operatorTypes: readonly Named[]
  readonly siteKinds: readonly Named[]
}

/** What GET …/standards/{standard} answers. */
export interface ReadStandard {
  readonly programme: NamePlate & Lists
  readonly standard: Heading & {
    readonly describes: Text
    readonly certainty: Certainty
    readonly subStandards: readonly (Heading & { readonly criteria: readonly Criterion[] })[]
  }
  readonly before: Heading | null
  readonly after: Heading | null
}

/** What GET …/criteria/{criterion} answers. */
export interface ReadCriterion {
  readonly programme: NamePlate &
    Lists & {
      readonly bibliography: readonly { readonly id: string; readonly tells: Text; readonly kind: string }[]
    }
  readonly standard: Heading
  readonly subStandard: Heading
  readonly criterion: Criterion
  readonly follows: readonly FollowedLine[]
  readonly followedBy: readonly FollowedLine[]
  readonly before: CriterionLine | null
  readonly after: CriterionLine | null
  readonly related: readonly RelatedProgramme[]
}

export interface FollowedLine extends CriterionLine {
  readonly as: 'same' | 'reworded' | 'tightened' | 'loosened'
  readonly because: Text
  readonly programme: NamePlate
}

export interface RelatedProgramme {
  readonly programme: { readonly id: string; readonly shortName: string; readonly name: Text }
  readonly hasPages: boolean
  readonly derivedThrough: string | null
  readonly relations: readonly {
    readonly to: CriterionLine | null
    readonly relation: 'equal' | 'broader' | 'narrower' | 'partly' | 'none'
    readonly why: Text
    readonly needs?: Text
    readonly confidence: 'high' | 'medium' | 'low'
    readonly saidBy: string
    readonly on: string
    readonly reviewed: { readonly by: string; readonly on: string } | null
  }[]
}

export const programmeAddress = (programme: string) => `/programas/${programme}` as const
export const standardAddress = (programme: string, standard: string) => `/programas/${programme}/${standard}`
export const criterionAddress = (programme: string, criterion: string) =>
  `/programas/${programme}/criterio/${criterion}`

/** Whether a list of ids, or 'all', takes in the one asked about. */
export const takesIn = (list: IdsOrAll | undefined, id: string): boolean =>
  list === undefined || list === 'all' || list.includes(id)
