import type { RunningClock } from '../../domain/casework/clockRun.ts'
import { isEditable } from '../../domain/casework/derived.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { type StepName, type StepRow, steps } from '../../domain/casework/steps.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { stepsOf } from '../../store/cases/caseFiles.ts'
import { sentReturns } from '../../store/profile/answers.ts'
import { lettersOf } from '../../store/profile/home.ts'
import type { Actor } from '../actor.ts'
import { clocksOf, editionOf } from '../cases/caseNow.ts'
import { missingIn } from '../cases/missingFromProfile.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import type { World } from '../world.ts'
import { actForCompany } from './actForCompany.ts'
import { clocksShown } from './ownClocks.ts'
import { ownSteps } from './ownSteps.ts'
import { profileOf } from './profileOf.ts'

/** Whether the company may read what an officer wrote with a step: only where the step is told to the company. */
const isTold = (step: string): boolean => {
  const row: StepRow | undefined = Object.hasOwn(steps, step) ? steps[step as StepName] : undefined
  return row ? row.tells.includes('company') : true
}

/** The company's case: its history, clocks and letters, and what may be done next. Eight questions. */
export const readOwnCase = (world: World, actor: Actor) =>
  actForCompany(world, actor, 'readOwnCase', async (tx, operatorId) => {
    const found = await ownCase(tx, actor)
    if (!found.ok) return found
    const file = found.value
    const { day } = moment(world)
    const programme = editionOf(world, file)
    const profile = await profileOf(tx, programme, operatorId, day)
    const missing = missingIn(profile, await sentReturns(tx, file.id))
    const history = await stepsOf(tx, file.id)
    return done({
      case: {
        number: file.number,
        state: file.state,
        version: file.version,
        editable: isEditable(file.state as CaseState),
        openedAt: file.openedAt,
        submittedAt: file.submittedAt,
      },
      today: day,
      history: history.map((row) => ({
        id: row.id,
        position: row.position,
        step: row.step,
        from: row.fromState,
        to: row.toState,
        at: row.at,
        onDay: row.onDay,
        by: row.side === 'company' || isTold(row.step) ? row.personName : '',
        side: row.side,
        reasons: row.side === 'company' || isTold(row.step) ? row.reasons : null,
        receipt: row.side === 'company' ? row.receipt : null,
        clocks: clocksShown(programme, row.clocks as unknown as readonly RunningClock[], day).map(
          ({ name, dueOn }) => ({ name, dueOn }),
        ),
      })),
      clocks: clocksShown(programme, clocksOf(file), day),
      letters: await lettersOf(tx, file.id),
      steps: ownSteps(file, actor, missing.length === 0, day),
    })
  })

export type OwnCaseView = Awaited<ReturnType<typeof readOwnCase>> extends Outcome<infer T> ? T : never
