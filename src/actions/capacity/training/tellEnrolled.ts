import { greets } from '../../../domain/capacity/training/participant.ts'
import { placesToTell } from '../../../store/capacity/training/enrolments.ts'
import type { SessionRow } from '../../../store/capacity/training/sessions.ts'
import type { WorkshopRow } from '../../../store/capacity/training/workshops.ts'
import type { Tx } from '../../../store/database/scope.ts'
import { writeMails } from '../../../store/people/accountMail.ts'
import type { World } from '../../world.ts'
import { shortDaySpan } from './daySpan.ts'

type Told = Pick<WorkshopRow, 'id' | 'title' | 'startsOn' | 'endsOn' | 'place' | 'mode'>

/** Everybody who has a place or waits for one hears of it, each in their language. How many were written to. */
export const tellEnrolled = async (
  world: World,
  tx: Tx,
  workshop: Told,
  kind: 'cancelled' | 'moved',
  reason = '',
): Promise<number> => {
  const people = await placesToTell(tx, workshop.id)
  const at = world.now()
  await writeMails(
    tx,
    people.map(({ name, email, language, link }) => {
      const words = {
        ...{ name: greets(name) ? name : email, title: workshop.title, reason },
        days: shortDaySpan(workshop.startsOn, workshop.endsOn, language),
        place: workshop.place || world.say(`training.mode.${workshop.mode}`, language),
        url: `${world.url}/taller/${link}`,
      }
      return {
        ...{ toAddress: email, toPerson: null, language, at },
        subject: world.say(`training.mail.${kind}.subject`, language, words),
        body: world.say(`training.mail.${kind}.body`, language, words),
      }
    }),
  )
  return people.length
}

/** What those who come must know of: days, place, and whether one has to be there. */
export const isMoved = (before: Omit<Told, 'id' | 'title'>, after: Omit<Told, 'id' | 'title'>): boolean =>
  (['startsOn', 'endsOn', 'place', 'mode'] as const).some((what) => before[what] !== after[what])

export const isSessionMoved = (
  before: Pick<SessionRow, 'startsAt' | 'endsAt'> | undefined,
  after: Pick<SessionRow, 'startsAt' | 'endsAt'>,
): boolean =>
  before !== undefined &&
  (Date.parse(before.startsAt) !== Date.parse(after.startsAt) ||
    Date.parse(before.endsAt) !== Date.parse(after.endsAt))
