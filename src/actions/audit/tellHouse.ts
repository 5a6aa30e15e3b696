import type { Instant } from '../../domain/kernel/day.ts'
import { dayAt, timeAt } from '../../domain/kernel/moment.ts'
import type { OfficeRole } from '../../domain/people/roles.ts'
import { addNotifications } from '../../store/company/notifications.ts'
import type { Tx } from '../../store/database/scope.ts'
import { holdersOf } from '../../store/people/holders.ts'
import type { World } from '../world.ts'

interface Telling {
  readonly kind: 'sealing.late'
  readonly since: string
  readonly at: string
}

/** A piece of news and a mail to everybody who holds one of the roles. Answers how many were told. */
export const tellHouse = async (
  tx: Tx,
  world: World,
  roles: readonly OfficeRole[],
  { kind, since, at }: Telling,
): Promise<number> => {
  const people = await holdersOf(tx, roles)
  const { timeZone } = world.programme
  const values = {
    day: dayAt(since as Instant, timeZone),
    time: timeAt(since as Instant, timeZone),
    url: world.url,
  }
  for (const { personId, email, language } of people) {
    const reader = language === 'en' ? 'en' : 'es'
    // Nobody chooses how to hear of it: it is written at once.
    const news = { operatorId: null, caseId: null, personId, kind, detail: values, at }
    await addNotifications(tx, [{ ...news, waitsForSummary: false }])
    await tx.kysely
      .insertInto('outgoingMail')
      .values({
        toAddress: email,
        toPerson: personId,
        subject: world.say(`mail.${kind}.subject`, reader, values),
        body: world.say(`mail.${kind}.body`, reader, values),
        language: reader,
        createdAt: at,
      })
      .execute()
  }
  return people.length
}
