import { searchNameOf } from '../../domain/operators/searchName.ts'
import { isEligible } from '../../domain/programmes/isEligible.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { nameInvitations } from '../../store/capacity/pilots/invitations.ts'
import { nextCaseNumber, openCase } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { changeOperator } from '../../store/profile/company.ts'
import { addMember, addOperator, keepEligibility, openingStep } from '../../store/profile/entering.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { answersByRule } from './checkEligibility.ts'
import type { Entered, NewCompany } from './newCompany.ts'

interface Person {
  readonly personId: string
  readonly name: string
}

/** Writes a company, whoever administers it, and its draft case with the first line of its history. */
export const enterCompany = async (
  tx: Tx,
  world: World,
  company: NewCompany,
  person: Person,
): Promise<Entered> => {
  const operatorId = await addOperator(tx, {
    ...detailsOf(company),
    taxId: company.taxId,
    officeId: company.officeId,
  })
  await nameInvitations(tx, operatorId, company.taxId)
  await addMember(tx, { operatorId, personId: person.personId, fromDay: moment(world).day })
  return openDraft(tx, world, operatorId, company, person)
}

/** A company whose case has ended applies anew: a new case, over the profile it has. */
export const reopenCompany = async (
  tx: Tx,
  world: World,
  known: { readonly id: string; readonly version: number },
  company: NewCompany,
  person: Person,
): Promise<Entered> => {
  await changeOperator(tx, known.id, known.version, detailsOf(company))
  return openDraft(tx, world, known.id, company, person)
}

const detailsOf = (company: NewCompany) => ({
  name: company.name.trim(),
  searchName: searchNameOf(company.name),
  types: [...new Set(company.types)],
  city: company.city.trim(),
  legalRepresentative: company.legalRepresentative.trim(),
})

const openDraft = async (
  tx: Tx,
  world: World,
  operatorId: string,
  company: NewCompany,
  { personId, name }: Person,
): Promise<Entered> => {
  const now = moment(world)
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
