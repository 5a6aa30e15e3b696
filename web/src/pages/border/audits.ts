import { api } from '../../api/client.ts'

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

export const sendAudit = (audit: Pick<Audit, 'id' | 'version'>, step: 'open' | 'close', body: object) =>
  api.post(`${auditsAddress}/{id}/${step}`, { version: audit.version, ...body }, { path: { id: audit.id } })

/** Whose shipment it was: who brought it in, or sent it out. */
export const audited = ({ parties }: Audit) =>
  parties.find(({ role }) => role === 'importer') ?? parties.find(({ role }) => role === 'exporter')

/** What the box above a list looks in. */
export const foundIn = ({ number, parties, declared }: Audit): string =>
  [
    number,
    ...parties.flatMap(({ name, traderNumber }) => [name, traderNumber]),
    ...declared.flatMap(({ classification, origin }) => [classification, origin]),
  ]
    .filter(Boolean)
    .join(' ')
