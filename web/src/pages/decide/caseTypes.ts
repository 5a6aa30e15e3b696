/** A case as `GET /api/v1/cases/…` tells it. */
export interface CaseView {
  readonly case: {
    readonly id: string
    readonly number: string
    readonly operatorId: string
    readonly state: string
    readonly stateBefore: string | null
    readonly riskBand: string
    readonly riskPoints: number
    readonly assignedTo: string | null
    readonly suspendedBenefits: readonly string[]
    readonly declaration: { readonly name: string; readonly post: string; readonly at: string } | null
    readonly recommendation: {
      readonly outcome: 'certify' | 'refuse'
      readonly text: string
      readonly at: string
    } | null
    readonly paper: boolean
    readonly paperScanId: string | null
    readonly version: number
    readonly submittedAt: string | null
  }
  readonly asOf: string | null
  readonly today: string
  readonly desk: CaseDesk
  readonly sites: readonly Site[]
  readonly declared: readonly Declared[]
  readonly steps: readonly StepTaken[]
  readonly life: LifeLine | null
  readonly clocks: readonly CaseClock[]
  readonly vetting: readonly VettingCheck[]
  readonly visits: readonly Visit[]
  readonly findings: readonly Finding[]
  readonly certificate: Certificate | null
  readonly conflicts: readonly string[]
  readonly possible: readonly PossibleStep[]
  readonly earliestVisit: string
  readonly words: CaseWords
}

interface Said {
  readonly es: string
  readonly en: string
}

/** What was declared with a submission; the newest comes first. */
export interface Declared {
  readonly text: string
  readonly fingerprint: string
  readonly certificate: string | null
  readonly signature: {
    readonly way: Said
    readonly holder: string
    readonly taxId: string
    readonly as: Said
    readonly issuer: string
    readonly serialNumber: string
    readonly validUntil: string
    readonly algorithm: string
    readonly revocation: Said
    readonly value: string
  } | null
}

export interface CaseDesk {
  readonly operator: {
    readonly name: string
    readonly taxId: string
    readonly traderNumber: string | null
    readonly types: readonly string[]
    readonly city: string
    readonly legalRepresentative: string
    readonly officeName: string
    readonly demonstration: boolean
  }
  readonly letters: readonly Letter[]
  readonly decisions: readonly Decision[]
  readonly returns: readonly AnswerReturn[]
  readonly actions: readonly CorrectiveAction[]
  readonly proofs: readonly Proof[]
  readonly judgements: readonly Judgement[]
  readonly people: readonly { readonly id: string; readonly name: string; readonly role: string }[]
  readonly played: readonly PartPlayed[]
  readonly declarations: readonly Declaration[]
  readonly seen: readonly { readonly visitId: string; readonly result: string; readonly many: number }[]
  readonly messages: { readonly total: number; readonly unread: number }
}

export interface Site {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly city: string
  readonly state: string
  readonly address: string
  readonly latitude: number | null
  readonly longitude: number | null
}

export interface StepTaken {
  readonly id: string
  readonly position: number
  readonly step: string
  readonly from: string | null
  readonly to: string
  readonly personId: string | null
  readonly personName: string
  readonly side: string
  readonly at: string
  readonly onDay: string
  readonly reasons: string | null
  readonly detail: {
    readonly recommendation?: { readonly outcome: string; readonly text: string }
    readonly benefits?: readonly string[]
  }
  readonly receipt: string | null
}

export interface LifeLine {
  readonly from: string
  readonly states: readonly { readonly state: string; readonly from: string; readonly to: string }[]
  readonly clock: {
    readonly name: string
    readonly dueOn: string | null
    readonly runs: readonly {
      readonly state: 'running' | 'paused'
      readonly from: string
      readonly to: string
    }[]
  } | null
}

export interface ClockFaceOfCase {
  readonly name: string
  readonly left: number
  readonly days: number
  readonly counted: 'working' | 'calendar'
  readonly share: number
  readonly state: 'running' | 'paused' | 'late' | 'done'
  readonly dueOn: string | null
  readonly pausedOn: string | null
  readonly startedOn: string
  readonly waitsForService: boolean
}

export interface CaseClock extends ClockFaceOfCase {
  readonly because: { readonly es: string; readonly en: string } | null
  readonly certainty: string
  readonly warnBefore: readonly number[]
}

export interface VettingCheck {
  readonly id: string
  readonly kind: string
  readonly result: 'clear' | 'concern' | 'fail'
  readonly tells: string
  readonly checkerName: string
  readonly checkedAt: string
}

export interface Visit {
  readonly id: string
  readonly siteId: string
  readonly plannedOn: string
  readonly remote: boolean
  readonly leadId: string
  readonly because: string
  readonly state: 'planned' | 'finished' | 'cancelled'
  readonly finishedAt: string | null
  readonly summary: string
}

export interface Finding {
  readonly id: string
  readonly siteId: string
  readonly criterionId: string
  readonly grade: 'major' | 'minor' | 'observation'
  readonly seen: string
  readonly asks: string
  readonly dueOn: string | null
  readonly state: string
  readonly raisedBy: string
  readonly raisedAt: string
  readonly closedBy: string | null
  readonly closedAt: string | null
  readonly version: number
  /** What the office may do with it now. */
  readonly open: readonly ('acceptPlan' | 'close' | 'takeNote' | 'reopen')[]
}

export interface CorrectiveAction {
  readonly id: string
  readonly findingId: string
  readonly plan: string
  readonly owner: string
  readonly dueOn: string | null
  readonly doneNote: string
  readonly state: string
  readonly createdAt: string
}

export interface Proof {
  readonly id: string
  readonly findingId: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly scan: string
  readonly addedAt: string
}

export interface Judgement {
  readonly findingId: string
  readonly step: string
  readonly reason: string
  readonly judgeName: string
  readonly at: string
}

export interface Letter {
  readonly id: string
  readonly kind: string
  readonly titleEs: string
  readonly titleEn: string
  readonly sentAt: string
  readonly servedOn: string | null
  readonly openedAt: string | null
  readonly stepId: string | null
}

export interface Decision {
  readonly id: string
  readonly step: string
  readonly reasons: string
  readonly at: string
  readonly by: string
}

export interface AnswerReturn {
  readonly id: string
  readonly siteId: string | null
  readonly criterionId: string
  readonly reason: string
  readonly returnedAt: string
  readonly stepId: string | null
  readonly answerVersion: number
}

export interface PartPlayed {
  readonly personId: string
  readonly name: string
  readonly part: string
  readonly at: string
}

export interface Declaration {
  readonly personId: string
  readonly name: string
  readonly hasConflict: boolean
  readonly tells: string
  readonly at: string
}

export interface Certificate {
  readonly publicId: string
  readonly number: string
  readonly since: string
  readonly until: string | null
  readonly state: string
  readonly suspendedAt: string | null
}

export interface PossibleStep {
  readonly step: string
  readonly to: string
  readonly allowed: boolean
  readonly refusal: {
    readonly code: string
    readonly with?: Readonly<Record<string, string | number>>
  } | null
  /** What comes with it: reasons, a recommendation, named benefits, the second factor. */
  readonly asks: readonly string[]
}

export interface CaseWords {
  readonly types: Readonly<Record<string, string>>
  readonly siteKinds: Readonly<Record<string, string>>
  readonly criteria: Readonly<Record<string, { readonly number: string; readonly asks: string }>>
  readonly benefits: readonly { readonly id: string; readonly name: string }[]
  readonly tiers: readonly { readonly id: string; readonly name: string; readonly tells: string }[]
  readonly programme: { readonly name: string; readonly edition: string; readonly timeZone: string }
  readonly validityMonths: number | null
  readonly appealDays: { readonly days: number; readonly count: 'working' | 'calendar' } | null
  readonly reviewDays: { readonly days: number; readonly count: 'working' | 'calendar' } | null
}
