import type { Text } from '../../words/useText.ts'
import type { Plate } from './pilots.ts'

export const creditsDoor = '/api/v1/pilots/{id}/credits'

export interface CreditLine {
  readonly criterionId: string
  readonly number: string
  readonly asks: Text
  readonly covers: 'whole' | 'part'
  readonly state: 'proposed' | 'confirmed' | 'refused'
  readonly reason: string
  readonly judge: string | null
  readonly because: readonly {
    readonly from: string | null
    readonly number: string
    readonly relation: string
    readonly why: Text
    readonly confidence: string
  }[]
}

/** GET /api/v1/pilots/{id}/credits, /api/v1/company/pilot-credits */
export interface CertificateTold {
  readonly id: string
  readonly company: string
  readonly programme: Plate
  readonly number: string
  readonly validFrom: string
  readonly validUntil: string
  readonly withdrawnAt: string | null
  readonly demonstration: boolean
  readonly credits: readonly CreditLine[]
}
