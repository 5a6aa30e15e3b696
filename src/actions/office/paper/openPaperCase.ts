import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { searchNameOf } from '../../../domain/operators/searchName.ts'
import type { KeptEvidence } from '../../../files/evidence/keepEvidence.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { nameInvitations } from '../../../store/capacity/pilots/invitations.ts'
import { nextCaseNumber, openCase } from '../../../store/cases/caseFiles.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { firstStepOnPaper } from '../../../store/office/paper.ts'
import { officeNamed, operatorWithTaxId } from '../../../store/profile/company.ts'
import { addOperator } from '../../../store/profile/entering.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { admit } from '../../capacity/pilots/admit.ts'
import { moment } from '../../moment.ts'
import { refuseTypes } from '../../operators/knownTypes.ts'
import type { World } from '../../world.ts'
import { keepScan } from './keepScan.ts'

export interface PaperCompany {
  readonly name: string
  readonly taxId: string
  readonly types: readonly string[]
  readonly city: string
  readonly legalRepresentative: string
  readonly officeId: string
}

/**
 * An application that came in on paper: the company, its draft case and the scan of what it handed in, together. Its people have
 * no account yet; what the officer keys in afterwards stands under the officer's name.
 */
export const openPaperCase = (
  world: World,
  actor: Actor,
  company: PaperCompany,
  scan: KeptEvidence,
): Promise<Outcome<{ caseId: string; number: string }>> =>
  act(world, actor, 'keyInPaper', async (tx) => {
    const wrong = whyWrong(world, company)
    if (wrong) return wrong
    const taxId = company.taxId.trim().toUpperCase()
    if (!(await officeNamed(tx, company.officeId)))
      return refused('input', 'operators.office', undefined, '/officeId')
    if (await operatorWithTaxId(tx, taxId))
      return refused('conflict', 'operators.taxIdTaken', undefined, '/taxId')
    const admitted = await admit(tx, world, { ...company, taxId })
    if (!admitted.ok) return admitted
    return enter(tx, world, actor, { ...company, taxId }, scan)
  })

const whyWrong = ({ programme }: World, { taxId, name, types }: PaperCompany) => {
  if (!new RegExp(programme.taxId.pattern, 'u').test(taxId.trim().toUpperCase()))
    return refused('input', 'operators.taxId', undefined, '/taxId')
  if (searchNameOf(name) === '') return refused('input', 'operators.name', undefined, '/name')
  return refuseTypes(programme, types)
}

const enter = async (tx: Tx, world: World, actor: Actor, company: PaperCompany, scan: KeptEvidence) => {
  const now = moment(world)
  const operatorId = await addOperator(tx, {
    name: company.name.trim(),
    searchName: searchNameOf(company.name),
    types: [...new Set(company.types)],
    city: company.city.trim(),
    legalRepresentative: company.legalRepresentative.trim(),
    taxId: company.taxId,
    officeId: company.officeId,
  })
  await nameInvitations(tx, operatorId, company.taxId)
  const file = await openCase(tx, {
    number: await nextCaseNumber(tx, Number(now.day.slice(0, 4))),
    operatorId,
    programmeId: world.programme.id,
    editionHash: world.editionHash,
    openedAt: now.at,
    paper: true,
  })
  await firstStepOnPaper(tx, { caseId: file.id, operatorId, personId: actor.personId, name: actor.name, now })
  const kept = await keepScan(tx, world, actor, file, scan)
  if (!kept.ok) return kept
  await recordAudit(tx, {
    action: 'operator.enterOnPaper',
    subjectKind: 'operator',
    subjectId: operatorId,
    operatorId,
    caseId: file.id,
    after: { caseNumber: file.number },
  })
  return done({ caseId: file.id, number: file.number })
}
