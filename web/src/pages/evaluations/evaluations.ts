import { queries } from '../../api/queries.ts'
import type { Text } from '../../words/useText.ts'

export const countriesDoor = '/api/v1/evaluations/countries'
export const countryDoor = '/api/v1/evaluations/countries/{country}'
export const visitDoor = '/api/v1/evaluations/visits/{id}'
export const recommendationStepsDoor = '/api/v1/evaluations/recommendations/{id}/steps'

/** Whatever was done about an evaluation, what is shown of evaluations is asked for again. */
export const evaluationsChanged = (): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/v1/evaluations'),
  })

export const visitAddress = (country: string, id: string, part?: string): string =>
  `/paises/${country}/visitas/${id}${part ? `?parte=${part}` : ''}`

/** GET /api/v1/evaluations/countries */
export interface Countries {
  readonly countries: readonly CountryLine[]
  readonly mayPlan: boolean
  readonly own: string | null
}

export interface CountryLine {
  readonly country: string
  readonly visits: number
  readonly followUps: number
  readonly selfScores: number
  readonly last: {
    readonly id: string
    readonly kind: string
    readonly state: string
    readonly from: string
  } | null
  readonly next: { readonly id: string; readonly kind: string; readonly from: string } | null
  readonly pending: number
  readonly late: number
  readonly closed: number
  readonly demonstration: boolean
}

export interface Rubric {
  readonly id: string
  readonly version: number
  readonly name: Text
  readonly tells: Text
  readonly indicators: readonly Indicator[]
}

export interface Indicator {
  readonly id: string
  readonly number: number
  readonly name: Text
  readonly groups: readonly string[]
  readonly evidence: Text
  readonly levels: readonly Text[]
  readonly coverage?: 'safe'
  readonly measures?: readonly string[]
}

export interface Visit {
  readonly id: string
  readonly country: string
  readonly kind: 'visit' | 'followUp' | 'selfScore'
  readonly number: number
  readonly state: string
  readonly rubric: string
  readonly rubricVersion: number
  readonly from: string
  readonly until: string
  readonly place: string
  readonly accompanied: 'none' | 'real' | 'mock'
  readonly accompaniedNote: string
  readonly summary: string
  readonly draftOn: string | null
  readonly comments: string
  readonly finalOn: string | null
  readonly version: number
  readonly demonstration: boolean
}

export interface LevelTold {
  readonly visitId: string
  readonly indicator: string
  readonly level: number | null
  readonly basis: 'same' | 'discussed' | 'self'
  readonly agreed: boolean
  readonly reason: string
  readonly proposedBy: string | null
  readonly proposer: string | null
}

export interface Recommendation {
  readonly id: string
  readonly country: string
  readonly visitId: string
  readonly number: number
  readonly es: string
  readonly en: string
  readonly owner: string
  readonly priority: 'high' | 'medium' | 'low'
  readonly effort: 'small' | 'medium' | 'large'
  readonly dueOn: string
  readonly doneWhen: string
  readonly indicators: readonly string[]
  readonly documents: readonly string[]
  readonly state: string
  readonly turn: number
  readonly late: boolean
}

export interface RecommendationStep {
  readonly recommendationId: string
  readonly turn: number
  readonly step: string
  readonly personId: string | null
  readonly by: string
  readonly note: string
  readonly evidence: string
  readonly at: string
}

/** GET /api/v1/evaluations/countries/{country} */
export interface Consent {
  readonly kind: string
  readonly given: boolean
  readonly saidBy: 'country' | 'desk'
  readonly onDay: string
  readonly document: string
  readonly by: string
}

export interface CountryRead {
  readonly consents: readonly Consent[]
  readonly mayConsent: boolean
  readonly country: string
  readonly visits: readonly Visit[]
  readonly rubric: Rubric
  readonly levels: readonly LevelTold[]
  readonly recommendations: readonly Recommendation[]
  readonly steps: readonly RecommendationStep[]
  readonly mayPlan: boolean
  readonly mayAnswer: boolean
  readonly me: string | null
  readonly today: string
}

export interface Member {
  readonly id: string
  readonly name: string
  readonly scores: boolean
  readonly handedInAt: string | null
  readonly leftAt: string | null
}

export interface AgendaItem {
  readonly id: string
  readonly on: string
  readonly starts: string
  readonly what: string
  readonly place: string
  readonly stakeholder: string | null
}

export interface Meeting {
  readonly id: string
  readonly stakeholder: string
  readonly on: string
  readonly place: string
  readonly closed: boolean
}

export interface Note {
  readonly id: string
  readonly meetingId: string
  readonly kind: 'present' | 'note'
  readonly body: string
  readonly confidential: boolean
  readonly by: string
  readonly at: string
}

export interface DocumentSeen {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly foundAt: string
  readonly dated: string | null
  readonly stakeholder: string
  readonly receivedOn: string
}

export interface VisitFile {
  readonly id: string
  readonly documentId: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly scan: string
  readonly confidential: boolean
  readonly at: string
}

export interface Score {
  readonly indicator: string
  readonly personId: string
  readonly level: number | null
  readonly classes: readonly string[]
  readonly documents: readonly string[]
  readonly meetings: readonly string[]
  readonly because: string
}

/** A figure of the running programme, apart from what is judged. */
export interface MeasureTold {
  readonly indicator: string
  readonly measure: string
  readonly figures: Readonly<Record<string, unknown>>
  readonly unit: 'share' | 'days' | 'count'
  readonly n: number
  readonly value: number | null
  readonly level: number | null
  readonly at: string
}

/** GET /api/v1/evaluations/visits/{id} */
export interface VisitRead {
  readonly visit: Visit
  readonly rubric: Rubric
  readonly team: readonly Member[]
  readonly evaluators: readonly { readonly id: string; readonly name: string }[]
  readonly agenda: readonly AgendaItem[]
  readonly meetings: readonly Meeting[]
  readonly notes: readonly Note[]
  readonly documents: readonly DocumentSeen[]
  readonly files: readonly VisitFile[]
  readonly scores: readonly Score[]
  readonly allGave: boolean
  readonly agreement: {
    readonly n: number
    readonly equal: number
    readonly withinOne: number
    readonly oneWithoutEvidence: number
    readonly kappa: number | null
    readonly kappaUnsaid: 'tooFew' | 'noSpread' | null
  } | null
  readonly levels: readonly LevelTold[]
  readonly earlier: readonly LevelTold[]
  readonly earlierVisit: Visit | null
  readonly measures: readonly MeasureTold[]
  readonly mayMeasure: boolean
  readonly mayFollowUp: boolean
  readonly safe: {
    readonly level: number
    readonly covered: readonly string[]
    readonly open: readonly string[]
    readonly customs: readonly string[]
  } | null
  readonly recommendations: readonly Recommendation[]
  readonly recommendationSteps: readonly RecommendationStep[]
  readonly steps: readonly {
    readonly turn: number
    readonly step: string
    readonly by: string
    readonly reason: string
    readonly at: string
  }[]
  readonly mine: boolean
  readonly scoresMine: boolean
  readonly settlesMine: boolean
  readonly mayWrite: boolean
  readonly mayAnswer: boolean
  readonly me: string | null
  readonly today: string
}

export const groups = [
  ...['customsLeadership', 'aeoUnit', 'legal', 'risk', 'postClearanceAudit', 'it', 'portOffices'],
  ...['international', 'otherAgencies', 'tradeMinistry', 'statisticsIntegrity', 'holders'],
  ...['refusedOrWaiting', 'nonMembers', 'partners', 'trainingInstitute'],
]
/** Those that a recommendation can ask: authorities. */
export const owners = groups.filter(
  (group) => !['holders', 'refusedOrWaiting', 'nonMembers', 'partners'].includes(group),
)
export const documentKinds = [
  ...['law', 'criteria', 'manual', 'organigram', 'statistics'],
  ...['caseSample', 'system', 'agreement', 'training', 'other'],
]
export const evidenceClasses = ['document', 'interview', 'demonstration', 'accompanied']
