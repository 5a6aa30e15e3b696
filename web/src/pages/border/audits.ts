/** GET /api/v1/border/audits */
export interface AuditDesk {
  readonly queued: number
  readonly daysBack: number
  readonly currency: string
  readonly kinds: readonly string[]
  readonly items: readonly Audit[]
}

export interface Audit {
  readonly id: string
  readonly number: string
  readonly issuedAt: string
  readonly state: 'sampled' | 'underWay' | 'closed'
  readonly outcome: 'clean' | 'findings' | null
  readonly assessedDuty: number | null
  readonly currency: string | null
  readonly version: number
  readonly demonstration: boolean
  readonly declared: readonly {
    readonly classification: string
    readonly origin: string
    readonly customsValue: number
    readonly currency: string
    readonly duty: number
  }[]
  readonly parties: readonly {
    readonly role: string
    readonly traderNumber: string | null
    readonly name: string | null
  }[]
}

export const auditsAddress = '/api/v1/border/audits'
