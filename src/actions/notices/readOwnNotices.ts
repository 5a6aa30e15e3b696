import type { Day, Instant } from '../../domain/kernel/day.ts'
import { dayAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { changeMatters, incidentMatters, type NoticeKind } from '../../domain/operators/notice.ts'
import { may, type Power } from '../../domain/people/powers.ts'
import { noticesOf } from '../../store/company/notices.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'
import { noticeTerm } from './noticeTerm.ts'

type NoticeRow = Awaited<ReturnType<typeof noticesOf>>[number]

/** What the company told the office, and the terms it has to tell anything else. */
export const readOwnNotices = (world: World, actor: Actor) =>
  actForCompany(world, actor, 'readOwnNotices', async (tx, operatorId) => {
    const own = await ownCase(tx, actor)
    if (!own.ok) return own
    const { day } = moment(world)
    const programme = editionOf(world, own.value)
    return done({
      case: { number: own.value.number, state: own.value.state },
      today: day,
      matters: { change: changeMatters, incident: incidentMatters },
      mayTell: {
        change: mayTell(actor, 'giveChangeNotice'),
        incident: mayTell(actor, 'reportIncident'),
      },
      /** Counted from today: what would hold for something that happened now. */
      terms: {
        change: noticeTerm(programme, 'change', day, day),
        incident: noticeTerm(programme, 'incident', day, day),
      },
      notices: (await noticesOf(tx, operatorId)).map((row) => shownNotice(world, row)),
    })
  })

const mayTell = (actor: Actor, power: Power) =>
  may(actor.roles, power) && (actor.mandate?.includes(power) ?? true)

/** A notice as both sides read it. */
export const shownNotice = (world: World, row: NoticeRow) => ({
  ...row,
  kind: row.kind as NoticeKind,
  by: row.by ?? '',
  inTime: row.dueOn === null || dayAt(row.sentAt as Instant, world.programme.timeZone) <= (row.dueOn as Day),
})

export type OwnNotices = Awaited<ReturnType<typeof readOwnNotices>> extends Outcome<infer T> ? T : never
