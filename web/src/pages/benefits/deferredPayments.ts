/** GET /api/v1/benefits/deferred-payments, and the company's own. */
export interface DeferredStatement {
  readonly year: number
  readonly years: readonly number[]
  readonly currency: string
  readonly promised: boolean
  readonly stopsAfterDays: number | null
  readonly mayTell: boolean
  readonly items: readonly DeferredLine[]
  readonly more: boolean
}

export interface DeferredLine {
  readonly month: string
  readonly company: string
  readonly traderNumber: string | null
  readonly shipments: number
  readonly amount: number
  readonly dueOn: string
  readonly state: DeferralState
  readonly paidOn: string | null
  readonly stopsOn: string | null
  readonly stops: boolean
  readonly demonstration: boolean
}

export const deferralLooks = {
  notDue: { tone: 'going', icon: 'clock' },
  paid: { tone: 'good', icon: 'tick' },
  paidLate: { tone: 'good', icon: 'tick' },
  untold: { tone: 'idle', icon: 'eye' },
  overdue: { tone: 'halt', icon: 'cross' },
} as const
export type DeferralState = keyof typeof deferralLooks

export interface PaymentAnswer {
  readonly line: number
  readonly outcome: 'kept' | 'refused'
  readonly code: 'company' | 'month' | 'day' | 'future' | null
}

export const deferredDoor = '/api/v1/benefits/deferred-payments'
export const ownDeferredDoor = '/api/v1/benefits/own/deferred-payments'
