import { isEditable } from '../../domain/casework/derived.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { sitesOf } from '../../store/cases/profile.ts'
import { findOperator, officeNamed } from '../../store/profile/company.ts'
import type { Actor } from '../actor.ts'
import { ownCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

/** What the office knows of the company: its data and its sites. */
export const readCompany = (world: World, actor: Actor) =>
  actForCompany(world, actor, 'readCompany', async (tx, operatorId) => {
    const operator = await findOperator(tx, operatorId)
    if (!operator) return refused('notFound', 'notFound')
    const file = await ownCase(tx, actor)
    const { id, name, taxId, traderNumber, types, city, publishes, version } = operator
    const { legalRepresentative, representativeTaxId } = operator
    return done({
      operator: {
        ...{ id, name, taxId, traderNumber, types, city, publishes, version },
        ...{ legalRepresentative, representativeTaxId },
      },
      office: (await officeNamed(tx, operator.officeId)) ?? null,
      sites: await sitesOf(tx, operatorId),
      editable: file.ok && isEditable(file.value.state as CaseState),
      mayChoosePublication: may(actor.roles, 'choosePublication'),
    })
  })

export type CompanyView = Awaited<ReturnType<typeof readCompany>> extends Outcome<infer T> ? T : never
