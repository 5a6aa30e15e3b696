import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { checkTaxId } from '../../domain/operators/identifiers.ts'
import { searchNameOf } from '../../domain/operators/searchName.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { bringRegisterUpToDate } from '../../store/cases/register.ts'
import { changeOperator, publishOperator } from '../../store/profile/company.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { editableCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'
import { refuseTypes } from './knownTypes.ts'

export interface CompanyInput {
  readonly version: number
  readonly name: string
  readonly types: readonly string[]
  readonly city: string
  readonly legalRepresentative: string
  /** Whose certificate may sign for the company besides its own; empty for nobody’s. */
  readonly representativeTaxId?: string
}

type Saved = Outcome<{ id: string; version: number }>

/** The company's own data, while its profile may be written; later a change is told by a notice. */
export const saveCompany = (world: World, actor: Actor, input: CompanyInput): Promise<Saved> =>
  actForCompany(world, actor, 'saveCompany', async (tx, operatorId) => {
    const file = await editableCase(tx, actor)
    if (!file.ok) return file
    const wrong = refuseTypes(editionOf(world, file.value), input.types)
    if (wrong) return wrong
    const name = input.name.trim()
    if (name === '') return refused('input', 'operators.name', undefined, '/name')
    const representativeTaxId = representativeIn(editionOf(world, file.value), input)
    if (!representativeTaxId.ok) return representativeTaxId
    const details = {
      name,
      searchName: searchNameOf(name),
      types: [...new Set(input.types)],
      city: input.city.trim(),
      legalRepresentative: input.legalRepresentative.trim(),
      ...(representativeTaxId.value === undefined ? {} : { representativeTaxId: representativeTaxId.value }),
    }
    const saved = await changeOperator(tx, operatorId, input.version, details)
    if (!saved) return refused('conflict', 'profile.changedMeanwhile')
    await bringRegisterUpToDate(tx, operatorId)
    await recordAudit(tx, {
      action: 'operator.change',
      subjectKind: 'operator',
      subjectId: operatorId,
      operatorId,
      caseId: file.value.id,
      after: details,
    })
    return done(saved)
  })

/** As given, in the programme's form; empty takes it away, and who does not tell it changes nothing. */
const representativeIn = (
  { taxId }: Programme,
  { representativeTaxId: given }: CompanyInput,
): Outcome<string | undefined> => {
  if (given === undefined || given.trim() === '') return done(given?.trim())
  const checked = checkTaxId(given, taxId.pattern)
  return checked.ok
    ? checked
    : refused('input', 'operators.representativeTaxId', undefined, '/representativeTaxId')
}

/** Whether the public register names the company. It may be chosen at any time. */
export const choosePublication = (world: World, actor: Actor, publishes: boolean): Promise<Saved> =>
  actForCompany(world, actor, 'choosePublication', async (tx, operatorId) => {
    const saved = await publishOperator(tx, operatorId, publishes)
    if (!saved) return refused('notFound', 'notFound')
    await bringRegisterUpToDate(tx, operatorId)
    await recordAudit(tx, {
      action: 'operator.choosePublication',
      subjectKind: 'operator',
      subjectId: operatorId,
      operatorId,
      after: { publishes },
    })
    return done(saved)
  })
