import type { IconName } from '../../parts/Icon.tsx'
import type { Tone } from '../../parts/statusVocabulary.ts'

export const ownShipmentsDoor = '/api/v1/company/goods-declarations'

/** GET /api/v1/company/goods-declarations */
export interface OwnShipmentsPage {
  readonly items: readonly OwnShipment[]
  readonly next: string | null
}

export interface OwnShipment {
  readonly number: string
  readonly version: number
  readonly issuedAt: string
  readonly kind: string
  readonly office: string
  readonly mode: string
  readonly conveyance: string
  readonly containers: readonly string[]
  readonly stateAt: string
  readonly demonstration: boolean
  readonly treatment: string
  readonly dueOn: string | null
  readonly transitBy: string | null
  /** The company said that it is not its own. */
  readonly disowned: boolean
}

/** Heed where the company has something to bring; the rest is the office's to move. */
export const treatmentLook: Readonly<Record<string, { readonly tone: Tone; readonly icon: IconName }>> = {
  released: { tone: 'good', icon: 'tick' },
  documentsAsked: { tone: 'heed', icon: 'page' },
  toBeInspected: { tone: 'going', icon: 'lens' },
  detained: { tone: 'halt', icon: 'octagonBars' },
  cancelled: { tone: 'idle', icon: 'cross' },
  superseded: { tone: 'idle', icon: 'turn' },
}
