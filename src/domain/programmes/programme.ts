import type { DeliveryKind, MeasuredBy } from '../border/benefitKinds.ts'
import type { Day } from '../kernel/day.ts'
import type { Standard } from '../standards/standard.ts'
import type { Sourced, Text } from '../standards/text.ts'
import type { BorderPart } from './borderPart.ts'

/** An AEO programme as its folder under `programmes/` tells it. Nothing in the code knows a country. */
export interface Programme extends Sourced {
  /** 'mx-neec': the country, in small letters, then the programme's short name. */
  readonly id: string
  readonly edition: string
  readonly name: Text
  readonly shortName: string
  /** ISO 3166 of the country ('EU' for the Union), or the letters of the body behind a framework: 'WCO'. */
  readonly country: string
  readonly authority: Text
  readonly languages: readonly Language[]
  /** IANA zone of the office whose clocks count. */
  readonly timeZone: string
  /** Months a certificate holds; null where it holds without end. */
  readonly validityMonths: number | null
  /** Months between annual reviews. */
  readonly reviewMonths: number
  /** Pattern of the trader number that the public status door accepts. */
  readonly traderNumberPattern: string
  /** Pattern and name of the tax identifier. */
  readonly taxId: { readonly name: Text; readonly pattern: string }
  readonly operatorTypes: readonly OperatorType[]
  readonly siteKinds: readonly SiteKind[]
  readonly standards: readonly Standard[]
  readonly eligibility: readonly EligibilityRule[]
  readonly deadlines: readonly Deadline[]
  readonly holidays: readonly Holiday[]
  readonly tiers: readonly Tier[]
  readonly fees: readonly Fee[]
  readonly benefits: readonly Benefit[]
  readonly letters: readonly Letter[]
  readonly certificate: CertificateText
  readonly bibliography: readonly SourceNote[]
  /** Whether the law lets a QR page name a suspension. */
  readonly publicNamesSuspension: boolean
  /** The id of the programme that this one took the place of. */
  readonly succeeds?: string
  /** What the standards are gathered under, where a programme gathers them. */
  readonly focusAreas?: readonly FocusArea[]
  /** What bounds a programme that is tried before it is opened to all. */
  readonly pilot?: Pilot
  /** Terms of the programme that are no clock of a case's life. */
  readonly terms?: readonly Term[]
  /** The order in which goods move again after an incident; without it, trust and waiting time alone. */
  readonly resumption?: Resumption
  /** Where a declaration may also be signed with a certificate of the country's. */
  readonly signing?: CertificateSigning
  /** What the border works with, where the programme gives lanes. */
  readonly border?: BorderPart
}

/** How declarations are signed with certificates; who may issue them each installation sets for itself. */
export interface CertificateSigning extends Sourced {
  /** offered: instead of a typed name; required: a typed name is not enough. */
  readonly use: 'offered' | 'required'
  /** What people call it: 'e.firma'. */
  readonly name: Text
  /** What somebody needs at hand. */
  readonly tells: Text
  /** Object identifiers of the subject's attributes that may hold the tax id, the one to believe first. */
  readonly taxIdIn: readonly string[]
  /** Attributes that certificates of another kind have, and these do not. */
  readonly without?: readonly string[]
}

export type Language = 'es' | 'en'

export interface OperatorType extends Sourced {
  readonly id: string
  readonly name: Text
  /** The types of the programme it succeeds that are of this type now; left out: the one of its own id, if there is one. */
  readonly follows?: readonly string[]
}
export interface SiteKind extends Sourced {
  readonly id: string
  readonly name: Text
}
export interface FocusArea extends Sourced {
  readonly id: string
  readonly name: Text
}
export interface Tier extends Sourced {
  readonly id: string
  readonly name: Text
  /** What it takes and what it gives. */
  readonly tells?: Text
}

/** A programme tried with chosen companies. */
export interface Pilot {
  readonly invitedOnly: boolean
  readonly flows: readonly ('import' | 'export' | 'transit')[]
  readonly sectors: readonly (Sourced & { readonly id: string; readonly name: Text })[]
  readonly stages: readonly PilotStage[]
  readonly aims: readonly Told[]
  readonly workingGroup: Told
  /** What is known of its course, day by day. */
  readonly history?: readonly PilotDay[]
}

/** Something that happened on a day. */
export interface PilotDay extends Told {
  readonly on: Day
}

/** Which operators come in at a stage; `from` and `until` are null where no day was seen. */
export interface PilotStage extends Sourced {
  readonly id: string
  readonly name: Text
  readonly operatorTypes: readonly string[]
  readonly from: Day | null
  readonly until: Day | null
}

/** What goes first after an incident and what offices can do then; the border's `ResumptionRules`, with names and sources. */
export interface Resumption extends Sourced {
  /** The tier that goes first first. */
  readonly trustedTiers: readonly string[]
  /** The benefit whose suspension takes the place among the trusted away; null where none does. */
  readonly benefit: string | null
  /** Whose standing speaks for a shipment, by kind of declaration: roles of its parties. */
  readonly standingOf: Readonly<Record<string, readonly string[]>>
  readonly priorityGoods: readonly (Sourced & {
    readonly id: string
    readonly kind: 'relief' | 'nationalPriority'
    readonly name: Text
    /** Beginnings of Harmonized System codes. */
    readonly hs: readonly string[]
    readonly procedures?: readonly string[]
    /** Kinds of incident in which they count; left out: all. */
    readonly incidents?: readonly string[]
  })[]
  readonly perishables: readonly (Sourced & {
    readonly id: string
    readonly name: Text
    readonly hs: readonly string[]
    readonly hours: number
  })[]
  readonly work: Sourced & {
    /** By lane, in inspections by hand. */
    readonly efforts: Readonly<Record<'green' | 'blue' | 'yellow' | 'red', number>>
    readonly opensAt: number
    readonly detourHours: number
    readonly receivingShare: number
  }
}

export interface Told extends Sourced {
  readonly id: string
  readonly tells: Text
}

/** How long something takes or may take, told for the reader. */
export interface Term extends Sourced {
  readonly id: string
  readonly name: Text
  readonly amount: number
  readonly unit: 'calendarDays' | 'workingDays' | 'months' | 'years'
  readonly tells: Text
}
export interface Benefit extends Sourced {
  readonly id: string
  readonly name: Text
  readonly tells: Text
  readonly operatorTypes: readonly string[] | 'all'
  /** How it reaches a company, and by which figure it is judged. Editions kept from before say neither. */
  readonly deliveredBy?: DeliveryKind
  readonly measuredBy?: MeasuredBy
}
export interface Fee extends Sourced {
  readonly id: string
  readonly name: Text
  readonly amount: number
  readonly currency: string
}

/** A question the company answers before it applies; `wants` is the answer that lets it go on. */
export interface EligibilityRule extends Sourced {
  readonly id: string
  readonly asks: Text
  readonly kind: 'yesNo' | 'number' | 'date'
  readonly wants: { readonly yes?: boolean; readonly atLeast?: number; readonly monthsAgoAtLeast?: number }
  /** Said when the answer does not fit: why, and what to do. */
  readonly otherwise: Text
  readonly operatorTypes: readonly string[] | 'all'
}

/** How long a clock runs. `clock` is a key of casework's table of clocks. */
export interface Deadline extends Sourced {
  readonly clock: string
  readonly days: number
  readonly count: 'working' | 'calendar'
  /** Days before the end at which those who can act are warned. */
  readonly warnBefore: readonly number[]
  readonly because: Text
}

export interface Holiday extends Sourced {
  readonly day: Day
  readonly name: Text
}

/** `id` is a key of `letterRules`; `body` holds paragraphs, parted by an empty line, with {placeholders}. */
export interface Letter extends Sourced {
  readonly id: string
  readonly title: Text
  readonly body: Text
}

export interface CertificateText extends Sourced {
  readonly title: Text
  readonly states: Text
  readonly signedBy: Text
  readonly legalBasis: Text
}
export interface SourceNote {
  readonly id: string
  readonly tells: Text
  readonly kind: SourceKind
}

/**
 * publisher: the issuer's own page; mirror: the issuer's text, carried by somebody else; guidance: the issuer's posters
 * and guides; form: labels of the issuer's electronic form; secondary: what others say. Only the first three verify.
 */
export const sourceKinds = ['publisher', 'mirror', 'guidance', 'form', 'secondary'] as const
export type SourceKind = (typeof sourceKinds)[number]
