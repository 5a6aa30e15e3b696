import type { FaultTold } from '../frameworks/frameworks.ts'

export const oscalDoor = '/api/v1/oscal'

export interface OscalSummary {
  readonly model: string
  readonly title: string
  readonly version: string
  readonly oscalVersion: string
  readonly uuid: string
  readonly counts: Readonly<Record<string, number>>
}

/** POST /api/v1/oscal/check; of /resolve with the catalogue. */
export interface OscalLooked {
  readonly sound: boolean
  readonly summary: OscalSummary | null
  readonly imports: readonly string[]
  readonly file: string
  readonly faults: readonly FaultTold[]
  readonly faultCount: number
  readonly warnings: readonly FaultTold[]
  readonly catalog?: object | null
}

/** One of GET /api/v1/oscal/documents. */
export interface KeptOscal {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly version: string
  readonly oscalVersion: string
  readonly importedAt: string
}
