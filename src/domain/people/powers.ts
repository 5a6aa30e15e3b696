import type { Role } from './roles.ts'

/**
 * Who may do what. A row is a power; `changes` says whether anything is different afterwards; `by` names the roles that
 * have it, 'public' being anybody at all. Which company, office or jurisdiction a person may do it in is data, asked where
 * the data is; which step of a case a role may take stands in casework's table of steps.
 */
// biome-ignore format: a table, a row a line
export const powers = {
  // for anybody
  readPublicStatus:     { changes: false, by: ['public'] },
  readRegister:         { changes: false, by: ['public'] },
  readProgramme:        { changes: false, by: ['public'] },

  // the company's side
  openCompany:          { changes: true,  by: ['companyAdministrator', 'intakeOfficer'] },
  readProfile:          { changes: false, by: ['companyAdministrator', 'companyContributor', 'mandatedAgent', 'intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager', 'auditor'] },
  editProfile:          { changes: true,  by: ['companyAdministrator', 'companyContributor', 'mandatedAgent'] },
  submitApplication:    { changes: true,  by: ['companyAdministrator'] },
  replyToFindings:      { changes: true,  by: ['companyAdministrator', 'companyContributor', 'mandatedAgent'] },
  appealDecision:       { changes: true,  by: ['companyAdministrator'] },
  reportIncident:       { changes: true,  by: ['companyAdministrator', 'companyContributor', 'mandatedAgent'] },
  giveChangeNotice:     { changes: true,  by: ['companyAdministrator', 'companyContributor', 'mandatedAgent'] },
  managePartners:       { changes: true,  by: ['companyAdministrator', 'companyContributor', 'mandatedAgent'] },
  manageCompanyUsers:   { changes: true,  by: ['companyAdministrator'] },
  manageMandates:       { changes: true,  by: ['companyAdministrator'] },
  choosePublication:    { changes: true,  by: ['companyAdministrator'] },
  readOwnLedger:        { changes: false, by: ['companyAdministrator', 'companyContributor', 'mandatedAgent'] },
  exportData:           { changes: false, by: ['companyAdministrator'] },
  chooseNotices:        { changes: true,  by: ['companyAdministrator', 'companyContributor', 'mandatedAgent', 'intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager', 'workingGroupMember'] },

  // both sides
  readMessages:         { changes: false, by: ['companyAdministrator', 'companyContributor', 'mandatedAgent', 'intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager', 'auditor'] },
  sendMessage:          { changes: true,  by: ['companyAdministrator', 'companyContributor', 'mandatedAgent', 'intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager'] },
  moveEdition:          { changes: true,  by: ['companyAdministrator', 'accountOfficer', 'programmeManager'] },
  readLetters:          { changes: false, by: ['companyAdministrator', 'companyContributor', 'mandatedAgent', 'intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager', 'auditor'] },
  readCertificates:     { changes: false, by: ['companyAdministrator', 'companyContributor', 'mandatedAgent', 'intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'borderOfficer', 'riskAnalyst', 'programmeManager', 'auditor'] },

  // the office's side
  readCases:            { changes: false, by: ['intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager', 'auditor'] },
  exportCases:          { changes: false, by: ['intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager', 'auditor'] },
  saveViews:            { changes: true,  by: ['intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager'] },
  keyInPaper:           { changes: true,  by: ['intakeOfficer'] },
  reviewCompleteness:   { changes: true,  by: ['intakeOfficer', 'accountOfficer'] },
  readVetting:          { changes: false, by: ['intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager', 'auditor'] },
  recordVetting:        { changes: true,  by: ['intakeOfficer', 'accountOfficer'] },
  readVisits:           { changes: false, by: ['accountOfficer', 'validator', 'decisionMaker', 'programmeManager', 'auditor'] },
  planVisit:            { changes: true,  by: ['accountOfficer', 'validator'] },
  recordVisit:          { changes: true,  by: ['validator'] },
  writeReport:          { changes: true,  by: ['validator'] },
  closeFinding:         { changes: true,  by: ['accountOfficer', 'validator'] },
  recommend:            { changes: true,  by: ['accountOfficer', 'validator'] },
  decide:               { changes: true,  by: ['decisionMaker'] },
  suspend:              { changes: true,  by: ['accountOfficer', 'decisionMaker', 'programmeManager'] },
  confirmSuspension:    { changes: true,  by: ['decisionMaker', 'programmeManager'] },
  decideAppeal:         { changes: true,  by: ['decisionMaker', 'programmeManager'] },
  declareConflict:      { changes: true,  by: ['intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager'] },
  serveLetter:          { changes: true,  by: ['intakeOfficer', 'accountOfficer', 'decisionMaker', 'programmeManager'] },
  recordSuccession:     { changes: true,  by: ['accountOfficer', 'programmeManager'] },
  reassign:             { changes: true,  by: ['accountOfficer', 'programmeManager'] },
  nameDeputy:           { changes: true,  by: ['intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager'] },
  seeWorkload:          { changes: false, by: ['programmeManager', 'auditor'] },
  readLedger:           { changes: false, by: ['decisionMaker', 'riskAnalyst', 'programmeManager', 'auditor'] },
  seeStatistics:        { changes: false, by: ['accountOfficer', 'decisionMaker', 'riskAnalyst', 'programmeManager', 'regionalEvaluator', 'auditor'] },
  exportRegister:       { changes: false, by: ['programmeManager', 'auditor'] },

  // those who may know that a status is suspended, and not only that it does not hold
  readFullStatus:       { changes: false, by: ['intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'borderOfficer', 'riskAnalyst', 'programmeManager', 'auditor', 'borderSystem'] },

  // the border
  sendDeclarations:     { changes: true,  by: ['borderSystem'] },
  takeSnapshot:         { changes: false, by: ['borderPost'] },
  bringJournals:        { changes: true,  by: ['borderPost'] },
  loadDeclarations:     { changes: true,  by: ['programmeManager', 'riskAnalyst'] },
  readDeclarations:     { changes: false, by: ['borderOfficer', 'riskAnalyst', 'programmeManager', 'auditor'] },
  readOwnDeclarations:  { changes: false, by: ['companyAdministrator', 'companyContributor', 'mandatedAgent'] },
  readClearanceAudits:  { changes: false, by: ['clearanceAuditor', 'riskAnalyst', 'programmeManager', 'auditor'] },
  // a company's number in somebody else's shipment
  disownShipment:       { changes: true,  by: ['companyAdministrator', 'companyContributor'] },
  // duties deferred by a certificate, and what the administration tells of their payment
  readDeferredPayments: { changes: false, by: ['accountOfficer', 'decisionMaker', 'riskAnalyst', 'programmeManager', 'auditor'] },
  tellPayments:         { changes: true,  by: ['programmeManager', 'borderSystem'] },
  // penalties that a certificate mitigated: one records, another decides
  readPenalties:        { changes: false, by: ['accountOfficer', 'clearanceAuditor', 'decisionMaker', 'programmeManager', 'auditor'] },
  recordPenalty:        { changes: true,  by: ['accountOfficer', 'clearanceAuditor'] },
  decideOnPenalty:      { changes: true,  by: ['decisionMaker', 'programmeManager'] },
  auditAfterClearance:  { changes: true,  by: ['clearanceAuditor'] },
  inspect:              { changes: true,  by: ['borderOfficer'] },
  readBorderPosts:      { changes: false, by: ['borderOfficer', 'riskAnalyst', 'programmeManager', 'auditor', 'systemAdministrator'] },
  readIncidents:        { changes: false, by: ['borderOfficer', 'riskAnalyst', 'programmeManager', 'auditor'] },
  declareIncident:      { changes: true,  by: ['programmeManager'] },
  arrangeResumption:    { changes: true,  by: ['borderOfficer', 'programmeManager'] },
  manageBorderPosts:    { changes: true,  by: ['programmeManager', 'systemAdministrator'] },

  // the tables by which lanes are given
  readTargeting:        { changes: false, by: ['riskAnalyst', 'programmeManager', 'auditor'] },
  editTargeting:        { changes: true,  by: ['riskAnalyst'] },
  publishTargeting:     { changes: true,  by: ['riskAnalyst', 'programmeManager'] },
  loadRecognised:       { changes: true,  by: ['programmeManager'] },
  // training
  readWorkshops:        { changes: false, by: ['trainer', 'programmeManager', 'regionalEvaluator', 'accountOfficer', 'validator', 'auditor'] },
  manageWorkshops:      { changes: true,  by: ['trainer', 'programmeManager'] },
  readParticipants:     { changes: false, by: ['trainer', 'programmeManager', 'auditor'] },
  mergeParticipants:    { changes: true,  by: ['trainer', 'programmeManager'] },
  // country evaluations
  readEvaluations:      { changes: false, by: ['regionalEvaluator', 'programmeManager', 'auditor'] },
  evaluateCountries:    { changes: true,  by: ['regionalEvaluator'] },
  answerForCountry:     { changes: true,  by: ['programmeManager'] },
  followEvaluations:    { changes: true,  by: ['regionalEvaluator', 'programmeManager'] },
  // building a programme: pilots
  readPilots:           { changes: false, by: ['intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager', 'auditor'] },
  managePilots:         { changes: true,  by: ['programmeManager'] },
  decidePilot:          { changes: true,  by: ['programmeManager', 'decisionMaker'] },
  judgeCredit:          { changes: true,  by: ['accountOfficer', 'validator', 'programmeManager'] },
  readOwnPilot:         { changes: false, by: ['companyAdministrator', 'companyContributor'] },
  answerInvitation:     { changes: true,  by: ['companyAdministrator'] },
  shareInPilot:         { changes: true,  by: ['companyAdministrator', 'companyContributor'] },

  // the working group and official announcements
  readGroup:            { changes: false, by: ['workingGroupMember', 'programmeManager', 'auditor'] },
  takePartInGroup:      { changes: true,  by: ['workingGroupMember', 'programmeManager'] },
  leadGroup:            { changes: true,  by: ['programmeManager'] },
  writeAnnouncements:   { changes: true,  by: ['programmeManager'] },

  // the house
  manageProgramme:      { changes: true,  by: ['programmeManager'] },
  importMembers:        { changes: true,  by: ['programmeManager'] },
  importFrameworks:     { changes: true,  by: ['programmeManager'] },
  readFrameworks:       { changes: false, by: ['programmeManager', 'auditor'] },
  importOscal:          { changes: true,  by: ['programmeManager'] },
  readOscal:            { changes: false, by: ['programmeManager', 'auditor'] },
  reviewCrosswalk:      { changes: true,  by: ['programmeManager', 'regionalEvaluator'] },
  readJudgements:       { changes: false, by: ['programmeManager', 'regionalEvaluator', 'auditor'] },
  holdForLaw:           { changes: true,  by: ['programmeManager'] },
  readHolds:            { changes: false, by: ['programmeManager', 'auditor'] },
  erasePerson:          { changes: true,  by: ['systemAdministrator'] },
  readUsers:            { changes: false, by: ['systemAdministrator', 'programmeManager', 'auditor'] },
  manageUsers:          { changes: true,  by: ['systemAdministrator'] },
  manageOffices:        { changes: true,  by: ['systemAdministrator'] },
  manageTokens:         { changes: true,  by: ['systemAdministrator'] },
  readSettings:         { changes: false, by: ['systemAdministrator', 'programmeManager', 'auditor'] },
  manageSettings:       { changes: true,  by: ['systemAdministrator'] },
  readOutbox:           { changes: false, by: ['systemAdministrator'] },
  readAuditLog:         { changes: false, by: ['auditor'] },
  // heads and proofs hold nothing of what happened: whoever can keep a copy elsewhere may have them
  readAuditProofs:      { changes: false, by: ['programmeManager', 'auditor', 'systemAdministrator', 'partnerSystem'] },
} as const satisfies Record<string, PowerRow>

interface PowerRow {
  readonly changes: boolean
  readonly by: readonly Role[]
}

export type Power = keyof typeof powers

export const may = (roles: readonly Role[], power: Power): boolean => {
  const { by }: PowerRow = powers[power]
  return by.includes('public') || roles.some((role) => by.includes(role))
}

export const powersOf = (roles: readonly Role[]): readonly Power[] =>
  (Object.keys(powers) as Power[]).filter((power) => may(roles, power))
