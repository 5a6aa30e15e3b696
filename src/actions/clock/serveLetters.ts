import { clocksAfterService } from '../../domain/casework/clocksAfter.ts'
import { type StepName, steps } from '../../domain/casework/steps.ts'
import { addCounted } from '../../domain/casework/workCalendar.ts'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import { dayAt } from '../../domain/kernel/moment.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { lockCase } from '../../store/cases/caseFiles.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'
import { clocksOf, editionOf } from '../cases/caseNow.ts'
import { calendarOf } from '../cases/clockRules.ts'
import { pressingClock } from '../cases/recordStep.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

/** Working days after which an unopened letter counts as delivered. Assumed; a programme's law may say otherwise. */
const SERVED_AFTER = 3

/** Letters that count as delivered by now: opened by the company, or lying in its box for the days the law gives. */
export const serveLetters = (world: World): Promise<number> =>
  inScope(world.db, scopeOf(theClock('serveLetters')), async (tx) => {
    const { day } = moment(world)
    const waiting = await tx.kysely
      .selectFrom('letter')
      .selectAll()
      .where('servedOn', 'is', null)
      .orderBy('sentAt')
      .limit(200)
      .execute()
    let served = 0
    for (const letter of waiting) {
      const on = servedOn(world, letter, day)
      if (!on) continue
      await serveLetter(tx, world, letter, on)
      served += 1
    }
    return served
  })

const servedOn = (
  world: World,
  letter: { sentAt: string; openedAt: string | null },
  today: Day,
): Day | undefined => {
  if (letter.openedAt) return dayAt(letter.openedAt as Instant, world.programme.timeZone)
  const last = addCounted(
    calendarOf(world.programme),
    'working',
    dayAt(letter.sentAt as Instant, world.programme.timeZone),
    SERVED_AFTER,
  )
  return last <= today ? last : undefined
}

/** The letter's service starts the clocks that waited for it. */
export const serveLetter = async (
  tx: Tx,
  world: World,
  letter: { id: string; caseId: string; stepId: string | null },
  on: Day,
): Promise<void> => {
  const updated = await tx.kysely
    .updateTable('letter')
    .set({ servedOn: on })
    .where('id', '=', letter.id)
    .where('servedOn', 'is', null)
    .returning('id')
    .executeTakeFirst()
  const file = await lockCase(tx, letter.caseId)
  if (!file || !updated) return
  const step = letter.stepId
    ? await tx.kysely.selectFrom('caseStep').select('step').where('id', '=', letter.stepId).executeTakeFirst()
    : undefined
  if (!step || !(step.step in steps)) return
  const clocks = clocksAfterService(
    clocksOf(file),
    step.step as StepName,
    on,
    calendarOf(editionOf(world, file)),
  )
  await tx.kysely
    .updateTable('caseFile')
    .set({ clocks: JSON.stringify(clocks), ...pressingClock(clocks) })
    .where('id', '=', file.id)
    .execute()
  await recordAudit(tx, {
    action: 'letter.served',
    subjectKind: 'letter',
    subjectId: letter.id,
    operatorId: file.operatorId,
    caseId: file.id,
    detail: { on },
  })
}
