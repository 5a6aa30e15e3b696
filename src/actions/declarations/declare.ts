import { needsDeclaration } from '../../domain/casework/declaredStep.ts'
import type { StepName } from '../../domain/casework/steps.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { keepDeclaration, type NewDeclaration } from '../../store/declarations/declarations.ts'
import type { StepBench } from '../cases/stepBench.ts'
import type { DeclarationInput } from '../cases/stepInput.ts'
import { profileOf } from '../profile/profileOf.ts'
import { checkCertificate } from './checkCertificate.ts'
import { declarationText } from './declarationText.ts'
import { profileFingerprint } from './profileFingerprint.ts'

/** A declaration that counts: its exact text, and what signed it. */
export type Declared = Pick<NewDeclaration, 'text' | 'fingerprint' | 'name' | 'post' | 'signature'>

/**
 * Makes the declaration that comes with a step out of the profile as it stands now, and checks what signs it: the second factor
 * shown a moment ago, or a certificate. Undefined where the step needs none.
 */
export const declare = async (
  bench: StepBench,
  step: StepName,
  input: DeclarationInput | undefined,
): Promise<Outcome<Declared | undefined>> => {
  if (!needsDeclaration(step)) return done(undefined)
  if (!input?.accepted || input.name.trim() === '') return refused('input', 'casework.needs.declaration')
  const { world, tx, actor, file, programme, now } = bench
  const profile = await profileOf(tx, programme, file.operatorId, now.day)
  const fingerprint = await profileFingerprint(tx, file, profile)
  if (input.fingerprint !== undefined && input.fingerprint !== fingerprint)
    return refused('conflict', 'declaration.changedMeanwhile')
  const text = declarationText(world, actor, { file, programme, profile, step, fingerprint }, input)
  const declared = { text, fingerprint, name: input.name.trim(), post: input.post.trim() }
  if (!input.signature) {
    if (programme.signing?.use === 'required' && world.checkSignature)
      return refused('input', 'signing.required', { way: programme.signing.name[actor.language] })
    return actor.steppedUp
      ? done({ ...declared, signature: null })
      : refused('input', 'casework.needs.declaration')
  }
  const signature = await checkCertificate(bench, profile.operator, text, input.signature)
  return signature.ok ? done({ ...declared, signature: signature.value }) : signature
}

/** Keeps it beside the step that it came with. */
export const recordDeclaration = async (
  { tx, file, now }: Pick<StepBench, 'tx' | 'file' | 'now'>,
  stepId: string,
  declared: Declared | undefined,
): Promise<void> => {
  if (!declared) return
  await keepDeclaration(tx, { ...declared, operatorId: file.operatorId, caseId: file.id, stepId, at: now.at })
}
