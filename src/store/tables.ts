// Written by `npm run tables` from the migrations. Not by hand.
import type { ColumnType, Generated } from 'kysely'

export interface AbsenceTable {
  id: Generated<string>
  personId: string
  deputyId: string
  fromDay: string
  untilDay: string
}

export interface AnnouncementTable {
  id: Generated<string>
  number: number | null
  state: string
  audience: string[]
  title: ColumnType<unknown, string, string>
  body: ColumnType<unknown, string, string>
  validFrom: string
  validUntil: string | null
  corrects: string | null
  initiativeId: string | null
  version: Generated<number>
  writtenBy: string | null
  writtenAt: string
  publishedBy: string | null
  publishedAt: string | null
  demonstration: Generated<boolean>
  publishOn: string | null
  scheduledBy: string | null
}

export interface AnnouncementReadTable {
  announcementId: string
  personId: string
  at: string
}

export interface AnnouncementReminderTable {
  announcementId: string
  at: string
  told: number
  remindedBy: string | null
}

export interface AnswerTable {
  id: Generated<string>
  operatorId: string
  siteId: string
  criterionId: string
  status: string | null
  body: Generated<string>
  reason: Generated<string>
  version: Generated<number>
  writtenBy: string | null
  writerName: Generated<string>
  writtenAt: Generated<string>
  parts: ColumnType<unknown, string | undefined, string>
}

export interface AnswerEvidenceTable {
  operatorId: string
  answerId: string
  evidenceId: string
  addedAt: Generated<string>
}

export interface AnswerReturnTable {
  id: Generated<string>
  operatorId: string
  caseId: string
  siteId: string | null
  criterionId: string
  reason: string
  returnedBy: string
  returnedAt: Generated<string>
  stepId: string | null
  answerVersion: Generated<number>
}

export interface AnswerReviewTable {
  id: Generated<string>
  operatorId: string
  siteId: string
  criterionId: string
  moveId: string
  because: string
  markedAt: string
  clearedAt: string | null
  clearedBy: string | null
  clearedHow: string | null
}

export interface AnswerVersionTable {
  id: Generated<number>
  operatorId: string
  answerId: string
  version: number
  status: string | null
  body: string
  reason: string
  writtenBy: string | null
  writerName: string
  writtenAt: string
  parts: ColumnType<unknown, string | undefined, string>
}

export interface AttendanceTable {
  sessionId: string
  enrolmentId: string
  how: string
  markedBy: string | null
  markedAt: string
}

export interface AttendanceCertificateTable {
  id: Generated<string>
  number: string
  publicId: string
  enrolmentId: string
  workshopId: string
  name: string
  attended: number
  sessions: number
  hours: number
  issuedOn: string
  issuedAt: string
  issuedBy: string | null
  state: Generated<string>
  withdrawnAt: string | null
  withdrawnBy: string | null
  withdrawnBecause: Generated<string>
}

export interface AttendanceCounterTable {
  year: number
  last: number
}

export interface AttendanceEvidenceTable {
  evidenceId: string
  operatorId: string
  certificateId: string
  addedAt: string
}

export interface AuditEventTable {
  id: Generated<string>
  at: Generated<string>
  actorKind: string
  actor: string
  side: string
  onBehalfOf: string | null
  action: string
  subjectKind: string
  subjectId: string
  operatorId: string | null
  caseId: string | null
  purpose: string | null
  beforeHash: Buffer | null
  afterHash: Buffer | null
  detail: ColumnType<unknown, string | undefined, string>
  requestId: string
  leafHash: Buffer
}

export interface AuditHeadTable {
  size: number
  origin: string
  root: Buffer
  at: string
  prev: string
  keyId: string
  signature: Buffer
}

export interface AuditLeafTable {
  index: number
  eventId: string
  leafHash: Buffer
}

export interface AuditPendingTable {
  seq: Generated<number>
  eventId: string
  leafHash: Buffer
  since: Generated<string>
}

export interface AuditSaltTable {
  eventId: string
  salt: Buffer
}

export interface AuditSequencerTable {
  one: Generated<boolean>
  size: Generated<number>
  frontier: Generated<Buffer[]>
}

export interface BackupMadeTable {
  id: Generated<number>
  madeAt: string
  rows: number
  evidenceFiles: number
}

export interface BenefitCellTable {
  month: string
  kindId: number
  officeId: string
  mode: string
  standing: string
  tier: string
  role: string
  lodged: number
  inspected: number
  documents: number
  done: number
  hits: number
}

export interface BenefitCompanyTable {
  month: string
  operatorId: string
  officeId: string
  role: string
  kindId: number
  standing: string
  lodged: number
  inspected: number
  documents: number
  done: number
  hits: number
}

export interface BenefitCompanyTimeTable {
  month: string
  operatorId: string
  officeId: string
  mode: string
  standing: string
  measure: string
  step: number
  n: number
}

export interface BenefitComparedTable {
  month: string
  officeId: string
  mode: string
  tier: string
  role: string
  compared: number
  incomparable: number
  others: number
  kinds: number
  single: number
  weight: number
  inspectionsDone: number
  inspectionsExpected: number
  inspectionsDoneVariance: number
  inspectionsExpectedVariance: number
  inspectionsDoneApart: number
  documentsDone: number
  documentsExpected: number
  documentsDoneVariance: number
  documentsExpectedVariance: number
  documentsDoneApart: number
}

export interface BenefitCountedTable {
  month: string
  officeId: string
  countedAt: string
  lodged: number
  demonstration: number
}

export interface BenefitDirtyTable {
  month: string
  officeId: string
}

export interface BenefitGivenTable {
  month: string
  officeId: string
  operatorId: string | null
  counts: string
  times: number
}

export interface BenefitKindTable {
  id: Generated<number>
  officeId: string
  mode: string
  hsChapter: string
  origin: string
  valueBand: number
}

export interface BenefitLaneTable {
  month: string
  officeId: string
  mode: string
  standing: string
  tier: string
  role: string
  lane: string
  basis: string
  lodged: number
  done: number
  hits: number
  drawn: number
  drawnDone: number
  drawnHits: number
}

export interface BenefitTimeTable {
  month: string
  officeId: string
  mode: string
  standing: string
  tier: string
  measure: string
  step: number
  n: number
}

export interface BenefitTraderTable {
  month: string
  officeId: string
  certified: boolean
  trader: string
  apart: number
  alone: number
  reach: number
  whole: number
  expected: number
}

export interface BenefitTraderMonthTable {
  month: string
  certified: boolean
  trader: string
  over: number
  reach: number
  whole: number
  expected: number
}

export interface BorderBatchTable {
  id: Generated<string>
  source: string
  sentBy: string | null
  receivedAt: string
  lines: number
  stored: number
  duplicates: number
  refused: number
  hash: string
}

export interface BorderDemonstrationTable {
  onlyOne: Generated<boolean>
  seed: string
  declarations: number
  until: string
  months: string[]
  written: Generated<string[]>
  finishedAt: string | null
}

export interface BorderFindingTable {
  seq: Generated<number>
  declarationId: string
  issuedAt: string
  number: string
  officeId: string
  inspectionId: string | null
  auditId: string | null
  kind: string
  place: string
  note: Generated<string>
  traders: string[]
  foundBy: string | null
  foundAt: string
}

export interface BorderMappingTable {
  sender: string
  columns: ColumnType<unknown, string, string>
  headings: string[]
  savedBy: string | null
  savedAt: string
}

export interface BorderPostTable {
  id: string
  officeId: string
  name: string
  country: string
  preclearance: Generated<boolean>
  modes: string[]
  handPerHour: string
  opensHours: Generated<string>
  inServiceFrom: string
  inServiceUntil: string | null
  version: Generated<number>
  demonstration: Generated<boolean>
}

export interface CaseCounterTable {
  year: number
  last: number
}

export interface CaseFileTable {
  id: Generated<string>
  number: string
  operatorId: string
  programmeId: string
  editionHash: string
  state: string
  stateBefore: string | null
  clocks: ColumnType<unknown, string | undefined, string>
  nextDueOn: string | null
  nextClock: string | null
  clockPaused: Generated<boolean>
  riskPoints: Generated<number>
  riskBand: Generated<string>
  assignedTo: string | null
  suspendedBenefits: Generated<string[]>
  eligibility: ColumnType<unknown, string | undefined, string>
  declaration: ColumnType<unknown | null, string | null | undefined, string | null>
  recommendation: ColumnType<unknown | null, string | null | undefined, string | null>
  paper: Generated<boolean>
  receipts: Generated<number>
  version: Generated<number>
  openedAt: Generated<string>
  submittedAt: string | null
  lastStepAt: Generated<string>
  paperScanId: string | null
  prunedAt: string | null
}

export interface CasePartTable {
  id: Generated<number>
  caseId: string
  operatorId: string
  personId: string
  part: string
  at: Generated<string>
}

export interface CaseStepTable {
  id: Generated<string>
  caseId: string
  operatorId: string
  position: number
  step: string
  fromState: string | null
  toState: string
  personId: string | null
  personName: string
  side: string
  at: string
  onDay: string
  reasons: string | null
  detail: ColumnType<unknown, string | undefined, string>
  clocks: ColumnType<unknown, string | undefined, string>
  receipt: string | null
}

export interface CertificateTable {
  id: Generated<string>
  publicId: string
  number: string
  operatorId: string
  caseId: string
  decisionId: string
  types: string[]
  tier: string | null
  since: string
  until: string | null
  state: string
  suspendedAt: string | null
  suspendedBenefits: Generated<string[]>
  version: Generated<number>
  createdAt: Generated<string>
}

export interface ConflictDeclarationTable {
  id: Generated<string>
  caseId: string
  operatorId: string
  personId: string
  hasConflict: boolean
  tells: Generated<string>
  at: Generated<string>
}

export interface ContactTable {
  id: Generated<string>
  operatorId: string
  name: string
  email: string
  phone: Generated<string>
  post: Generated<string>
  createdAt: Generated<string>
}

export interface CorrectiveActionTable {
  id: Generated<string>
  operatorId: string
  findingId: string
  plan: string
  owner: string
  dueOn: string | null
  doneNote: Generated<string>
  state: Generated<string>
  createdAt: Generated<string>
  version: Generated<number>
}

export interface CountryConsentTable {
  id: Generated<number>
  country: string
  kind: string
  given: boolean
  saidBy: string
  onDay: string
  document: Generated<string>
  personId: string | null
  personName: string
  at: string
}

export interface CountryKeyTable {
  country: string
  publicKey: string
  fingerprint: string
  confirmedBy: string | null
  at: string
}

export interface CountryProjectTable {
  country: string
  begunOn: string | null
  note: Generated<string>
  version: Generated<number>
  demonstration: Generated<boolean>
}

export interface CountryToldTable {
  id: Generated<number>
  country: string
  toldAt: string
  sha256: string
  figures: ColumnType<unknown, string, string>
  signature: string
  fingerprint: string
  keptBy: string | null
  keptAt: string
}

export interface CurrencyRateTable {
  currency: string
  fromDay: string
  worth: string
  source: string
  certainty: string
  setBy: string | null
  setAt: string
}

export interface DecisionTable {
  id: Generated<string>
  operatorId: string
  caseId: string
  step: string
  decidedBy: string
  reasons: string
  at: Generated<string>
  recordedAt: Generated<string>
}

export interface DeclarationTable {
  id: Generated<string>
  operatorId: string
  caseId: string
  stepId: string
  text: string
  fingerprint: string
  name: string
  post: string
  way: string
  at: string
  certificate: Buffer | null
  signature: Buffer | null
  taxId: string | null
  signedAs: string | null
  checked: ColumnType<unknown | null, string | null | undefined, string | null>
}

export interface DeclaredNameTable {
  name: string
  issuedAt: string
  declarationId: string
  officeId: string
}

export interface DeferredDutyTable {
  month: string
  officeId: string
  operatorId: string
  currency: string
  amount: string
}

export interface DeferredPaymentTable {
  operatorId: string
  month: string
  paidOn: string | null
  stopsOn: string | null
  toldAt: string
  toldBy: string | null
  demonstration: Generated<boolean>
}

export interface DisownedShipmentTable {
  id: Generated<string>
  operatorId: string
  number: string
  officeId: string
  issuedAt: string
  others: string[]
  note: string
  saidBy: string
  saidAt: string
  withdrawnAt: string | null
}

export interface EditionMoveTable {
  id: Generated<string>
  operatorId: string
  caseId: string
  stepId: string
  undoes: string | null
  fromProgramme: string
  fromHash: string
  toProgramme: string
  toHash: string
  typesBefore: string[]
  typesAfter: string[]
  verdicts: ColumnType<unknown, string | undefined, string>
  stood: ColumnType<unknown, string | undefined, string>
  movedBy: string | null
  side: string
  at: string
  onDay: string
}

export interface EnrolmentTable {
  id: Generated<string>
  workshopId: string
  participantId: string
  state: string
  source: string
  link: string
  code: string
  evaluated: Generated<boolean>
  enrolledAt: string
  enrolledBy: string | null
}

export interface ErasedPersonTable {
  personId: string
  pseudonym: string
  erasedAt: string
}

export interface EvaluationAgendaTable {
  id: Generated<string>
  visitId: string
  onDay: string
  starts: string
  what: string
  place: Generated<string>
  stakeholder: string | null
}

export interface EvaluationDocumentTable {
  id: Generated<string>
  visitId: string
  title: string
  kind: string
  foundAt: Generated<string>
  dated: string | null
  stakeholder: string
  receivedOn: string
}

export interface EvaluationFileTable {
  id: string
  visitId: string
  documentId: string
  name: string
  mediaType: string
  sizeBytes: number
  sha256: string
  scan: string
  confidential: Generated<boolean>
  keptBy: string | null
  keptAt: string
}

export interface EvaluationHandInTable {
  visitId: string
  personId: string
  at: string
}

export interface EvaluationLevelTable {
  visitId: string
  indicator: string
  level: number | null
  basis: string
  agreed: boolean
  reason: Generated<string>
  proposedBy: string | null
  confirmedBy: string | null
}

export interface EvaluationMeasureTable {
  visitId: string
  indicator: string
  measure: string
  figures: ColumnType<unknown, string, string>
  level: number | null
  at: string
}

export interface EvaluationMeetingTable {
  id: Generated<string>
  visitId: string
  stakeholder: string
  onDay: string
  place: Generated<string>
  closed: Generated<boolean>
}

export interface EvaluationMemberTable {
  visitId: string
  personId: string
  scores: boolean
  leftAt: string | null
  takenOffBy: string | null
}

export interface EvaluationNoteTable {
  id: Generated<string>
  meetingId: string
  visitId: string
  kind: string
  body: string
  confidential: Generated<boolean>
  writtenBy: string | null
  writerName: string
  at: string
}

export interface EvaluationRecommendationTable {
  id: Generated<string>
  country: string
  visitId: string
  number: number
  es: Generated<string>
  en: Generated<string>
  owner: string
  priority: string
  effort: string
  dueOn: string
  doneWhen: string
  indicators: string[]
  state: string
  turn: Generated<number>
  demonstration: Generated<boolean>
  documents: Generated<string[]>
}

export interface EvaluationScoreTable {
  visitId: string
  indicator: string
  personId: string
  level: number | null
  classes: Generated<string[]>
  documents: Generated<string[]>
  meetings: Generated<string[]>
  because: Generated<string>
  at: string
}

export interface EvaluationVisitTable {
  id: Generated<string>
  country: string
  kind: string
  number: number
  state: string
  rubric: string
  rubricVersion: number
  fromDay: string
  untilDay: string
  place: Generated<string>
  accompanied: Generated<string>
  accompaniedNote: Generated<string>
  follows: string | null
  summary: Generated<string>
  draftOn: string | null
  comments: Generated<string>
  commentsBy: string | null
  finalOn: string | null
  version: Generated<number>
  demonstration: Generated<boolean>
}

export interface EvaluationVisitStepTable {
  visitId: string
  turn: number
  step: string
  personId: string | null
  personName: string
  reason: Generated<string>
  at: string
}

export interface EvidenceTable {
  id: Generated<string>
  operatorId: string
  name: string
  mediaType: string
  sizeBytes: number
  sha256: string
  scan: string
  effectiveFrom: string | null
  effectiveUntil: string | null
  uploadedBy: string | null
  uploaderName: Generated<string>
  uploadedAt: Generated<string>
  removedAt: string | null
  purgedAt: string | null
}

export interface EvidenceUploadTable {
  id: Generated<string>
  operatorId: string
  begunBy: string
  name: string
  mediaType: string
  sizeBytes: number
  declaredSha256: string | null
  siteId: string | null
  criterionId: string | null
  effectiveFrom: string | null
  begunAt: string
  touchedAt: string
  takenAt: string | null
  evidenceId: string | null
}

export interface FindingTable {
  id: Generated<string>
  operatorId: string
  caseId: string
  visitId: string | null
  siteId: string
  criterionId: string
  grade: string
  seen: string
  asks: Generated<string>
  dueOn: string | null
  state: Generated<string>
  raisedBy: string
  raisedAt: Generated<string>
  closedBy: string | null
  closedAt: string | null
  version: Generated<number>
}

export interface FindingEvidenceTable {
  operatorId: string
  findingId: string
  evidenceId: string
  addedAt: Generated<string>
}

export interface FindingJudgementTable {
  id: Generated<number>
  operatorId: string
  findingId: string
  step: string
  reason: Generated<string>
  judgedBy: string
  judgeName: string
  at: string
}

export interface FrameworkTable {
  id: Generated<string>
  libraryId: string
  position: number
  urn: string
  refId: string
  name: string
  nodeCount: number
}

export interface FrameworkLibraryTable {
  id: Generated<string>
  urn: string
  version: string
  locale: string
  refId: string
  name: string
  hash: string
  head: string
  importedBy: string | null
  importedAt: string
}

export interface FrameworkMappingTable {
  libraryId: string
  setPosition: number
  position: number
  sourceUrn: string
  targetUrn: string
  relationship: string
  content: string
}

export interface FrameworkNodeTable {
  frameworkId: string
  position: number
  urn: string
  parentUrn: string | null
  depth: number
  refId: string
  name: string
  assessable: boolean
  groups: string[]
  folded: string
  content: string
}

export interface FrameworkStandingTable {
  id: Generated<number>
  libraryId: string
  putAway: boolean
  setBy: string | null
  setAt: string
}

export interface GoodsDeclarationTable {
  id: string
  issuedAt: string
  number: string
  version: number
  kind: string
  functionCode: string
  officeId: string
  procedure: string
  mode: string
  conveyance: string
  containers: string[]
  traders: string[]
  operatorIds: string[]
  hsChapter: string
  origin: string
  value: string
  valueBand: number
  body: ColumnType<unknown, string, string>
  batchId: string
  receivedAt: string
  state: string
  stateAt: string
  demonstration: Generated<boolean>
}

export interface GoodsDeclarationNumberTable {
  number: string
  version: number
  bodyHash: Buffer
  declarationId: string
  issuedAt: string
}

export interface GroupAttendanceTable {
  meetingId: string
  memberId: string
  how: string
}

export interface GroupDecisionTable {
  meetingId: string
  number: number
  es: Generated<string>
  en: Generated<string>
}

export interface GroupMeetingTable {
  id: Generated<string>
  groupId: string
  number: number
  title: string
  state: string
  onDay: string
  startsAt: string | null
  endsAt: string | null
  place: Generated<string>
  link: Generated<string>
  agenda: ColumnType<unknown, string | undefined, string>
  papers: ColumnType<unknown, string | undefined, string>
  version: Generated<number>
  calledBy: string | null
  calledAt: string
  source: string | null
  certainty: string | null
  demonstration: Generated<boolean>
}

export interface GroupMemberTable {
  id: Generated<string>
  groupId: string
  kind: string
  organisation: string
  name: string
  personId: string | null
  chair: Generated<boolean>
  fromDay: string
  untilDay: string | null
  version: Generated<number>
  demonstration: Generated<boolean>
}

export interface GroupMinutesTable {
  meetingId: string
  state: string
  es: Generated<string>
  en: Generated<string>
  version: Generated<number>
  draftedBy: string | null
  draftedAt: string
  approvedBy: string | null
  approvedAt: string | null
  approvedIn: string | null
  public: Generated<boolean>
}

export interface GroupPaperTable {
  id: Generated<string>
  groupId: string
  meetingId: string | null
  initiativeId: string | null
  name: string
  mediaType: string
  sizeBytes: number
  sha256: string
  scan: string
  uploadedBy: string | null
  uploadedAt: string
}

export interface GroupTaskTable {
  id: Generated<string>
  groupId: string
  meetingId: string | null
  what: string
  ownerId: string
  dueOn: string | null
  doneAt: string | null
  doneNote: Generated<string>
  demonstration: Generated<boolean>
}

export interface HeldGoodsTable {
  key: string
  number: string
  version: number
  declarationId: string
  lane: string
  means: string | null
  leftAt: string | null
}

export interface HistoryChoicesTable {
  layout: string
  headings: string[]
  columns: ColumnType<unknown | null, string | null | undefined, string | null>
  track: string | null
  country: string | null
  dayOrder: string | null
  savedBy: string | null
  savedAt: string
}

export interface IncidentTable {
  id: Generated<string>
  kind: string
  name: string
  exercise: boolean
  state: string
  offices: string[]
  modes: string[]
  receiving: string[]
  fromAt: string
  untilAt: string | null
  reckonedAt: string
  turn: Generated<number>
  published: Generated<number>
  closedAt: string | null
  report: ColumnType<unknown | null, string | null | undefined, string | null>
}

export interface IncidentShipmentTable {
  incidentId: string
  declarationId: string
  issuedAt: string
  number: string
  officeId: string
  mode: string
  procedure: string
  lane: string
  means: string | null
  goods: string[]
  waitsSince: string
  arrivesOn: string | null
  trader: string | null
  trusted: string | null
  tier: string | null
  operatorIds: string[]
  demonstration: boolean
  leftAt: string | null
}

export interface IncidentStepTable {
  incidentId: string
  turn: number
  step: string
  reason: Generated<string>
  detail: ColumnType<unknown, string | undefined, string>
  personId: string | null
  at: string
}

export interface InitiativeTable {
  id: Generated<string>
  groupId: string
  number: number
  kind: string
  about: string
  language: string
  title: string
  tells: string
  answers: string | null
  state: string
  turn: Generated<number>
  round: Generated<number>
  raisedBy: string | null
  memberId: string | null
  raisedAt: string
  vote: ColumnType<unknown | null, string | null | undefined, string | null>
  closesAt: string | null
  result: ColumnType<unknown | null, string | null | undefined, string | null>
  decidedBy: string | null
  decidedAt: string | null
  reasons: Generated<string>
  demonstration: Generated<boolean>
}

export interface InitiativeCommentTable {
  id: Generated<string>
  initiativeId: string
  personId: string | null
  memberId: string | null
  body: string
  at: string
}

export interface InitiativeLinkTable {
  initiativeId: string
  kind: string
  programmeId: string
  ref: string
  name: ColumnType<unknown, string | undefined, string>
  linkedBy: string | null
  at: string
}

export interface InitiativeStepTable {
  initiativeId: string
  turn: number
  step: string
  reason: Generated<string>
  detail: ColumnType<unknown, string | undefined, string>
  personId: string | null
  at: string
}

export interface InitiativeTallyTable {
  initiativeId: string
  round: number
  yes: Generated<number>
  no: Generated<number>
  abstain: Generated<number>
}

export interface InitiativeVoteTable {
  initiativeId: string
  round: number
  voter: string
  memberId: string
  personId: string | null
  choice: string | null
  conflict: Generated<boolean>
  tells: Generated<string>
  at: string
}

export interface InspectionTable {
  id: Generated<string>
  declarationId: string
  issuedAt: string
  number: string
  officeId: string
  basis: string
  startedAt: string
  endedAt: string | null
  means: string | null
  outcome: string | null
  detail: ColumnType<unknown, string | undefined, string>
  version: Generated<number>
  state: Generated<string>
  begunBy: string | null
  writtenBy: string | null
  writerName: Generated<string>
  writtenAt: string | null
}

export interface InspectionPhotoTable {
  id: string
  inspectionId: string
  officeId: string
  place: string
  mediaType: string
  sizeBytes: number
  sha256: string
  scan: string
  takenBy: string | null
  keptAt: string
}

export interface LaneDecisionTable {
  declarationId: string
  issuedAt: string
  officeId: string
  decidedAt: string
  lane: string
  means: string | null
  basis: string
  because: ColumnType<unknown, string, string>
  rawScore: number
  relief: number
  score: number
  drawValue: number
  drawProbability: number
  drawn: boolean | null
  chain: ColumnType<unknown, string, string>
  certifiedShare: number
  tablesVersion: number
  thresholdsVersion: number
  editionHash: string
  standingAsOf: string
  given: ColumnType<unknown | null, string | null | undefined, string | null>
  held: ColumnType<unknown | null, string | null | undefined, string | null>
}

export interface LegalHoldTable {
  id: Generated<string>
  operatorId: string
  caseId: string | null
  reason: string
  placedBy: string
  placedAt: string
  liftedBy: string | null
  liftedAt: string | null
  liftedBecause: string | null
}

export interface LetterTable {
  id: Generated<string>
  operatorId: string
  caseId: string
  stepId: string | null
  kind: string
  titleEs: string
  titleEn: string
  bodyEs: string
  bodyEn: string
  reasons: Generated<string>
  sentAt: Generated<string>
  servedOn: string | null
  openedAt: string | null
}

export interface MachineTokenTable {
  id: Generated<string>
  name: string
  role: string
  tokenHash: Buffer
  officeId: string | null
  createdBy: string | null
  createdAt: Generated<string>
  expiresAt: string
  revokedAt: string | null
  lastUsedAt: string | null
}

export interface MembershipTable {
  id: Generated<string>
  operatorId: string
  personId: string
  role: string
  scope: Generated<string[]>
  fromDay: Generated<string>
  untilDay: string | null
  withdrawnAt: string | null
  givenBy: string | null
  createdAt: Generated<string>
}

export interface MessageTable {
  id: Generated<string>
  operatorId: string
  caseId: string
  fromSide: string
  authorId: string
  authorName: string
  body: string
  at: Generated<string>
  readAt: string | null
  escalatedAt: string | null
}

export interface MigrationTable {
  number: number
  name: string
  sha256: string
  appliedAt: Generated<string>
}

export interface MinutesApprovalTable {
  meetingId: string
  memberId: string
  version: number
  at: string
}

export interface MitigatedPenaltyTable {
  id: Generated<string>
  operatorId: string
  state: string
  reference: string
  ground: string
  mitigatedOn: string
  proposed: string
  mitigated: string
  currency: string
  recordedBy: string
  recordedAt: string
  decidedBy: string | null
  decidedAt: string | null
  decisionNote: Generated<string>
  version: Generated<number>
  demonstration: Generated<boolean>
}

export interface NoticeTable {
  id: Generated<string>
  operatorId: string
  caseId: string | null
  kind: string
  what: string
  tells: string
  happenedOn: string
  dueOn: string | null
  sentBy: string | null
  sentAt: Generated<string>
  receipt: string | null
  answeredAt: string | null
  answer: Generated<string>
}

export interface NoticeChoiceTable {
  personId: string
  kind: string
  way: string
  chosenAt: string
}

export interface NotificationTable {
  id: Generated<string>
  operatorId: string | null
  caseId: string | null
  personId: string
  kind: string
  detail: ColumnType<unknown, string | undefined, string>
  at: Generated<string>
  readAt: string | null
  waitsForSummary: Generated<boolean>
}

export interface OfficeTable {
  id: string
  name: string
  city: string
  createdAt: Generated<string>
  jurisdiction: Generated<string>
}

export interface OfficerRoleTable {
  id: Generated<string>
  personId: string
  role: string
  officeId: string | null
  givenBy: string | null
  givenAt: Generated<string>
  withdrawnAt: string | null
}

export interface OperatorTable {
  id: Generated<string>
  name: string
  searchName: string
  taxId: string
  traderNumber: string | null
  types: Generated<string[]>
  city: Generated<string>
  legalRepresentative: Generated<string>
  officeId: string
  publishes: Generated<boolean>
  demonstration: Generated<boolean>
  succeededBy: string | null
  createdAt: Generated<string>
  version: Generated<number>
  representativeTaxId: Generated<string>
}

export interface OscalDocumentTable {
  id: Generated<string>
  kind: string
  uuid: string
  title: string
  version: string
  oscalVersion: string
  hash: string
  counts: ColumnType<unknown, string, string>
  content: string
  sizeBytes: number
  importedBy: string | null
  importedAt: string
}

export interface OutgoingMailTable {
  id: Generated<number>
  toAddress: string
  toPerson: string | null
  subject: string
  body: string
  language: string
  createdAt: Generated<string>
  sentAt: string | null
  attempts: Generated<number>
  lastError: string | null
  qr: string | null
}

export interface ParticipantTable {
  id: Generated<string>
  key: string
  name: string
  email: string | null
  organisation: Generated<string>
  organisationKind: Generated<string>
  country: string | null
  gender: string | null
  language: Generated<string>
  mergedInto: string | null
  erasedAt: string | null
  demonstration: Generated<boolean>
  createdAt: string
}

export interface ParticipantAliasTable {
  participantId: string
  kind: string
  value: string
}

export interface ParticipantMergeTable {
  id: Generated<string>
  goneId: string
  keptId: string
  state: string
  reason: Generated<string>
  proposedBy: string | null
  proposedAt: string
  decidedBy: string | null
  decidedAt: string | null
  partedBy: string | null
  partedAt: string | null
  partedBecause: Generated<string>
}

export interface ParticipantPairTable {
  oneId: string
  otherId: string
  said: string
  saidBy: string | null
  saidAt: string
}

export interface PartnerLinkTable {
  id: Generated<string>
  operatorId: string
  name: string
  role: string
  traderNumber: string | null
  certified: boolean | null
  reviewedOn: string | null
  nextReviewOn: string | null
  createdAt: Generated<string>
  version: Generated<number>
}

export interface PersonTable {
  id: Generated<string>
  name: string
  email: string
  emailVerified: Generated<boolean>
  image: string | null
  language: Generated<string>
  twoFactorEnabled: Generated<boolean>
  disabledAt: string | null
  demonstration: Generated<boolean>
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface PilotTable {
  id: Generated<string>
  programmeId: string
  edition: string
  state: string
  bounds: ColumnType<unknown, string, string>
  startsOn: string | null
  endsOn: string | null
  opensOn: string | null
  nextProgramme: string
  turn: Generated<number>
  historical: Generated<boolean>
  demonstration: Generated<boolean>
  createdAt: string
}

export interface PilotCertificateTable {
  id: Generated<string>
  invitationId: string
  operatorId: string | null
  programmeId: string
  edition: string
  types: string[]
  number: string
  validFrom: string
  validUntil: string
  siteIds: Generated<string[]>
  evidenceId: string | null
  shownBy: string | null
  shownAt: string
  withdrawnAt: string | null
  demonstration: Generated<boolean>
}

export interface PilotCreditTable {
  certificateId: string
  criterionId: string
  operatorId: string | null
  covers: string
  because: ColumnType<unknown, string, string>
  state: Generated<string>
  reason: Generated<string>
  judgedBy: string | null
  judgedAt: string | null
}

export interface PilotDecisionTable {
  id: Generated<string>
  pilotId: string
  kind: string
  reasons: string
  untilDay: string | null
  opensOn: string | null
  state: Generated<string>
  proposedBy: string | null
  proposedAt: string
  answer: Generated<string>
  answeredBy: string | null
  answeredAt: string | null
  measured: ColumnType<unknown, string | undefined, string>
}

export interface PilotFeedbackTable {
  roundId: string
  invitationId: string
  operatorId: string | null
  answers: ColumnType<unknown, string, string>
  givenBy: string | null
  at: string
  demonstration: Generated<boolean>
}

export interface PilotFigureTable {
  id: Generated<number>
  measureId: string
  side: string
  period: string
  n: number
  value: number
  spread: number | null
  source: string
  invented: Generated<boolean>
  enteredBy: string | null
  at: string
}

export interface PilotInvitationTable {
  id: Generated<string>
  pilotId: string
  stageId: string
  sectorId: string
  operatorId: string | null
  name: string
  taxId: string
  email: string
  language: string
  letter: string
  linkHash: string | null
  state: Generated<string>
  answerBy: string
  invitedBy: string | null
  invitedAt: string
  answeredAt: string | null
  answeredHow: string | null
  answeredBy: string | null
  reason: Generated<string>
  demonstration: Generated<boolean>
}

export interface PilotMeasureTable {
  id: Generated<string>
  pilotId: string
  aimId: string
  name: ColumnType<unknown, string, string>
  kind: string
  better: string
  source: string
  putAwayAt: string | null
  createdAt: string
}

export interface PilotReckoningTable {
  id: Generated<string>
  pilotId: string
  asOf: string
  beforeFrom: string
  beforeTo: string
  afterFrom: string
  afterTo: string
  currency: string
  cost: ColumnType<unknown | null, string | null | undefined, string | null>
  counts: ColumnType<unknown, string, string>
  found: ColumnType<unknown, string, string>
  madeBy: string | null
  at: string
  demonstration: Generated<boolean>
}

export interface PilotRoundTable {
  id: Generated<string>
  pilotId: string
  place: number
  title: ColumnType<unknown, string, string>
  questions: ColumnType<unknown, string, string>
  state: string
  opensOn: string | null
  closesOn: string | null
  summary: Generated<string>
  changed: Generated<string>
}

export interface PilotStageTable {
  pilotId: string
  id: string
  place: number
  name: ColumnType<unknown, string, string>
  operatorTypes: string[]
  fromDay: string | null
  untilDay: string | null
  startedOn: string | null
}

export interface PilotStepTable {
  pilotId: string
  turn: number
  step: string
  fromState: string | null
  toState: string
  onDay: string
  reason: Generated<string>
  detail: ColumnType<unknown, string | undefined, string>
  certainty: string | null
  sources: Generated<string[]>
  personId: string | null
  at: string
}

export interface PostClearanceAuditTable {
  id: Generated<string>
  declarationId: string
  issuedAt: string
  number: string
  officeId: string
  state: string
  sampledBy: string
  sampledAt: string
  openedBy: string | null
  openedAt: string | null
  closedBy: string | null
  closedAt: string | null
  outcome: string | null
  assessedDuty: string | null
  currency: string | null
  note: Generated<string>
  version: Generated<number>
}

export interface ProgrammeEditionTable {
  id: string
  edition: string
  hash: string
  content: ColumnType<unknown, string, string>
  publishedAt: Generated<string>
  succeeds: string | null
}

export interface RecognisedTraderTable {
  traderNumber: string
  country: string
  programme: string
  name: Generated<string>
  tier: string | null
  validFrom: string
  validUntil: string | null
  toldAt: string
}

export interface RecommendationStepTable {
  recommendationId: string
  turn: number
  step: string
  personId: string | null
  personName: string
  note: Generated<string>
  evidence: Generated<string>
  at: string
}

export interface RegisterChangeTable {
  seq: Generated<number>
  traderNumber: string
  at: Generated<string>
}

export interface RegisterEntryTable {
  traderNumber: string
  publicName: string | null
  searchName: Generated<string>
  types: string[]
  tier: string | null
  city: Generated<string>
  since: string
  listed: boolean
  demonstration: Generated<boolean>
}

export interface RelationJudgementTable {
  id: Generated<number>
  fromProgramme: string
  toProgramme: string
  fromCriterion: string | null
  toCriterion: string | null
  about: string
  kind: string
  answers: number | null
  words: ColumnType<unknown | null, string | null | undefined, string | null>
  reason: Generated<string>
  judgedBy: string
  judgeName: string
  onDay: string
  judgedAt: string
}

export interface ResumptionAdjustmentTable {
  incidentId: string
  turn: number
  kind: string
  declarationId: string
  number: string
  detail: ColumnType<unknown, string, string>
}

export interface ResumptionMessageTable {
  incidentId: string
  turn: number
  version: number
  officeId: string
  mode: string
  es: string
  en: string
  companies: number
  people: number
  sent: boolean
}

export interface ResumptionOrderTable {
  incidentId: string
  version: number
  turn: number
  reckonedAt: string
  publishedAt: string
  publishedBy: string | null
  shipments: number
  told: ColumnType<unknown, string, string>
  recovery: ColumnType<unknown, string, string>
}

export interface ResumptionPlaceTable {
  incidentId: string
  version: number
  place: number
  declarationId: string
  number: string
  operatorIds: string[]
  class: string
  mode: string
  officeId: string
  atOffice: string | null
  atPost: string | null
  hour: string | null
  held: boolean
}

export interface RetentionRunTable {
  onDay: string
  at: string
  removed: ColumnType<unknown, string, string>
}

export interface RetentionSettingTable {
  id: Generated<number>
  kind: string
  days: number
  setBy: string | null
  setAt: string
}

export interface SavedViewTable {
  id: Generated<string>
  personId: string
  page: string
  name: string
  filters: ColumnType<unknown, string | undefined, string>
  createdAt: Generated<string>
}

export interface ScannerTable {
  id: string
  postId: string
  name: string
  perHour: string
  inServiceFrom: string
  inServiceUntil: string | null
  version: Generated<number>
  demonstration: Generated<boolean>
}

export interface SealingIncidentTable {
  id: Generated<string>
  oneOpen: Generated<boolean>
  since: string
  noticedAt: string
  grantsStoppedAt: string | null
  endedAt: string | null
}

export interface SignInAccountTable {
  id: Generated<string>
  personId: string
  accountId: string
  providerId: string
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: string | null
  refreshTokenExpiresAt: string | null
  scope: string | null
  password: string | null
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface SignInAttemptTable {
  subject: string
  failures: number
  lastAt: string
}

export interface SignInPasskeyTable {
  id: Generated<string>
  personId: string
  credentialId: string
  publicKey: Buffer
  counter: Generated<number>
  transports: Generated<string[]>
  name: string
  createdAt: Generated<string>
  lastUsedAt: string | null
}

export interface SignInRecoveryTable {
  id: Generated<string>
  personId: string
  askedAt: string
  decidedAt: string | null
  decidedBy: string | null
  approved: boolean | null
}

export interface SignInSecondFactorTable {
  id: Generated<string>
  personId: string
  secret: string
  backupCodes: string
  verified: boolean | null
  failedVerificationCount: number | null
  lockedUntil: string | null
}

export interface SignInSessionTable {
  id: Generated<string>
  personId: string
  token: string
  expiresAt: string
  ipAddress: string | null
  userAgent: string | null
  proved: Generated<string>
  steppedUpAt: string | null
  activeOperator: string | null
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface SignInUsedCodeTable {
  personId: string
  codeHash: Buffer
  usedAt: string
}

export interface SignInVerificationTable {
  id: Generated<string>
  identifier: string
  value: string
  expiresAt: string
  createdAt: Generated<string>
  updatedAt: Generated<string>
}

export interface SiteTable {
  id: Generated<string>
  operatorId: string
  name: string
  kind: string
  address: Generated<string>
  city: Generated<string>
  state: Generated<string>
  latitude: number | null
  longitude: number | null
  employees: number | null
  closedOn: string | null
  createdAt: Generated<string>
  version: Generated<number>
}

export interface TargetingTablesTable {
  version: number
  content: ColumnType<unknown, string, string>
  state: string
  basedOn: number | null
  reason: Generated<string>
  trial: ColumnType<unknown | null, string | null | undefined, string | null>
  writtenBy: string | null
  writtenAt: string
  publishedBy: string | null
  publishedAt: string | null
  revision: Generated<number>
  demonstration: Generated<boolean>
}

export interface TargetingThresholdsTable {
  version: number
  tablesVersion: number
  content: ColumnType<unknown, string, string>
  reckonedAt: string
  demonstration: Generated<boolean>
}

export interface VettingCheckTable {
  id: Generated<string>
  operatorId: string
  caseId: string
  kind: string
  result: string
  tells: Generated<string>
  checkedBy: string
  checkerName: Generated<string>
  checkedAt: Generated<string>
}

export interface VisitTable {
  id: Generated<string>
  operatorId: string
  caseId: string
  siteId: string
  plannedOn: string
  remote: Generated<boolean>
  leadId: string
  because: Generated<string>
  state: Generated<string>
  startedAt: string | null
  finishedAt: string | null
  summary: Generated<string>
  version: Generated<number>
  plannedAt: Generated<string>
}

export interface VisitResultTable {
  id: Generated<string>
  operatorId: string
  visitId: string
  criterionId: string
  result: string | null
  note: Generated<string>
  version: Generated<number>
  writtenBy: string | null
  writerName: Generated<string>
  writtenAt: Generated<string>
}

export interface VisitResultVersionTable {
  id: Generated<number>
  operatorId: string
  visitResultId: string
  version: number
  result: string | null
  note: string
  writerName: string
  writtenAt: string
}

export interface WorkingGroupTable {
  id: Generated<string>
  programmeId: string
  name: ColumnType<unknown, string, string>
  tells: ColumnType<unknown, string, string>
  voteBy: string
  quorum: number
  majority: string
  minutesBy: string
  demonstration: Generated<boolean>
  foundedOn: string | null
}

export interface WorkshopTable {
  id: Generated<string>
  link: string
  title: string
  track: string
  forSmallFirms: Generated<boolean>
  country: string
  place: Generated<string>
  mode: string
  language: string
  startsOn: string
  endsOn: string
  organiser: Generated<string>
  provider: Generated<string>
  capacity: number | null
  modules: Generated<string[]>
  about: Generated<string>
  attendanceAsked: Generated<number>
  state: string
  questions: ColumnType<unknown | null, string | null | undefined, string | null>
  imported: Generated<boolean>
  demonstration: Generated<boolean>
  createdBy: string | null
  createdAt: string
  version: Generated<number>
}

export interface WorkshopEvaluationTable {
  id: Generated<string>
  workshopId: string
  ratings: ColumnType<unknown, string, string>
  comment: Generated<string>
}

export interface WorkshopMaterialTable {
  id: Generated<string>
  workshopId: string
  sessionId: string | null
  name: string
  mediaType: string
  size: number
  sha256: string
  uploadedBy: string | null
  uploadedAt: string
  title: Generated<string>
  language: Generated<string>
  scan: Generated<string>
}

export interface WorkshopSessionTable {
  id: Generated<string>
  workshopId: string
  startsAt: string
  endsAt: string
  subject: string
  instructor: Generated<string>
  module: string | null
  forSmallFirms: Generated<boolean>
}

export interface WorkshopStepTable {
  workshopId: string
  turn: number
  step: string
  reason: Generated<string>
  personId: string | null
  at: string
}

export interface WorkshopTestTable {
  enrolmentId: string
  phase: string
  answers: ColumnType<unknown, string, string>
  score: number
  outOf: number
  takenAt: string
}

export interface Tables {
  absence: AbsenceTable
  announcement: AnnouncementTable
  announcementRead: AnnouncementReadTable
  announcementReminder: AnnouncementReminderTable
  answer: AnswerTable
  answerEvidence: AnswerEvidenceTable
  answerReturn: AnswerReturnTable
  answerReview: AnswerReviewTable
  answerVersion: AnswerVersionTable
  attendance: AttendanceTable
  attendanceCertificate: AttendanceCertificateTable
  attendanceCounter: AttendanceCounterTable
  attendanceEvidence: AttendanceEvidenceTable
  auditEvent: AuditEventTable
  auditHead: AuditHeadTable
  auditLeaf: AuditLeafTable
  auditPending: AuditPendingTable
  auditSalt: AuditSaltTable
  auditSequencer: AuditSequencerTable
  backupMade: BackupMadeTable
  benefitCell: BenefitCellTable
  benefitCompany: BenefitCompanyTable
  benefitCompanyTime: BenefitCompanyTimeTable
  benefitCompared: BenefitComparedTable
  benefitCounted: BenefitCountedTable
  benefitDirty: BenefitDirtyTable
  benefitGiven: BenefitGivenTable
  benefitKind: BenefitKindTable
  benefitLane: BenefitLaneTable
  benefitTime: BenefitTimeTable
  benefitTrader: BenefitTraderTable
  benefitTraderMonth: BenefitTraderMonthTable
  borderBatch: BorderBatchTable
  borderDemonstration: BorderDemonstrationTable
  borderFinding: BorderFindingTable
  borderMapping: BorderMappingTable
  borderPost: BorderPostTable
  caseCounter: CaseCounterTable
  caseFile: CaseFileTable
  casePart: CasePartTable
  caseStep: CaseStepTable
  certificate: CertificateTable
  conflictDeclaration: ConflictDeclarationTable
  contact: ContactTable
  correctiveAction: CorrectiveActionTable
  countryConsent: CountryConsentTable
  countryKey: CountryKeyTable
  countryProject: CountryProjectTable
  countryTold: CountryToldTable
  currencyRate: CurrencyRateTable
  decision: DecisionTable
  declaration: DeclarationTable
  declaredName: DeclaredNameTable
  deferredDuty: DeferredDutyTable
  deferredPayment: DeferredPaymentTable
  disownedShipment: DisownedShipmentTable
  editionMove: EditionMoveTable
  enrolment: EnrolmentTable
  erasedPerson: ErasedPersonTable
  evaluationAgenda: EvaluationAgendaTable
  evaluationDocument: EvaluationDocumentTable
  evaluationFile: EvaluationFileTable
  evaluationHandIn: EvaluationHandInTable
  evaluationLevel: EvaluationLevelTable
  evaluationMeasure: EvaluationMeasureTable
  evaluationMeeting: EvaluationMeetingTable
  evaluationMember: EvaluationMemberTable
  evaluationNote: EvaluationNoteTable
  evaluationRecommendation: EvaluationRecommendationTable
  evaluationScore: EvaluationScoreTable
  evaluationVisit: EvaluationVisitTable
  evaluationVisitStep: EvaluationVisitStepTable
  evidence: EvidenceTable
  evidenceUpload: EvidenceUploadTable
  finding: FindingTable
  findingEvidence: FindingEvidenceTable
  findingJudgement: FindingJudgementTable
  framework: FrameworkTable
  frameworkLibrary: FrameworkLibraryTable
  frameworkMapping: FrameworkMappingTable
  frameworkNode: FrameworkNodeTable
  frameworkStanding: FrameworkStandingTable
  goodsDeclaration: GoodsDeclarationTable
  goodsDeclarationNumber: GoodsDeclarationNumberTable
  groupAttendance: GroupAttendanceTable
  groupDecision: GroupDecisionTable
  groupMeeting: GroupMeetingTable
  groupMember: GroupMemberTable
  groupMinutes: GroupMinutesTable
  groupPaper: GroupPaperTable
  groupTask: GroupTaskTable
  heldGoods: HeldGoodsTable
  historyChoices: HistoryChoicesTable
  incident: IncidentTable
  incidentShipment: IncidentShipmentTable
  incidentStep: IncidentStepTable
  initiative: InitiativeTable
  initiativeComment: InitiativeCommentTable
  initiativeLink: InitiativeLinkTable
  initiativeStep: InitiativeStepTable
  initiativeTally: InitiativeTallyTable
  initiativeVote: InitiativeVoteTable
  inspection: InspectionTable
  inspectionPhoto: InspectionPhotoTable
  laneDecision: LaneDecisionTable
  legalHold: LegalHoldTable
  letter: LetterTable
  machineToken: MachineTokenTable
  membership: MembershipTable
  message: MessageTable
  migration: MigrationTable
  minutesApproval: MinutesApprovalTable
  mitigatedPenalty: MitigatedPenaltyTable
  notice: NoticeTable
  noticeChoice: NoticeChoiceTable
  notification: NotificationTable
  office: OfficeTable
  officerRole: OfficerRoleTable
  operator: OperatorTable
  oscalDocument: OscalDocumentTable
  outgoingMail: OutgoingMailTable
  participant: ParticipantTable
  participantAlias: ParticipantAliasTable
  participantMerge: ParticipantMergeTable
  participantPair: ParticipantPairTable
  partnerLink: PartnerLinkTable
  person: PersonTable
  pilot: PilotTable
  pilotCertificate: PilotCertificateTable
  pilotCredit: PilotCreditTable
  pilotDecision: PilotDecisionTable
  pilotFeedback: PilotFeedbackTable
  pilotFigure: PilotFigureTable
  pilotInvitation: PilotInvitationTable
  pilotMeasure: PilotMeasureTable
  pilotReckoning: PilotReckoningTable
  pilotRound: PilotRoundTable
  pilotStage: PilotStageTable
  pilotStep: PilotStepTable
  postClearanceAudit: PostClearanceAuditTable
  programmeEdition: ProgrammeEditionTable
  recognisedTrader: RecognisedTraderTable
  recommendationStep: RecommendationStepTable
  registerChange: RegisterChangeTable
  registerEntry: RegisterEntryTable
  relationJudgement: RelationJudgementTable
  resumptionAdjustment: ResumptionAdjustmentTable
  resumptionMessage: ResumptionMessageTable
  resumptionOrder: ResumptionOrderTable
  resumptionPlace: ResumptionPlaceTable
  retentionRun: RetentionRunTable
  retentionSetting: RetentionSettingTable
  savedView: SavedViewTable
  scanner: ScannerTable
  sealingIncident: SealingIncidentTable
  signInAccount: SignInAccountTable
  signInAttempt: SignInAttemptTable
  signInPasskey: SignInPasskeyTable
  signInRecovery: SignInRecoveryTable
  signInSecondFactor: SignInSecondFactorTable
  signInSession: SignInSessionTable
  signInUsedCode: SignInUsedCodeTable
  signInVerification: SignInVerificationTable
  site: SiteTable
  targetingTables: TargetingTablesTable
  targetingThresholds: TargetingThresholdsTable
  vettingCheck: VettingCheckTable
  visit: VisitTable
  visitResult: VisitResultTable
  visitResultVersion: VisitResultVersionTable
  workingGroup: WorkingGroupTable
  workshop: WorkshopTable
  workshopEvaluation: WorkshopEvaluationTable
  workshopMaterial: WorkshopMaterialTable
  workshopSession: WorkshopSessionTable
  workshopStep: WorkshopStepTable
  workshopTest: WorkshopTestTable
}
