/** What GET /api/v1/company/findings answers. */
export interface OwnFindings {
  readonly case: {
    readonly id: string
    readonly number: string
    readonly state: string
    readonly version: number
  }
  readonly today: string
  readonly mayAnswer: boolean
  readonly mayReply: boolean
  readonly clocks: readonly {
    readonly name: string
    readonly dueOn: string | null
    readonly days: number
    readonly usedDays: number
    readonly count: 'working' | 'calendar'
    readonly state: 'running' | 'paused' | 'stopped'
  }[]
  readonly findings: readonly OwnFinding[]
}

export interface OwnFinding {
  readonly id: string
  readonly grade: 'major' | 'minor' | 'observation'
  readonly state: 'open' | 'planAccepted' | 'evidenceGiven' | 'reopened' | 'closed'
  readonly seen: string
  readonly asks: string
  readonly dueOn: string | null
  readonly site: string
  readonly asksForAction: boolean
  readonly criterion: {
    readonly id: string
    readonly number: string
    readonly asks: { readonly es: string; readonly en: string }
  }
  readonly actions: readonly {
    readonly id: string
    readonly plan: string
    readonly owner: string
    readonly dueOn: string | null
    readonly doneNote: string
    readonly state: string
  }[]
  readonly evidence: readonly { readonly id: string; readonly name: string }[]
}
