import type { IconName } from './Icon.tsx'

/** Who must move: idle nobody, going the office, heed the company, halt stopped, stamp a decision, good it holds. */
export type Tone = 'idle' | 'going' | 'heed' | 'halt' | 'stamp' | 'good'

export interface StatusRow {
  readonly tone: Tone
  readonly icon: IconName
}

/** Tone and shape of every state; its word is `status.<state>` in messages/status.json. Always all three. */
// biome-ignore format: a table is read by its columns.
export const statusVocabulary = {
  draft:              { tone: 'idle',  icon: 'dashedRing' },
  submitted:          { tone: 'going', icon: 'up' },
  returned:           { tone: 'heed',  icon: 'back' },
  accepted:           { tone: 'going', icon: 'tick' },
  vetting:            { tone: 'going', icon: 'lens' },
  validationPlanned:  { tone: 'going', icon: 'calendar' },
  validationDone:     { tone: 'going', icon: 'clipboard' },
  awaitingReply:      { tone: 'heed',  icon: 'speech' },
  correctiveAction:   { tone: 'heed',  icon: 'wrench' },
  recommended:        { tone: 'stamp', icon: 'pen' },
  decided:            { tone: 'stamp', icon: 'twoTicks' },
  refused:            { tone: 'halt',  icon: 'cross' },
  certified:          { tone: 'good',  icon: 'solidTick' },
  annualReviewDue:    { tone: 'heed',  icon: 'turn' },
  renewal:            { tone: 'going', icon: 'chevron' },
  renewalSubmitted:   { tone: 'going', icon: 'up' },
  renewalRecommended: { tone: 'stamp', icon: 'pen' },
  partlySuspended:    { tone: 'halt',  icon: 'half' },
  suspended:          { tone: 'halt',  icon: 'octagonBars' },
  reinstated:         { tone: 'good',  icon: 'tick' },
  revoked:            { tone: 'halt',  icon: 'solidOctagon' },
  withdrawn:          { tone: 'idle',  icon: 'door' },
  expired:            { tone: 'idle',  icon: 'hourglass' },
  appeal:             { tone: 'stamp', icon: 'scales' },

  /* one answer of a profile; a returned one stops the submission */
  meets:              { tone: 'good',  icon: 'tick' },
  partly:             { tone: 'heed',  icon: 'half' },
  doesNot:            { tone: 'halt',  icon: 'cross' },
  notApplicable:      { tone: 'idle',  icon: 'minus' },
  unanswered:         { tone: 'idle',  icon: 'dashedRing' },
  answerReturned:     { tone: 'halt',  icon: 'back' },

  /* findings of a visit */
  major:              { tone: 'halt',  icon: 'solidOctagon' },
  minor:              { tone: 'heed',  icon: 'diamond' },
  observation:        { tone: 'idle',  icon: 'ring' },
  closed:             { tone: 'good',  icon: 'tick' },

  /* evidence */
  received:           { tone: 'good',  icon: 'tick' },
  sending:            { tone: 'heed',  icon: 'up' },
  notScanned:         { tone: 'idle',  icon: 'scan' },
  fileRefused:        { tone: 'halt',  icon: 'cross' },

  /* tasks and clocks */
  locked:             { tone: 'idle',  icon: 'lock' },
  done:               { tone: 'good',  icon: 'tick' },
  yourTurn:           { tone: 'stamp', icon: 'eye' },
  signed:             { tone: 'idle',  icon: 'pen' },
  paused:             { tone: 'idle',  icon: 'clock' },
  late:               { tone: 'halt',  icon: 'clock' },

  /* a claim about a rule: what an officer may lean on */
  verified:           { tone: 'good',  icon: 'tick' },
  secondary:          { tone: 'idle',  icon: 'ring' },
  assumed:            { tone: 'heed',  icon: 'dashedRing' },
} as const satisfies Record<string, StatusRow>

export type StatusName = keyof typeof statusVocabulary

export const isStatusName = (name: string): name is StatusName => name in statusVocabulary
