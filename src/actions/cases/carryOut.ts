import type { CaseState } from '../../domain/casework/states.ts'
import type { StepName } from '../../domain/casework/steps.ts'
import type { StepTaken } from '../../domain/casework/takeStep.ts'
import { sendReturns } from '../../store/cases/profile.ts'
import { bringRegisterUpToDate } from '../../store/cases/register.ts'
import { followTheCase, grantCertificate } from './certificateFollows.ts'
import { sendLetter } from './sendLetter.ts'
import type { StepBench } from './stepBench.ts'
import type { StepInput } from './stepInput.ts'
import { tellPeople } from './tellPeople.ts'

/** What follows from a step beyond the case itself: returns sent, certificate and register brought along, letter, people told. */
export const carryOut = async (
  bench: StepBench,
  step: StepName,
  taken: StepTaken,
  input: StepInput,
  stepId: string,
): Promise<void> => {
  const { tx, file } = bench
  if (step === 'returnAsIncomplete' || step === 'returnRenewal') await sendReturns(tx, file.id, stepId)
  if (step === 'certify' || step === 'renew') await grantCertificate(bench, input.tier)
  else await followTheCase(bench, taken.to as CaseState, input.benefits ?? [])
  await bringRegisterUpToDate(tx, file.operatorId)
  if (taken.letter) await sendLetter(bench, taken.letter, stepId, input.reasons ?? '')
  await tellPeople(bench, step, taken)
}
