/**
 * The clocks a case can carry. How long each runs is the programme's (`deadlines.yaml`); who is under it and
 * whether it waits for a letter's legal service is the life cycle's.
 */
// biome-ignore format: a table, a row a line
export const clocks = {
  completenessReview:     { on: 'office',  fromService: false },
  resubmission:           { on: 'company', fromService: true },
  decision:               { on: 'office',  fromService: false },
  vetting:                { on: 'office',  fromService: false },
  visitNotice:            { on: 'office',  fromService: true },
  companyReply:           { on: 'company', fromService: true },
  correctiveAction:       { on: 'company', fromService: false },
  annualReview:           { on: 'office',  fromService: false },
  annualReviewReply:      { on: 'company', fromService: false },
  renewalWindow:          { on: 'company', fromService: false },
  validity:               { on: 'company', fromService: false },
  suspensionConfirmation: { on: 'office',  fromService: false },
  appealFiling:           { on: 'company', fromService: true },
  appealDecision:         { on: 'office',  fromService: false },
  incidentReport:         { on: 'company', fromService: false },
  changeNotice:           { on: 'company', fromService: false },
} as const satisfies Record<string, { readonly on: 'company' | 'office'; readonly fromService: boolean }>

export type ClockName = keyof typeof clocks
