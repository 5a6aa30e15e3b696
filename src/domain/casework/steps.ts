import type { OfficeRole, Role } from '../people/roles.ts'
import type { ClockName } from './clocks.ts'
import type { CaseState } from './states.ts'

/**
 * The life of a case as one table. A row is one thing that somebody may do: from which states, into which, who may,
 * what it needs first, which clocks it starts, stops, pauses or resumes, and who is told. Screens, doors and jobs ask this
 * table; nothing about the life cycle is written anywhere else. `to: 'before'` returns to the state held before the
 * interruption (a recommendation, an appeal); `part` names the part the actor plays in the case, which separates duties.
 */
// biome-ignore format: a table, a row a line
export const steps = {
  submit:               { from: ['draft'], to: 'submitted', by: ['companyAdministrator'], needs: ['completeProfile', 'declaration'], starts: ['completenessReview', 'decision'], stops: [], pauses: [], resumes: [], tells: ['intakeOfficer', 'company'], part: 'edited' },
  submitOnPaper:        { from: ['draft'], to: 'submitted', by: ['intakeOfficer'], needs: ['paperApplication', 'completeProfile', 'noConflict'], starts: ['completenessReview', 'decision'], stops: [], pauses: [], resumes: [], tells: ['intakeOfficer', 'company'], part: 'edited' },
  returnAsIncomplete:   { from: ['submitted'], to: 'returned', by: ['intakeOfficer'], needs: ['reasonsPerCriterion', 'noConflict'], starts: ['resubmission'], stops: ['completenessReview'], pauses: ['decision'], resumes: [], tells: ['company'], part: 'reviewed', letter: 'returned' },
  resubmit:             { from: ['returned'], to: 'submitted', by: ['companyAdministrator'], needs: ['completeProfile', 'declaration'], starts: ['completenessReview'], stops: ['resubmission'], pauses: [], resumes: ['decision'], tells: ['intakeOfficer', 'company'], part: 'edited' },
  resubmitOnPaper:      { from: ['returned'], to: 'submitted', by: ['intakeOfficer'], needs: ['paperApplication', 'completeProfile', 'noConflict'], starts: ['completenessReview'], stops: ['resubmission'], pauses: [], resumes: ['decision'], tells: ['intakeOfficer', 'company'], part: 'edited' },
  accept:               { from: ['submitted'], to: 'accepted', by: ['intakeOfficer'], needs: ['noConflict'], starts: [], stops: ['completenessReview'], pauses: [], resumes: [], tells: ['company', 'accountOfficer'], part: 'reviewed' },
  startVetting:         { from: ['accepted'], to: 'vetting', by: ['intakeOfficer', 'accountOfficer'], needs: ['noConflict'], starts: ['vetting'], stops: [], pauses: [], resumes: [], tells: [], part: 'vetted' },
  planValidation:       { from: ['vetting', 'validationPlanned', 'validationDone'], to: 'validationPlanned', by: ['accountOfficer', 'validator'], needs: ['vettingRecorded', 'visitPlan', 'noConflict'], starts: ['visitNotice'], stops: ['vetting'], pauses: [], resumes: [], tells: ['company', 'validator'], part: 'planned', letter: 'visitNotice' },
  finishValidation:     { from: ['validationPlanned'], to: 'validationDone', by: ['validator'], needs: ['visitFinished', 'noConflict'], starts: [], stops: ['visitNotice'], pauses: [], resumes: [], tells: ['accountOfficer'], part: 'validated' },
  sendReport:           { from: ['validationDone'], to: 'awaitingReply', by: ['validator'], needs: ['validationReport', 'noConflict'], starts: ['companyReply'], stops: [], pauses: ['decision'], resumes: [], tells: ['company'], part: 'validated', letter: 'report' },
  reply:                { from: ['awaitingReply'], to: 'correctiveAction', by: ['companyAdministrator'], needs: ['replyText'], starts: ['correctiveAction'], stops: ['companyReply'], pauses: [], resumes: [], tells: ['validator', 'accountOfficer'], part: 'edited' },
  closeFindings:        { from: ['awaitingReply', 'correctiveAction'], to: 'validationDone', by: ['validator', 'accountOfficer'], needs: ['mandatoryFindingsClosed', 'noConflict'], starts: [], stops: ['correctiveAction', 'companyReply'], pauses: [], resumes: ['decision'], tells: ['company'], part: 'validated' },
  recommend:            { from: ['validationDone'], to: 'recommended', by: ['accountOfficer', 'validator'], needs: ['recommendation', 'mandatoryFindingsClosed', 'noConflict'], starts: [], stops: [], pauses: [], resumes: [], tells: ['decisionMaker'], part: 'recommended' },
  recommendRefusal:     { from: ['vetting', 'validationDone', 'awaitingReply', 'correctiveAction'], to: 'recommended', by: ['accountOfficer', 'validator'], needs: ['recommendation', 'noConflict'], starts: [], stops: [], pauses: ['vetting', 'companyReply', 'correctiveAction'], resumes: ['decision'], tells: ['decisionMaker'], part: 'recommended' },
  sendBackForWork:      { from: ['recommended', 'renewalRecommended'], to: 'before', by: ['decisionMaker'], needs: ['reasons'], starts: [], stops: [], pauses: [], resumes: ['vetting', 'companyReply', 'correctiveAction'], tells: ['accountOfficer'] },
  certify:              { from: ['recommended'], to: 'certified', by: ['decisionMaker'], needs: ['visitFinished', 'mandatoryFindingsClosed', 'reasons', 'namedTier', 'secondPerson', 'noConflict', 'secondFactor'], starts: ['annualReview', 'renewalWindow', 'validity'], stops: ['decision', 'vetting', 'companyReply', 'correctiveAction'], pauses: [], resumes: [], tells: ['company'], part: 'decided', letter: 'certified' },
  refuse:               { from: ['recommended'], to: 'refused', by: ['decisionMaker'], needs: ['reasons', 'secondPerson', 'noConflict', 'secondFactor'], starts: ['appealFiling'], stops: ['decision', 'vetting', 'companyReply', 'correctiveAction'], pauses: [], resumes: [], tells: ['company'], part: 'decided', letter: 'refused' },
  openAnnualReview:     { from: ['certified', 'reinstated'], to: 'annualReviewDue', by: ['clock', 'accountOfficer'], needs: [], starts: ['annualReviewReply'], stops: ['annualReview'], pauses: [], resumes: [], tells: ['company', 'accountOfficer'] },
  completeAnnualReview: { from: ['annualReviewDue'], to: 'certified', by: ['accountOfficer'], needs: ['noConflict'], starts: ['annualReview'], stops: ['annualReviewReply'], pauses: [], resumes: [], tells: ['company'], part: 'reviewed' },
  openRenewal:          { from: ['certified', 'reinstated', 'annualReviewDue'], to: 'renewal', by: ['companyAdministrator'], needs: ['renewalWindowOpen'], starts: [], stops: ['annualReview', 'annualReviewReply', 'renewalWindow'], pauses: [], resumes: [], tells: ['company', 'intakeOfficer'], part: 'edited' },
  submitRenewal:        { from: ['renewal'], to: 'renewalSubmitted', by: ['companyAdministrator'], needs: ['completeProfile', 'declaration'], starts: ['decision'], stops: [], pauses: [], resumes: [], tells: ['accountOfficer', 'company'], part: 'edited' },
  returnRenewal:        { from: ['renewalSubmitted'], to: 'renewal', by: ['accountOfficer', 'intakeOfficer'], needs: ['reasonsPerCriterion', 'noConflict'], starts: [], stops: ['decision'], pauses: [], resumes: [], tells: ['company'], part: 'reviewed' },
  recommendRenewal:     { from: ['renewalSubmitted'], to: 'renewalRecommended', by: ['accountOfficer'], needs: ['recommendation', 'noConflict'], starts: [], stops: [], pauses: [], resumes: [], tells: ['decisionMaker'], part: 'recommended' },
  renew:                { from: ['renewalRecommended'], to: 'certified', by: ['decisionMaker'], needs: ['reasons', 'namedTier', 'secondPerson', 'noConflict', 'secondFactor'], starts: ['annualReview', 'renewalWindow', 'validity'], stops: ['decision', 'validity'], pauses: [], resumes: [], tells: ['company'], part: 'decided', letter: 'certified' },
  suspend:              { from: ['certified', 'reinstated', 'annualReviewDue', 'renewal', 'renewalSubmitted', 'renewalRecommended', 'partlySuspended'], to: 'suspended', by: ['decisionMaker', 'programmeManager', 'accountOfficer'], needs: ['reasons', 'noConflict', 'secondFactor'], starts: ['suspensionConfirmation', 'appealFiling'], stops: ['annualReview', 'annualReviewReply', 'decision'], pauses: [], resumes: [], tells: ['company', 'programmeManager', 'decisionMaker'], part: 'suspended', letter: 'suspended' },
  suspendBenefits:      { from: ['certified', 'reinstated', 'annualReviewDue', 'renewal', 'renewalSubmitted', 'renewalRecommended'], to: 'partlySuspended', by: ['decisionMaker', 'programmeManager', 'accountOfficer'], needs: ['reasons', 'namedBenefits', 'noConflict', 'secondFactor'], starts: ['suspensionConfirmation', 'appealFiling'], stops: ['annualReview', 'annualReviewReply', 'decision'], pauses: [], resumes: [], tells: ['company', 'programmeManager', 'decisionMaker'], part: 'suspended', letter: 'suspended' },
  confirmSuspension:    { from: ['suspended', 'partlySuspended'], to: 'same', by: ['decisionMaker', 'programmeManager'], needs: ['notTheSuspender', 'noConflict', 'secondFactor'], starts: [], stops: ['suspensionConfirmation'], pauses: [], resumes: [], tells: ['company'], part: 'confirmed' },
  reinstate:            { from: ['suspended', 'partlySuspended'], to: 'reinstated', by: ['decisionMaker'], needs: ['reasons', 'notTheSuspender', 'secondPerson', 'noConflict', 'secondFactor'], starts: ['annualReview'], stops: ['suspensionConfirmation', 'appealFiling'], pauses: [], resumes: [], tells: ['company'], part: 'decided', letter: 'reinstated' },
  revoke:               { from: ['certified', 'reinstated', 'annualReviewDue', 'renewal', 'renewalSubmitted', 'renewalRecommended', 'suspended', 'partlySuspended'], to: 'revoked', by: ['decisionMaker'], needs: ['reasons', 'secondPerson', 'noConflict', 'secondFactor'], starts: ['appealFiling'], stops: ['annualReview', 'annualReviewReply', 'renewalWindow', 'validity', 'suspensionConfirmation', 'decision'], pauses: [], resumes: [], tells: ['company', 'programmeManager'], part: 'decided', letter: 'revoked' },
  expire:               { from: ['certified', 'reinstated', 'annualReviewDue', 'renewal', 'renewalSubmitted', 'renewalRecommended', 'suspended', 'partlySuspended'], to: 'expired', by: ['clock'], needs: ['validityEnded'], starts: [], stops: 'all', pauses: [], resumes: [], tells: ['company', 'accountOfficer'] },
  withdraw:             { from: ['draft', 'submitted', 'returned', 'accepted', 'vetting', 'validationPlanned', 'validationDone', 'awaitingReply', 'correctiveAction', 'recommended', 'certified', 'reinstated', 'annualReviewDue', 'renewal', 'renewalSubmitted', 'renewalRecommended', 'suspended', 'partlySuspended'], to: 'withdrawn', by: ['companyAdministrator'], needs: ['reasons'], starts: [], stops: 'all', pauses: [], resumes: [], tells: ['company', 'accountOfficer', 'intakeOfficer'] },
  lapse:                { from: ['returned'], to: 'withdrawn', by: ['clock'], needs: ['resubmissionEnded'], starts: [], stops: 'all', pauses: [], resumes: [], tells: ['company', 'intakeOfficer'] },
  appeal:               { from: ['refused', 'revoked', 'suspended', 'partlySuspended'], to: 'appeal', by: ['companyAdministrator'], needs: ['reasons', 'appealInTime'], starts: ['appealDecision'], stops: ['appealFiling'], pauses: ['suspensionConfirmation'], resumes: [], tells: ['programmeManager', 'decisionMaker'], part: 'edited' },
  upholdDecision:       { from: ['appeal'], to: 'before', by: ['programmeManager', 'decisionMaker'], needs: ['reasons', 'notTheDecider', 'secondPerson', 'noConflict', 'secondFactor'], starts: [], stops: ['appealDecision'], pauses: [], resumes: ['suspensionConfirmation'], tells: ['company'], part: 'decided', letter: 'appealDismissed' },
  grantAppeal:          { from: ['appeal'], to: 'granted', by: ['programmeManager', 'decisionMaker'], needs: ['reasons', 'notTheDecider', 'secondPerson', 'noConflict', 'secondFactor'], starts: [], stops: ['appealDecision', 'suspensionConfirmation'], pauses: [], resumes: [], tells: ['company'], part: 'decided', letter: 'appealGranted' },
  endAppealTerm:        { from: ['refused', 'revoked', 'suspended', 'partlySuspended'], to: 'same', by: ['clock'], needs: ['appealTermEnded'], starts: [], stops: ['appealFiling'], pauses: [], resumes: [], tells: [] },
} as const satisfies Record<string, StepRow>

/**
 * Appeals, by the state they are brought against: whose parts made the decision, who may therefore not decide on the appeal,
 * and what a granted one gives back. A restored clock runs to the day it always had.
 */
// biome-ignore format: a table, a row a line
export const granted = {
  refused:         { to: 'recommended', before: 'validationDone', notBy: ['decided'],                starts: ['decision'],     restores: [] },
  revoked:         { to: 'reinstated',  before: null,             notBy: ['decided'],                starts: ['annualReview'], restores: ['validity', 'renewalWindow'] },
  suspended:       { to: 'reinstated',  before: null,             notBy: ['suspended', 'confirmed'], starts: ['annualReview'], restores: [] },
  partlySuspended: { to: 'reinstated',  before: null,             notBy: ['suspended', 'confirmed'], starts: ['annualReview'], restores: [] },
} as const satisfies Partial<Record<CaseState, GrantedRow>>

interface GrantedRow {
  readonly to: CaseState
  readonly before: CaseState | null
  readonly notBy: readonly Part[]
  readonly starts: readonly ClockName[]
  readonly restores: readonly ClockName[]
}

export interface StepRow {
  readonly from: readonly CaseState[]
  /** 'same': stays; 'before': the state held before the interruption; 'granted': as the table `granted` below says. */
  readonly to: CaseState | 'same' | 'before' | 'granted'
  readonly by: readonly Role[]
  readonly needs: readonly Need[]
  readonly starts: readonly ClockName[]
  readonly stops: readonly ClockName[] | 'all'
  readonly pauses: readonly ClockName[]
  readonly resumes: readonly ClockName[]
  readonly tells: readonly (OfficeRole | 'company')[]
  readonly part?: Part
  /** The letter that goes out with it; its legal service starts the clocks that wait for it. */
  readonly letter?: string
}

/** What must be there before a step is taken. Each has one check and one message. */
export type Need =
  | 'completeProfile'
  | 'declaration'
  | 'reasonsPerCriterion'
  | 'vettingRecorded'
  | 'visitPlan'
  | 'visitFinished'
  | 'validationReport'
  | 'replyText'
  | 'mandatoryFindingsClosed'
  | 'recommendation'
  | 'reasons'
  | 'secondPerson'
  | 'noConflict'
  | 'secondFactor'
  | 'namedBenefits'
  /** Which of the programme's tiers, where it has any. */
  | 'namedTier'
  | 'notTheSuspender'
  | 'notTheDecider'
  | 'renewalWindowOpen'
  | 'validityEnded'
  | 'resubmissionEnded'
  | 'appealInTime'
  | 'appealTermEnded'
  | 'paperApplication'
  /** Asked of every grant (grants.ts), in no row. */
  | 'sealedLog'

/** The part somebody played in a case. Nobody decides on what they edited, reviewed, vetted, planned, validated or recommended. */
export type Part =
  | 'edited'
  | 'reviewed'
  | 'vetted'
  | 'planned'
  | 'validated'
  | 'recommended'
  | 'decided'
  | 'suspended'
  | 'confirmed'

export type StepName = keyof typeof steps
