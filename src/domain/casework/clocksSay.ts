import type { Day } from '../kernel/day.ts'
import { isLate, type RunningClock } from './clockRun.ts'
import type { ClockName } from './clocks.ts'
import type { Need } from './steps.ts'

/** Which needs about time a case's own clocks meet today. A clock that waits for a letter's service has not run out. */
export const clocksSay = (clocks: readonly RunningClock[], today: Day): ReadonlySet<Need> => {
  const running = (name: ClockName) =>
    clocks.find((clock) => clock.name === name && clock.state === 'running')
  const ranOut = (name: ClockName) => {
    const clock = running(name)
    return clock !== undefined && isLate(clock, today)
  }
  const window = running('renewalWindow')
  const filing = running('appealFiling')
  const said: readonly (readonly [Need, boolean])[] = [
    ['renewalWindowOpen', window !== undefined && window.dueOn !== null && today >= window.dueOn],
    ['validityEnded', ranOut('validity')],
    ['resubmissionEnded', ranOut('resubmission')],
    ['appealInTime', filing !== undefined && !isLate(filing, today)],
    ['appealTermEnded', ranOut('appealFiling')],
  ]
  return new Set(said.filter(([, met]) => met).map(([need]) => need))
}
