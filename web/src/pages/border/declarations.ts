import type { IconName } from '../../parts/Icon.tsx'
import type { Tone } from '../../parts/statusVocabulary.ts'
import type { Text } from '../../words/useText.ts'
import type { LaneName } from './gate.ts'

export const declarationsDoor = '/api/v1/declarations'
export const declarationDoor = '/api/v1/declarations/{number}'
export const exportDoor = '/api/v1/declarations/export'

/** GET /api/v1/declarations */
export interface DeclarationsPage {
  readonly items: readonly DeclarationItem[]
  readonly next: string | null
  readonly waiting: number
  readonly currency: string
}

export interface DeclarationItem {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly issuedAt: string
  readonly kind: string
  readonly functionCode: string
  readonly office: string
  readonly procedure: string
  readonly mode: string
  readonly conveyance: string
  readonly containers: readonly string[]
  readonly origin: string
  readonly value: number
  readonly state: string
  readonly stateAt: string
  readonly demonstration: boolean
  readonly owner: { readonly traderNumber: string | null; readonly name: string | null } | null
  readonly lane: LaneName | null
}

/** GET /api/v1/declarations/{number} */
export interface ToldDeclaration {
  readonly number: string
  readonly currency: string
  readonly versions: readonly ToldVersion[]
}

export interface ToldVersion extends DeclarationItem {
  readonly receivedAt: string
  readonly body: {
    readonly transportEquipment: readonly { readonly id: string; readonly seals: readonly string[] }[]
    readonly goodsItems: readonly GoodsItem[]
    readonly arrivalOn: string | null
  }
  readonly decision: Decision | null
  readonly parties: readonly Party[]
  readonly inspections: readonly Inspection[]
  readonly findings: readonly Finding[]
  readonly audit: Audit | null
}

export interface GoodsItem {
  readonly classification: string
  readonly origin: string
  readonly customsValue: number
  readonly currency: string
  readonly grossMass: number
  readonly duty: number
}

export interface Decision {
  readonly lane: LaneName
  readonly means: 'scanner' | 'hand' | null
  readonly basis: string
  readonly why: readonly string[]
  readonly decidedAt: string
  readonly rawScore: number
  readonly relief: number
  readonly score: number
  readonly drawn: boolean
  readonly drawProbability: number
  readonly tablesVersion: number
  readonly thresholdsVersion: number
  readonly standingAsOf: string
  readonly facilities: Facilities
}

/** What the decision says besides the lane. */
export interface Facilities {
  readonly documents: readonly Text[]
  readonly spared: readonly Text[]
  readonly dueOn: string | null
  readonly isDeferred: boolean
  readonly transitBy: string | null
  readonly isLengthened: boolean
}

export interface Party {
  readonly role: string
  readonly traderNumber: string | null
  readonly name: string | null
  readonly is: string | null
  readonly tier: string | null
  readonly recentFindings: number
  readonly caseNumber: string | null
}

export interface Inspection {
  readonly id: string
  readonly state: 'begun' | 'recorded'
  readonly startedAt: string
  readonly endedAt: string | null
  readonly means: string | null
  readonly outcome: 'clean' | 'findings' | null
  readonly writerName: string
  readonly note: string
}

export interface Finding {
  readonly inspectionId: string | null
  readonly auditId: string | null
  readonly kind: string
  readonly place: string
  readonly note: string
}

export interface Audit {
  readonly state: 'sampled' | 'underWay' | 'closed'
  readonly sampledAt: string
  readonly closedAt: string | null
  readonly outcome: 'clean' | 'findings' | null
  readonly assessedDuty: number | null
  readonly currency: string | null
  readonly note: string
}

export const kinds = ['import', 'export', 'transit', 'advanceCargo'] as const
export const laneNames = ['green', 'blue', 'yellow', 'red'] as const
export const states = ['waiting', 'inspecting', 'released', 'detained', 'cancelled', 'superseded'] as const

/** Who must move: a waiting shipment the office, a detained one nobody until somebody decides. */
export const stateLook: Readonly<Record<string, { readonly tone: Tone; readonly icon: IconName }>> = {
  waiting: { tone: 'heed', icon: 'clock' },
  inspecting: { tone: 'going', icon: 'lens' },
  released: { tone: 'good', icon: 'tick' },
  detained: { tone: 'halt', icon: 'octagonBars' },
  cancelled: { tone: 'idle', icon: 'cross' },
  superseded: { tone: 'idle', icon: 'turn' },
}

/** What a filter is called in the address, and at the door. */
const asked = {
  q: 'q',
  oficina: 'office',
  carril: 'lane',
  estado: 'state',
  clase: 'kind',
  regimen: 'procedure',
  operador: 'trader',
  desde: 'from',
  hasta: 'until',
} as const

export type DeclarationFilter = keyof typeof asked
export const declarationFilters = Object.keys(asked) as readonly DeclarationFilter[]

type Filters = Readonly<Record<string, string | undefined>>

/** The address's filters as the door takes them. */
export const questionOf = (filters: Filters): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(declarationFilters.map((name) => [asked[name], filters[name] || undefined]))

export const isFiltered = (filters: Filters): boolean => declarationFilters.some((name) => filters[name])

export const declarationAddress = (number: string): string => `/declaraciones/${encodeURIComponent(number)}`

/** Where the list goes as a file. */
export const exportAddress = (filters: Filters, as: 'csv' | 'xlsx'): string => {
  const query = Object.entries(questionOf(filters)).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return `${exportDoor}?${new URLSearchParams([...query, ['as', as]])}`
}
