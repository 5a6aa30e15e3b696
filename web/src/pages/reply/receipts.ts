/** GET /api/v1/company/receipts */
export interface Receipts {
  readonly case: { readonly number: string; readonly state: string }
  readonly today: string
  readonly receipts: readonly SentReceipt[]
  readonly letters: readonly LetterLine[]
  readonly certificate: {
    readonly number: string
    readonly publicId: string
    readonly state: string
    readonly since: string
    readonly until: string | null
  } | null
  readonly hasReport: boolean
  readonly mayExport: boolean
}

export interface SentReceipt {
  readonly receipt: string
  readonly kind: 'step' | 'change' | 'incident'
  readonly what: string
  readonly at: string
  readonly by: string
}

export interface LetterLine {
  readonly id: string
  readonly kind: string
  readonly titleEs: string
  readonly titleEn: string
  readonly sentAt: string
  readonly servedOn: string | null
  readonly openedAt: string | null
  readonly caseNumber: string
}

/** GET /api/v1/company/letters/{id} */
export interface OpenedLetter {
  readonly id: string
  readonly kind: string
  readonly title: { readonly es: string; readonly en: string }
  readonly body: { readonly es: string; readonly en: string }
  readonly sentAt: string
  readonly openedAt: string | null
  readonly servedOn: string | null
}
