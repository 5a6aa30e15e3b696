import { addDays } from '../../domain/kernel/day.ts'
import { endOfDay, epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { takeWaitingNews, type WaitingNews } from '../../store/company/summaries.ts'
import { inScope, type Tx } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { newsSentence } from './newsSentence.ts'
import { languageOf } from './tell.ts'

/** The hour of the daily mail, on the office's clock. */
export const summaryHour = 7
const PEOPLE_AT_ONCE = 200

/**
 * One mail a day to each who chose so: what happened since the last and was not read meanwhile. It goes out at the hour, or as
 * soon after it as the house is open; what comes later waits for the next day.
 */
export const sendSummaries = async (world: World): Promise<number> => {
  const { at, day } = moment(world)
  const midnight = epochMs(endOfDay(addDays(day, -1), world.programme.timeZone)) + 1
  const due = instantAt(midnight + summaryHour * 3_600_000)
  if (at < due) return 0
  let sent = 0
  for (;;) {
    const taken = await inScope(world.db, scopeOf(theClock('sendSummaries')), async (tx) => {
      const people = await takeWaitingNews(tx, due, PEOPLE_AT_ONCE)
      for (const person of people) sent += await writeSummary(tx, world, person, at)
      return people.length
    })
    if (taken === 0) return sent
  }
}

const writeSummary = async (tx: Tx, world: World, person: WaitingNews, at: string): Promise<number> => {
  const unread = person.items.filter(({ readAt }) => readAt === null)
  if (unread.length === 0) return 0
  const language = languageOf(person)
  const lines = unread.map((one) => {
    const what = newsSentence(world, language, one)
    return `· ${[one.detail.number, what].filter(Boolean).join(': ')}`
  })
  const words = {
    count: unread.length,
    programme: world.programme.shortName,
    news: lines.join('\n'),
    url: `${world.url}/novedades`,
  }
  await tx.kysely
    .insertInto('outgoingMail')
    .values({
      toAddress: person.email,
      toPerson: person.personId,
      subject: world.say('mail.summary.subject', language, words),
      body: world.say('mail.summary.body', language, words),
      language,
      createdAt: at,
    })
    .execute()
  return 1
}
