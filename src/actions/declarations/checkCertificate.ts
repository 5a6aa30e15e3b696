import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { type Declarant, signsFor } from '../../domain/signatures/holder.ts'
import type { NewDeclaration } from '../../store/declarations/declarations.ts'
import type { StepBench } from '../cases/stepBench.ts'
import type { DeclarationInput } from '../cases/stepInput.ts'

type Given = NonNullable<DeclarationInput['signature']>

/** Whether a certificate signed this text for this company. */
export const checkCertificate = async (
  { world, programme, now }: Pick<StepBench, 'world' | 'programme' | 'now'>,
  declarant: Declarant,
  text: string,
  given: Given,
): Promise<Outcome<NonNullable<NewDeclaration['signature']>>> => {
  const { signing } = programme
  if (!signing || !world.checkSignature) return refused('input', 'signing.notOffered')
  const certificate = Buffer.from(given.certificate, 'base64')
  const signature = Buffer.from(given.value, 'base64')
  const checked = await world.checkSignature(text, { certificate, signature }, now.at)
  if (!checked.ok) return checked
  const rules = {
    taxIdIn: signing.taxIdIn,
    without: signing.without ?? [],
    taxIdPattern: programme.taxId.pattern,
  }
  const holder = signsFor(checked.value, rules, declarant)
  if (!holder.ok) return holder
  const { taxId, as: signedAs } = holder.value
  return done({ certificate, signature, taxId, signedAs, checked: checked.value })
}
