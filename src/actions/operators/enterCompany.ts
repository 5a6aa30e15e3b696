import { searchNameOf } from '../../domain/operators/searchName.ts'
import { isEligible } from '../../domain/programmes/isEligible.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { nextCaseNumber, openCase } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { addMember, addOperator, keepEligibility, openingStep } from '../../store/profile/entering.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { answersByRule } from './checkEligibility.ts'
import type { Entered, NewCompany } from './startApplication.ts'

/** Writes a company, whoever administers it, and its draft case with the first line of its history. */
export const enterCompany = async (
  tx: Tx,
  world: World,
  company: NewCompany,
  { personId, name }: { readonly personId: string; readonly name: string },
): Promise<Entered> => {
  const now = moment(world)
  const operatorId = await addOperator(tx, {
    name: company.name.trim(),
    searchName: searchNameOf(company.name),
    taxId: company.taxId,
    types: [...new Set(company.types)],
    city: company.city.trim(),
    legalRepresentative: company.legalRepresentative.trim(),
    officeId: company.officeId,
  })
  await addMember(tx, { operatorId, personId, fromDay: now.day })
  const file = await openCase(tx, {
    number: await nextCaseNumber(tx, Number(now.day.slice(0, 4))),
    operatorId,
    programmeId: world.programme.id,
    editionHash: world.editionHash,
    openedAt: now.at,
  })
  await keepEligibility(tx, file.id, eligibilityOf(world, company))
  await openingStep(tx, {
    caseId: file.id,
    operatorId,
    personId,
    personName: name,
    at: now.at,
    onDay: now.day,
  })
  await recordAudit(tx, {
    action: 'operator.enter',
    actor: personId,
    subjectKind: 'operator',
    subjectId: operatorId,
    operatorId,
    caseId: file.id,
    after: { caseNumber: file.number },
  })
  return { operatorId, caseId: file.id, number: file.number }
}

/** What was answered to each rule and how it met it, as the office reads it. An answer that does not fit shuts nobody out. */
const eligibilityOf = (world: World, { types, eligibility }: NewCompany) => {
  const given = answersByRule(eligibility)
  return isEligible(world.programme, types, given, moment(world).day).because.map(({ rule, result }) => ({
    rule,
    result,
    answer: given[rule] ?? null,
  }))
}
