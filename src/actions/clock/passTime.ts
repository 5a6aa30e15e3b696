import type { RunningClock } from '../../domain/casework/clockRun.ts'
import { clocksSay } from '../../domain/casework/clocksSay.ts'
import { stepsFrom, stepsOfTheClock } from '../../domain/casework/derived.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { type StepName, type StepRow, steps } from '../../domain/casework/steps.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { inScope } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'
import { takeCaseStep } from '../cases/takeCaseStep.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { serveLetters } from './serveLetters.ts'
import { warnAhead } from './warnAhead.ts'

/** What time alone brings: letters count as delivered, warnings go out, and steps that belong to the clock are taken. */
export const passTime = async (world: World): Promise<{ steps: number; served: number; warned: number }> => {
  await world.editions.learn()
  const served = await serveLetters(world)
  const warned = await warnAhead(world)
  const { day } = moment(world)
  let taken = 0
  for (const { id, state, clocks } of await casesWithTermsEnded(world, day)) {
    const step = stepOfTheClock(state as CaseState, clocks as RunningClock[], day)
    if (!step) continue
    const outcome = await takeCaseStep(world, theClock(`passTime.${id}`), id, step, {})
    if (outcome.ok) taken += 1
  }
  return { steps: taken, served, warned }
}

const casesWithTermsEnded = (world: World, day: Day) =>
  inScope(world.db, scopeOf(theClock('passTime')), (tx) =>
    tx.kysely
      .selectFrom('caseFile')
      .select(['id', 'state', 'clocks'])
      .where('state', 'not in', ['draft', 'withdrawn', 'expired'])
      .where('nextDueOn', '<', day)
      .limit(500)
      .execute(),
  )

/** The step that belongs to the clock, where its own needs about time are met; annual reviews open when their day comes. */
const stepOfTheClock = (
  state: CaseState,
  clocks: readonly RunningClock[],
  day: Day,
): StepName | undefined => {
  const said = clocksSay(clocks, day)
  const reviewCame = clocks.some(
    (clock) =>
      clock.name === 'annualReview' && clock.state === 'running' && clock.dueOn !== null && clock.dueOn < day,
  )
  return stepsFrom(state)
    .filter((step) => stepsOfTheClock.includes(step))
    .find((step) => {
      const row: StepRow = steps[step]
      return step === 'openAnnualReview'
        ? reviewCame
        : row.needs.length > 0 && row.needs.every((need) => said.has(need))
    })
}
