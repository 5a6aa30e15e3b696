import { isDay } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { NoticeKind } from '../../domain/operators/notice.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'
import { type NoticeTerm, noticeTerm } from './noticeTerm.ts'

/** By when something that happened on a day has to be told: the clock shown beside the form. */
export const readNoticeTerm = (
  world: World,
  actor: Actor,
  input: { readonly kind: NoticeKind; readonly on: string },
): Promise<Outcome<{ term: NoticeTerm | null }>> =>
  actForCompany(world, actor, 'readOwnNotices', async (tx) => {
    const own = await ownCase(tx, actor)
    if (!own.ok) return own
    if (!isDay(input.on)) return refused('input', 'notices.happenedOn', undefined, '/on')
    const programme = editionOf(world, own.value)
    return done({ term: noticeTerm(programme, input.kind, input.on, moment(world).day) })
  })
