import { isEditable } from '../../domain/casework/derived.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { sentReturns } from '../../store/profile/answers.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { missingIn } from '../cases/missingFromProfile.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import type { World } from '../world.ts'
import { actForCompany } from './actForCompany.ts'
import { profileOf } from './profileOf.ts'
import { progressStrips } from './progressStrips.ts'

/** The profile as a whole: a row a standard, a strip a site. Six questions. */
export const readProgress = (world: World, actor: Actor) =>
  actForCompany(world, actor, 'readProgress', async (tx, operatorId) => {
    const found = await ownCase(tx, actor)
    if (!found.ok) return found
    const file = found.value
    const { day } = moment(world)
    const programme = editionOf(world, file)
    const profile = await profileOf(tx, programme, operatorId, day)
    const missing = missingIn(profile, await sentReturns(tx, file.id))
    return done({
      case: { number: file.number, state: file.state, editable: isEditable(file.state as CaseState) },
      sites: profile.sites.map(({ id, name, kind }) => ({ id, name, kind })),
      progress: progressStrips(programme, profile, missing, day),
      missing: missing.length,
    })
  })

export type ProgressView = Awaited<ReturnType<typeof readProgress>> extends Outcome<infer T> ? T : never
