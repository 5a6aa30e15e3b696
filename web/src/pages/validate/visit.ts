import type { AnswerStatus } from '../../parts/Choice.tsx'

/** What the visit's door answers, as the page needs it. */
export type Verdict = 'confirmed' | 'partly' | 'notConfirmed' | 'notSeen'
export const verdicts: readonly Verdict[] = ['confirmed', 'partly', 'notConfirmed', 'notSeen']

interface Text {
  readonly es: string
  readonly en: string
}

export interface VisitLine {
  readonly criterionId: string
  readonly number: string
  readonly level: string
  readonly asks: Text
  readonly method: 'examine' | 'interview' | 'test'
  readonly checks: Text
  /** Left out in a checklist that a device loaded before answers had parts. */
  readonly parts?: readonly {
    readonly id: string
    readonly level: 'must' | 'should'
    readonly asks: Text
    readonly status: AnswerStatus | null
    readonly reason: string
  }[]
  readonly answer: {
    readonly status: string | null
    readonly text: string
    readonly reason: string
    readonly evidenceIds: readonly string[]
  } | null
  readonly closer: string | null
}

export interface SeenResult {
  readonly criterionId: string
  readonly result: Verdict | null
  readonly note: string
  readonly version: number
  readonly writerName?: string
  readonly writtenAt?: string
}

export interface RaisedFinding {
  readonly id: string
  readonly criterionId: string
  readonly grade: 'major' | 'minor' | 'observation'
  readonly seen: string
  readonly asks: string
  readonly dueOn: string | null
}

export interface Visit {
  readonly visit: {
    readonly id: string
    readonly state: string
    readonly plannedOn: string
    readonly remote: boolean
    readonly because: string
    readonly summary: string
  }
  readonly case: {
    readonly id: string
    readonly number: string
    readonly state: string
    readonly company: string
  }
  readonly site: {
    readonly id: string
    readonly name: string
    readonly address: string
    readonly city: string
  }
  readonly standards: readonly {
    readonly id: string
    readonly number: string
    readonly title: Text
    readonly criterionIds: readonly string[]
  }[]
  readonly lines: readonly VisitLine[]
  readonly results: readonly SeenResult[]
  readonly findings: readonly RaisedFinding[]
  readonly loadedAt: string
}
