import type { StepName } from '../../domain/casework/steps.ts'
import { type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Actor } from '../actor.ts'
import type { StepInput } from '../cases/stepInput.ts'
import { type StepReceipt, takeCaseStep } from '../cases/takeCaseStep.ts'
import { ownCase } from '../ownCase.ts'
import type { World } from '../world.ts'
import { actForCompany } from './actForCompany.ts'
import { companySteps } from './ownSteps.ts'

/** A step of the life cycle that is the company's own, on its own case. */
export const takeOwnStep = async (
  world: World,
  actor: Actor,
  step: StepName,
  input: StepInput,
): Promise<Outcome<StepReceipt>> => {
  if (!companySteps.includes(step)) return refused('notAllowed', 'casework.steps.notYours', { step })
  const file = await actForCompany(world, actor, 'readOwnCase', (tx) => ownCase(tx, actor))
  return file.ok ? takeCaseStep(world, actor, file.value.id, step, input) : file
}
