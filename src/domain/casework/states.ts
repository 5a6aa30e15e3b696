/**
 * Every state a case can be in. `tone` says who must move: idle nobody, going the office, heed the company,
 * halt stopped, stamp a decision, good it holds. What is open, editable or holding is derived from these rows.
 */
// biome-ignore format: a table, a row a line
export const states = {
  draft:              { tone: 'idle',  company: 'edits',   holds: false, ends: false },
  submitted:          { tone: 'going', company: 'reads',   holds: false, ends: false },
  returned:           { tone: 'heed',  company: 'edits',   holds: false, ends: false },
  accepted:           { tone: 'going', company: 'reads',   holds: false, ends: false },
  vetting:            { tone: 'going', company: 'reads',   holds: false, ends: false },
  validationPlanned:  { tone: 'going', company: 'reads',   holds: false, ends: false },
  validationDone:     { tone: 'going', company: 'reads',   holds: false, ends: false },
  awaitingReply:      { tone: 'heed',  company: 'replies', holds: false, ends: false },
  correctiveAction:   { tone: 'heed',  company: 'replies', holds: false, ends: false },
  recommended:        { tone: 'stamp', company: 'reads',   holds: false, ends: false },
  refused:            { tone: 'halt',  company: 'reads',   holds: false, ends: true },
  certified:          { tone: 'good',  company: 'reads',   holds: true,  ends: false },
  annualReviewDue:    { tone: 'heed',  company: 'edits',   holds: true,  ends: false },
  renewal:            { tone: 'going', company: 'edits',   holds: true,  ends: false },
  renewalSubmitted:   { tone: 'going', company: 'reads',   holds: true,  ends: false },
  renewalRecommended: { tone: 'stamp', company: 'reads',   holds: true,  ends: false },
  partlySuspended:    { tone: 'halt',  company: 'replies', holds: true,  ends: false },
  suspended:          { tone: 'halt',  company: 'replies', holds: false, ends: false },
  reinstated:         { tone: 'good',  company: 'reads',   holds: true,  ends: false },
  revoked:            { tone: 'halt',  company: 'reads',   holds: false, ends: true },
  withdrawn:          { tone: 'idle',  company: 'reads',   holds: false, ends: true },
  expired:            { tone: 'idle',  company: 'reads',   holds: false, ends: true },
  appeal:             { tone: 'stamp', company: 'reads',   holds: false, ends: false },
} as const satisfies Record<string, StateRow>

interface StateRow {
  readonly tone: 'idle' | 'going' | 'heed' | 'halt' | 'stamp' | 'good'
  /** What the company may do to its profile meanwhile. */
  readonly company: 'edits' | 'replies' | 'reads'
  /** Whether a certificate is worth something in this state. */
  readonly holds: boolean
  readonly ends: boolean
}

export type CaseState = keyof typeof states
