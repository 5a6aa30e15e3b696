import { sql } from 'kysely'
import type { CaseFileRow } from '../cases/caseFiles.ts'
import type { Tx } from '../database/scope.ts'

export const findCaseByNumber = (tx: Tx, number: string) =>
  tx.kysely.selectFrom('caseFile').selectAll().where('number', '=', number).executeTakeFirst()

/** What lies around a case on an officer's desk: the company, letters, decisions, who is who. Ten queries. */
export const caseDesk = async (tx: Tx, file: CaseFileRow) => {
  const operator = await tx.kysely
    .selectFrom('operator')
    .innerJoin('office', 'office.id', 'operator.officeId')
    .selectAll('operator')
    .select('office.name as officeName')
    .where('operator.id', '=', file.operatorId)
    .executeTakeFirstOrThrow()
  return {
    operator,
    letters: await lettersOf(tx, file.id),
    decisions: await decisionsOf(tx, file.id),
    returns: await tx.kysely
      .selectFrom('answerReturn')
      .selectAll()
      .where('caseId', '=', file.id)
      .orderBy('returnedAt')
      .execute(),
    actions: await tx.kysely
      .selectFrom('correctiveAction')
      .innerJoin('finding', 'finding.id', 'correctiveAction.findingId')
      .selectAll('correctiveAction')
      .where('finding.caseId', '=', file.id)
      .orderBy('correctiveAction.createdAt')
      .execute(),
    proofs: await findingProofs(tx, file.id),
    judgements: await judgementsOf(tx, file.id),
    people: await officersAt(tx, operator.officeId),
    played: await partsPlayed(tx, file.id),
    declarations: await declarationsOf(tx, file.id),
    seen: await resultsSeen(tx, file.id),
    messages: await messageCount(tx, file.id),
  }
}

const lettersOf = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('letter')
    .select(['id', 'kind', 'titleEs', 'titleEn', 'sentAt', 'servedOn', 'openedAt', 'stepId'])
    .where('caseId', '=', caseId)
    .orderBy('sentAt', 'desc')
    .execute()

const decisionsOf = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('decision')
    .innerJoin('person', 'person.id', 'decision.decidedBy')
    .select(['decision.id', 'decision.step', 'decision.reasons', 'decision.at', 'person.name as by'])
    .where('decision.caseId', '=', caseId)
    .orderBy('decision.at')
    .execute()

/** The company's papers that answer a finding. */
const findingProofs = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('findingEvidence')
    .innerJoin('finding', 'finding.id', 'findingEvidence.findingId')
    .innerJoin('evidence', 'evidence.id', 'findingEvidence.evidenceId')
    .select(['findingEvidence.findingId', 'findingEvidence.addedAt', 'evidence.id'])
    .select(['evidence.name', 'evidence.mediaType', 'evidence.sizeBytes', 'evidence.scan'])
    .where('finding.caseId', '=', caseId)
    .where('evidence.removedAt', 'is', null)
    .orderBy('findingEvidence.addedAt')
    .execute()

/** What the office said to each finding, in order. */
const judgementsOf = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('findingJudgement')
    .innerJoin('finding', 'finding.id', 'findingJudgement.findingId')
    .select(['findingJudgement.findingId', 'findingJudgement.step', 'findingJudgement.reason'])
    .select(['findingJudgement.judgeName', 'findingJudgement.at'])
    .where('finding.caseId', '=', caseId)
    .orderBy('findingJudgement.at')
    .execute()

export const officersAt = (tx: Tx, officeId: string) =>
  tx.kysely
    .selectFrom('officerRole')
    .innerJoin('person', 'person.id', 'officerRole.personId')
    .select(['person.id', 'person.name', 'officerRole.role'])
    .where('officerRole.withdrawnAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where((eb) => eb.or([eb('officerRole.officeId', 'is', null), eb('officerRole.officeId', '=', officeId)]))
    .orderBy('person.name')
    .execute()

/** Who played which part, each person and part once, the latest time. */
const partsPlayed = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('casePart')
    .innerJoin('person', 'person.id', 'casePart.personId')
    .select(['casePart.personId', 'person.name', 'casePart.part'])
    .select((eb) => eb.fn.max('casePart.at').as('at'))
    .where('casePart.caseId', '=', caseId)
    .groupBy(['casePart.personId', 'person.name', 'casePart.part'])
    .orderBy('at')
    .execute()

/** Everybody's latest word on a conflict of interest. */
const declarationsOf = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('conflictDeclaration')
    .innerJoin('person', 'person.id', 'conflictDeclaration.personId')
    .distinctOn('conflictDeclaration.personId')
    .select(['conflictDeclaration.personId', 'person.name', 'hasConflict', 'tells', 'at'])
    .where('caseId', '=', caseId)
    .orderBy('conflictDeclaration.personId')
    .orderBy('at', 'desc')
    .execute()

/** What the visits saw, counted. */
const resultsSeen = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('visitResult')
    .innerJoin('visit', 'visit.id', 'visitResult.visitId')
    .select(['visitResult.visitId', 'visitResult.result'])
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .where('visit.caseId', '=', caseId)
    .where('visitResult.result', 'is not', null)
    .groupBy(['visitResult.visitId', 'visitResult.result'])
    .execute()

const messageCount = async (tx: Tx, caseId: string): Promise<{ total: number; unread: number }> => {
  const row = await tx.kysely
    .selectFrom('message')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .select(sql<number>`count(*) filter (where from_side = 'company' and read_at is null)`.as('unread'))
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  return row ?? { total: 0, unread: 0 }
}
