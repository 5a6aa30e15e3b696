/** GET /api/v1/workshops */
export interface WorkshopList {
  readonly total: number
  readonly countries: readonly string[]
  readonly years: readonly number[]
  readonly workshops: readonly WorkshopLine[]
  readonly next: string | null
  readonly mayManage: boolean
  readonly modules: readonly TrainingModule[]
}

export interface TrainingModule {
  readonly id: string
  readonly title: { readonly es: string; readonly en: string }
  readonly hours: number
  readonly tracks: readonly string[]
}

export interface WorkshopSaid {
  readonly title: string
  readonly track: string
  readonly forSmallFirms: boolean
  readonly country: string
  readonly place: string
  readonly mode: string
  readonly language: string
  readonly startsOn: string
  readonly endsOn: string
  readonly organiser: string
  readonly provider: string
  readonly capacity: number | null
}

export interface WorkshopLine extends WorkshopSaid {
  readonly id: string
  readonly state: string
  readonly demonstration: boolean
  /** Null for whoever may not know who comes. */
  readonly registered: number | null
  readonly waiting: number | null
  readonly attended: number | null
}

export interface SessionLine {
  readonly id: string
  readonly startsAt: string
  readonly endsAt: string
  readonly subject: string
  readonly instructor: string
  readonly module: string | null
  readonly forSmallFirms: boolean
}

/** A file to download: of the whole workshop, or of one session. */
export interface Material {
  readonly id: string
  readonly sessionId: string | null
  readonly title: string
  readonly language: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** Told to the office alone. */
  readonly uploadedByName?: string | null
  readonly uploadedAt: string
}

export interface Question {
  readonly id: string
  readonly text: string
  readonly choices: readonly string[]
  readonly right: number
}

export type GainTold =
  | { readonly tooFew: number }
  | {
      readonly n: number
      readonly before: number
      readonly after: number
      readonly mean: number
      readonly low: number
      readonly high: number
    }

/** GET /api/v1/workshops/{id} */
export interface WorkshopRead extends WorkshopSaid {
  readonly id: string
  readonly state: string
  readonly demonstration: boolean
  readonly modules: readonly string[]
  readonly about: string
  readonly attendanceAsked: number
  readonly timeZone: string
  readonly address: string
  readonly sessions: readonly SessionLine[]
  readonly sessionsAsked: number
  readonly materials: readonly Material[]
  readonly moduleNames: readonly TrainingModule[]
  readonly questions: readonly Question[] | null
  readonly hasTest: boolean
  readonly mayManage: boolean
  readonly mayReadPeople: boolean
  readonly acts: readonly string[]
  readonly steps: readonly string[]
  readonly counts: {
    readonly registered: number
    readonly waiting: number
    readonly withdrawn: number
    readonly attended: number
    readonly certified: number
  }
  readonly testsTaken: number
  readonly gain: GainTold | null
  readonly evaluation: {
    readonly forms: number
    readonly rated: readonly { readonly question: string; readonly n: number; readonly mean: number }[]
    readonly comments: readonly string[]
  } | null
  readonly history: readonly {
    readonly step: string
    readonly reason: string
    readonly by: string | null
    readonly at: string
  }[]
}

/** GET /api/v1/workshops/{id}/people */
export interface PeoplePage {
  readonly people: readonly EnrolledLine[]
  readonly next: string | null
}

export interface EnrolledLine {
  readonly id: string
  readonly state: string
  readonly source: string
  readonly name: string
  readonly email: string | null
  readonly organisation: string
  readonly organisationKind: string
  readonly country: string | null
  readonly gender: string | null
  readonly attended: readonly string[]
  readonly before: number | null
  readonly after: number | null
  readonly outOf: number | null
  readonly certificate: {
    readonly id: string
    readonly number: string
    readonly state: 'valid' | 'withdrawn'
    readonly because: string
  } | null
}

export const workshopsDoor = '/api/v1/workshops'
export const workshopDoor = '/api/v1/workshops/{id}'
export const materialDoor = '/api/v1/workshops/{id}/materials/{material}'
export const peopleDoor = '/api/v1/workshops/{id}/people'

export const tracks = ['staff', 'frontline', 'companies'] as const
export const modes = ['inPerson', 'hybrid', 'remote'] as const
export const languages = ['es', 'en', 'pt', 'fr'] as const
export const states = ['draft', 'open', 'underWay', 'closed', 'cancelled'] as const
export const organisationKinds = [
  ...['customs', 'authority', 'company', 'association', 'academia', 'international', 'other'],
]
export const genders = ['woman', 'man', 'other']

export type Filters = Readonly<Record<string, string | undefined>>

/** What the address says, as the door asks for it. */
export const questionOf = (filters: Filters) => ({
  country: filters.pais,
  year: filters.anio,
  track: filters.vertiente,
  state: filters.estado,
  q: filters.q,
  after: filters.despues,
})

export const isFiltered = ({ pais, anio, vertiente, estado, q }: Filters): boolean =>
  [pais, anio, vertiente, estado, q].some((one) => one !== undefined && one !== '')

export const tableAddress = (door: string, filters: Filters): string => {
  const { after: _, ...asked } = questionOf(filters)
  const given = Object.entries(asked).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  )
  return `${door}.csv${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`
}
