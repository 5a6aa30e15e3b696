/** GET /api/v1/incidents */
export interface IncidentList {
  readonly incidents: readonly IncidentLine[]
  readonly offices: readonly OfficeName[]
  readonly mayDeclare: boolean
}

export interface OfficeName {
  readonly id: string
  readonly name: string
}

export interface IncidentLine {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly exercise: boolean
  readonly state: 'open' | 'closed'
  readonly offices: readonly string[]
  readonly modes: readonly string[]
  readonly receiving: readonly string[]
  readonly fromAt: string
  readonly untilAt: string | null
  readonly reckonedAt: string
  readonly published: number
  readonly closedAt: string | null
}

export interface ClassAtOffice {
  readonly class: string
  readonly office: string
  readonly mode: string
  /** Null where it is too small to be told. */
  readonly count: number | null
  /** Milliseconds since 1970. */
  readonly first: number
  readonly last: number
}

export interface QueueHour {
  readonly hour: number
  readonly came: number
  readonly left: number
}

export interface RecoveryPoint {
  readonly hour: number
  readonly released: number
}

/** GET /api/v1/incidents/{id} */
export interface IncidentRead extends Omit<IncidentLine, 'published'> {
  readonly report: {
    readonly shipments: number
    readonly adjusted: number
    readonly withoutHour: number
    readonly classes: readonly ClassAtOffice[]
    readonly lastHour: number | null
  } | null
  readonly mayDeclare: boolean
  readonly mayArrange: boolean
  readonly officeNames: readonly OfficeName[]
  readonly rulesAreAssumed: boolean
  readonly classes: readonly string[]
  readonly waiting: {
    readonly total: number
    readonly held: number
    readonly withoutHour: number
    readonly adjusted: number
    readonly demonstration: boolean
    readonly byClass: readonly number[]
  }
  readonly officesWithoutPost: readonly string[]
  readonly atOffices: readonly ClassAtOffice[]
  readonly queue: readonly QueueHour[]
  readonly projected: readonly RecoveryPoint[]
  readonly published: {
    readonly version: number
    readonly publishedAt: string
    readonly shipments: number
  } | null
  readonly undoable: { readonly turn: number; readonly kind: string } | null
  readonly steps: readonly IncidentStep[]
  readonly messages: readonly MessageTold[]
}

export interface IncidentStep {
  readonly turn: number
  readonly step: string
  readonly reason: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly by: string | null
  readonly at: string
}

export interface MessageTold {
  readonly turn: number
  readonly office: string
  readonly mode: string
  readonly es: string
  readonly en: string
  readonly companies: number
  readonly people: number
  readonly sent: boolean
}

/** GET /api/v1/incidents/{id}/order */
export interface OrderPage {
  readonly total: number
  readonly lines: readonly OrderLine[]
  readonly next: number | null
}

export interface OrderLine {
  readonly id: string
  readonly place: number
  readonly number: string
  readonly trader: string | null
  readonly class: string
  readonly priority: string | null
  readonly perishable: string | null
  readonly keeps: number | null
  readonly since: string
  readonly office: string
  readonly mode: string
  readonly lane: string
  readonly slot: {
    readonly office: string
    readonly post: string
    readonly means: string
    readonly hour: string
  } | null
  readonly moved: number | null
  readonly pinned: number | null
  readonly pinMissed: boolean
  readonly held: number | null
  readonly outOfTurn: boolean
}

export const incidentsDoor = '/api/v1/incidents'
export const incidentDoor = '/api/v1/incidents/{id}'
export const orderDoor = '/api/v1/incidents/{id}/order'

export const incidentKinds = [
  ...['portClosed', 'storm', 'earthquake', 'flood', 'fire', 'attack', 'strike', 'disease', 'systemsDown'],
  'other',
]
/** Those by which goods stand at a gate. */
export const modes = ['road', 'rail', 'sea', 'air', 'inlandWater', 'mail', 'multimodal']
