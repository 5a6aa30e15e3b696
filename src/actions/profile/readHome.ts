import { isEditable } from '../../domain/casework/derived.ts'
import { type CaseState, states } from '../../domain/casework/states.ts'
import { addDays } from '../../domain/kernel/day.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { sentReturns } from '../../store/profile/answers.ts'
import { homeCounts, otherDeadlines, ownPeople, ownReceipts } from '../../store/profile/home.ts'
import type { Actor } from '../actor.ts'
import { clocksOf, editionOf } from '../cases/caseNow.ts'
import { missingIn } from '../cases/missingFromProfile.ts'
import { editionOffered } from '../editions/editionOffered.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import type { World } from '../world.ts'
import { actForCompany } from './actForCompany.ts'
import { homeTasks } from './homeTasks.ts'
import { namedContact } from './namedContact.ts'
import { clocksShown } from './ownClocks.ts'
import { ownSteps } from './ownSteps.ts'
import { profileOf } from './profileOf.ts'
import { progressStrips } from './progressStrips.ts'

/** How far ahead a company is told of days that come nearer. */
const lookAheadDays = 90

const submitSteps: readonly string[] = ['submit', 'resubmit', 'submitRenewal']

/** What now, and by when: the company's first page. Thirteen questions to the database. */
export const readHome = (world: World, actor: Actor) =>
  actForCompany(world, actor, 'readHome', async (tx, operatorId) => {
    const found = await ownCase(tx, actor)
    if (!found.ok) return found
    const file = found.value
    const { day } = moment(world)
    const programme = editionOf(world, file)
    const profile = await profileOf(tx, programme, operatorId, day)
    const returns = await sentReturns(tx, file.id)
    const missing = missingIn(profile, returns)
    const state = file.state as CaseState
    const steps = ownSteps(file, actor, missing.length === 0, day)
    const counts = await homeCounts(tx, operatorId, file.id)
    const { openFindings } = counts
    const submitStep = steps.find(({ step }) => submitSteps.includes(step))?.step ?? null
    const tasks = homeTasks({ programme, profile, missing, returns, openFindings, state, submitStep })
    const progress = progressStrips(programme, profile, missing, day)
    return done({
      today: day,
      timeZone: programme.timeZone,
      operator: { id: operatorId, name: profile.operator.name, traderNumber: profile.operator.traderNumber },
      case: {
        number: file.number,
        state,
        tone: states[state].tone,
        version: file.version,
        editable: isEditable(state),
        openedAt: file.openedAt,
        submittedAt: file.submittedAt,
        suspendedBenefits: file.suspendedBenefits,
      },
      edition: await editionOffered(tx, world, file, counts.openReviews),
      steps,
      clocks: clocksShown(programme, clocksOf(file), day),
      tasks,
      returned: missing.filter((one) => one.kind === 'returned').length,
      missing: missing.length,
      asked: progress.reduce((sum, row) => sum + row.asked, 0),
      sites: profile.sites.map(({ id, name, kind }) => ({ id, name, kind })),
      progress,
      counts,
      contact: await namedContact(tx, programme, {
        ...{ operatorId, types: profile.types, assignedTo: file.assignedTo },
        ...{ certificate: counts.certificate, suspendedBenefits: file.suspendedBenefits },
      }),
      deadlines: await otherDeadlines(tx, operatorId, addDays(day, lookAheadDays)),
      receipts: await ownReceipts(tx, file.id, 4),
      told: (await ownPeople(tx, operatorId)).map((one) => one.name),
    })
  })

export type HomeView = Awaited<ReturnType<typeof readHome>> extends Outcome<infer T> ? T : never
