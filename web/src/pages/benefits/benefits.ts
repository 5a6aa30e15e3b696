import type { Text } from '../../words/useText.ts'

/** What the doors of the ledger of benefits answer. */
export interface Estimate {
  readonly value: number
  readonly low: number
  /** Null where there is no upper end. */
  readonly high: number | null
}

export type Verdict = 'less' | 'more' | 'same' | 'tooFew'

export interface Finding {
  readonly verdict: Verdict
  readonly wouldNeed: number | null
}

export interface Effect {
  readonly compared: number
  readonly incomparable: number
  readonly done: number
  readonly expected: number
  readonly certifiedRate: Estimate
  readonly otherRate: Estimate
  readonly difference: Estimate
  readonly ratio: Estimate | null
  readonly finding: Finding
}

export interface WaitsTold {
  readonly n: number
  readonly median: Estimate
  readonly ninetieth: Estimate
}

export interface TimeEffect {
  readonly certified: WaitsTold
  readonly others: WaitsTold
  readonly difference: Estimate
  readonly finding: Finding
}

export type Measure = 'inspections' | 'documents' | 'clearance' | 'wait'

export interface PromisedBenefit {
  readonly id: string
  readonly name: Text
  readonly tells: Text
  readonly deliveredBy: string
  readonly measure: Measure | null
  readonly counts: string | null
  readonly times: number | null
  readonly delivery: 'kept' | 'notKept' | 'tooFew' | 'given' | 'notGiven' | 'notMeasured' | 'notDelivered'
  readonly suspended: boolean
}

export interface Measured {
  readonly inspections: Effect | null
  readonly documents: Effect | null
  readonly clearance: TimeEffect | null
  readonly wait: TimeEffect | null
  readonly benefits: readonly PromisedBenefit[]
}

export interface OwnLedger extends Measured {
  readonly from: string
  readonly to: string
  readonly first: string | null
  readonly last: string | null
  readonly countedAt: string | null
  readonly demonstration: boolean
  readonly roles: readonly string[]
  readonly lodged: number
  readonly certified: number
  readonly done: number
  readonly hits: number
  readonly byMonth: readonly {
    readonly month: string
    readonly certified: number
    readonly inspected: number
    readonly expected: number | null
  }[]
}

export interface Keyed {
  readonly key: string
  readonly effect: Effect | null
}

export interface SideHits {
  readonly lodged: number
  readonly done: number
  readonly hits: number
  readonly rate: Estimate | null
}

export interface HitLine {
  readonly key: string
  readonly certified: SideHits
  readonly others: SideHits
}

export interface ProgrammeLedger extends Measured {
  readonly from: string
  readonly to: string
  readonly counted: {
    readonly first: string | null
    readonly last: string | null
    readonly countedAt: string | null
    readonly offices: readonly { readonly id: string; readonly name: string }[]
    readonly demonstration: boolean
    readonly behind: boolean
  }
  readonly lodged: Readonly<Record<'certified' | 'notCertified' | 'recognised' | 'reliefSuspended', number>>
  readonly draw: { readonly certified: Drawn; readonly others: Drawn; readonly effect: Effect | null }
  readonly lanes: readonly HitLine[]
  readonly bases: readonly HitLine[]
  readonly byMonth: readonly Keyed[]
  readonly byOffice: readonly Keyed[]
  readonly byMode: readonly Keyed[]
  readonly byTier: readonly Keyed[]
  readonly spreads: Readonly<Record<'certified' | 'others', { readonly factor: number }>>
}

export interface Drawn extends SideHits {
  readonly drawn: number
}

export const isTimed = (measure: Measure): measure is 'clearance' | 'wait' =>
  measure === 'clearance' || measure === 'wait'

/** Months from the first to the last, both among them. */
export const monthsBetween = (first: string, last: string): readonly string[] => {
  const months: string[] = []
  let [year = 0, month = 1] = first.split('-').map(Number)
  while (months.length < 240) {
    const text = `${year}-${String(month).padStart(2, '0')}`
    if (text > last) break
    months.push(text)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
  return months
}
