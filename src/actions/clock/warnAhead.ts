import { type RunningClock, warningsDue } from '../../domain/casework/clockRun.ts'
import { clocks as clockTable } from '../../domain/casework/clocks.ts'
import { addDays } from '../../domain/kernel/day.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'
import { clocksOf, editionOf } from '../cases/caseNow.ts'
import { clockRulesFor } from '../cases/clockRules.ts'
import { peopleOf } from '../cases/tellPeople.ts'
import { moment } from '../moment.ts'
import { placeOfNews } from '../notifications/newsSentence.ts'
import { type Told, tell } from '../notifications/tell.ts'
import type { World } from '../world.ts'

/** The furthest ahead that any warning goes out, in days. */
const HORIZON = 200

/** Warns whoever is under a clock before it ends, each warning once; the company by mail to all its people. */
export const warnAhead = (world: World): Promise<number> =>
  inScope(world.db, scopeOf(theClock('warnAhead')), async (tx) => {
    const { day } = moment(world)
    const files = await tx.kysely
      .selectFrom('caseFile')
      .selectAll()
      .where('nextDueOn', 'is not', null)
      .where('nextDueOn', '<=', addDays(day, HORIZON))
      .where('nextDueOn', '>=', day)
      .limit(1000)
      .execute()
    let warned = 0
    for (const file of files) warned += await warnIn(tx, world, file)
    return warned
  })

const warnIn = async (tx: Tx, world: World, file: CaseFileRow): Promise<number> => {
  const { day } = moment(world)
  const rules = clockRulesFor(editionOf(world, file))
  let warned = 0
  for (const clock of clocksOf(file)) {
    const term = rules.deadlineFor(clock.name, clock.startedOn)
    const nearest = warningsDue(clock, day, term?.warnBefore ?? [], rules.calendar).at(-1)
    if (nearest !== undefined) warned += await warnOf(tx, world, file, clock, nearest)
  }
  return warned
}

const warnOf = async (
  tx: Tx,
  world: World,
  file: CaseFileRow,
  clock: RunningClock,
  daysLeft: number,
): Promise<number> => {
  const kind = `warning.${clock.name}.${clock.dueOn}.${daysLeft}`
  const sent = await tx.kysely
    .selectFrom('notification')
    .select('id')
    .where('caseId', '=', file.id)
    .where('kind', '=', kind)
    .executeTakeFirst()
  if (sent) return 0
  const told = await peopleOf(
    tx,
    file,
    clockTable[clock.name].on === 'company' ? 'company' : 'accountOfficer',
  )
  await tellOf(tx, world, file, { clock, kind, told })
  if (told.length === 0) return 0
  await recordAudit(tx, {
    action: 'clock.warn',
    subjectKind: 'case',
    subjectId: file.id,
    operatorId: file.operatorId,
    caseId: file.id,
    detail: { clock: clock.name, daysLeft, told: told.length },
  })
  return told.length
}

const tellOf = (
  tx: Tx,
  world: World,
  file: CaseFileRow,
  { clock, kind, told }: { readonly clock: RunningClock; readonly kind: string; readonly told: Told[] },
) => {
  const { id: caseId, operatorId, number } = file
  const news = { operatorId, caseId, kind, detail: { number }, at: world.now() }
  return tell(tx, world, told, news, ({ side }, language) => {
    const words = {
      number,
      clock: world.say(`clock.${clock.name}`, language),
      due: clock.dueOn ?? '',
      url: `${world.url}${placeOfNews(side, news)}`,
    }
    return {
      subject: world.say('mail.warning.subject', language, words),
      body: world.say('mail.warning.body', language, words),
    }
  })
}
