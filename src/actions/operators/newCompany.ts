export interface NewCompany {
  readonly name: string
  readonly taxId: string
  readonly types: readonly string[]
  readonly city: string
  readonly legalRepresentative: string
  readonly officeId: string
  readonly eligibility: readonly { readonly rule: string; readonly answer: string | number | boolean }[]
}

export interface Entered {
  readonly operatorId: string
  readonly caseId: string
  readonly number: string
}
