import { declaredStepFrom } from '../../domain/casework/declaredStep.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import { profileOf } from '../profile/profileOf.ts'
import type { World } from '../world.ts'
import { type Declarer, declarationText } from './declarationText.ts'
import { profileFingerprint } from './profileFingerprint.ts'

/** The exact text that submitting now would declare, and how it may be signed. */
export const readDeclaration = (world: World, actor: Actor, by: Declarer) =>
  actForCompany(world, actor, 'readDeclaration', async (tx, operatorId) => {
    const found = await ownCase(tx, actor)
    if (!found.ok) return found
    const file = found.value
    const step = declaredStepFrom(file.state as CaseState)
    if (!step) return refused('notNow', 'profile.notEditable', { state: file.state })
    const programme = editionOf(world, file)
    const profile = await profileOf(tx, programme, operatorId, moment(world).day)
    const fingerprint = await profileFingerprint(tx, file, profile)
    const { signing } = programme
    return done({
      step,
      version: file.version,
      fingerprint,
      text: declarationText(world, actor, { file, programme, profile, step, fingerprint }, by),
      signing:
        signing && world.checkSignature
          ? { use: signing.use, name: signing.name, tells: signing.tells }
          : null,
    })
  })

export type DeclarationView = Awaited<ReturnType<typeof readDeclaration>> extends Outcome<infer T> ? T : never
