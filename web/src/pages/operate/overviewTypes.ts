export interface ClockLine {
  readonly clock: string
  readonly late: number
  readonly week: number
  readonly later: number
}

export interface MonthLine {
  readonly month: string
  readonly submitted: number
  readonly certified: number
  readonly refused: number
}

export interface ComingEnd {
  readonly number: string
  readonly company: string
  readonly until: string
  readonly state: string
}

/** How the seal of the audit log stands: in time, late, or so late that nothing is granted. */
export interface Sealing {
  readonly state: 'sealed' | 'late' | 'stopped'
  readonly since: string | null
  readonly grantsStopAt: string | null
}

export interface OverviewData {
  readonly today: string
  readonly states: readonly { readonly state: string; readonly tone: string; readonly many: number }[]
  readonly clocks: readonly ClockLine[]
  readonly months: readonly MonthLine[]
  readonly toDecision: {
    readonly decided: number
    readonly median: number | null
    readonly ninth: number | null
  }
  readonly ending: readonly ComingEnd[]
  readonly sealing: Sealing
}
