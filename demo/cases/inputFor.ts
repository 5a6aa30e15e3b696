import type { StepInput } from '../../src/actions/cases/stepInput.ts'
import type { StepName } from '../../src/domain/casework/steps.ts'
import { covers } from '../../src/domain/programmes/criteriaFor.ts'
import { reasons, recommendations } from '../words/casework.ts'
import { replies } from '../words/findings.ts'
import type { Book } from './book.ts'

const signed: readonly StepName[] = ['submit', 'resubmit', 'submitRenewal']

/** What comes with a step: reasons, a signed declaration, a recommendation, the benefits that are suspended. */
export const inputFor = (book: Book, step: StepName): StepInput => {
  const { chance, company } = book
  const bank = step === 'reply' ? replies : reasons[step]
  return {
    ...(bank ? { reasons: chance.oneOf(bank) } : {}),
    ...(signed.includes(step)
      ? { declaration: { name: company.representative, post: 'Representante legal', accepted: true } }
      : {}),
    ...recommendationFor(book, step),
    ...(step === 'suspendBenefits' ? { benefits: someBenefits(book) } : {}),
  }
}

const recommendationFor = ({ chance }: Book, step: StepName): StepInput => {
  if (step === 'recommend') return proposal('certify', chance.oneOf(recommendations.certify))
  if (step === 'recommendRenewal') return proposal('certify', chance.oneOf(recommendations.renew))
  if (step === 'recommendRefusal') return proposal('refuse', chance.oneOf(recommendations.refuse))
  return {}
}

const proposal = (outcome: 'certify' | 'refuse', text: string): StepInput => ({
  recommendation: { outcome, text },
})

const someBenefits = ({ chance, company, land }: Book): readonly string[] =>
  chance
    .someOf(
      land.programme.benefits.filter((benefit) => covers(benefit.operatorTypes, company.types)),
      chance.between(1, 3),
    )
    .map((benefit) => benefit.id)
