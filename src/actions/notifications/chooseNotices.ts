import {
  type Hearer,
  isNoticeKind,
  type NoticeKind,
  type NoticeWay,
  noticeKinds,
  noticeWays,
  wayFor,
  waysFor,
} from '../../domain/casework/noticeKinds.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { keepChoice, ownChoices } from '../../store/people/noticeChoices.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'
import { summaryHour } from './sendSummaries.ts'

export interface NoticeChoice {
  readonly kind: NoticeKind
  readonly way: NoticeWay
  readonly ways: readonly NoticeWay[]
  /** Mail of this kind cannot be switched off. */
  readonly mustMail: boolean
}

export interface NoticeChoices {
  readonly side: Hearer['side']
  /** Hour of the daily mail, on the office's clock. */
  readonly summaryHour: number
  readonly kinds: readonly NoticeChoice[]
}

const hearerOf = ({ side, roles }: Actor): Hearer => ({
  side: side === 'company' ? 'company' : 'office',
  isAdministrator: roles.includes('companyAdministrator'),
})

/** How whoever asks hears of each kind of news, and how they could; none for those whom no case concerns. */
export const readNoticeChoices = (world: World, actor: Actor): Promise<Outcome<NoticeChoices>> =>
  act(world, actor, 'readNoticeChoices', async (tx) => {
    if (!actor.personId) return refused('notAllowed', 'notAllowed')
    const hearer = hearerOf(actor)
    if (!may(actor.roles, 'chooseNotices')) return done({ side: hearer.side, summaryHour, kinds: [] })
    const chosen = await ownChoices(tx, actor.personId)
    const kinds = (Object.keys(noticeKinds) as NoticeKind[]).map((kind) => {
      const ways = waysFor(kind, hearer)
      return {
        kind,
        ways,
        way: wayFor(kind, hearer, chosen.get(kind)),
        mustMail: ways.length < noticeWays.length,
      }
    })
    return done({ side: hearer.side, summaryHour, kinds: kinds.filter(({ ways }) => ways.length > 0) })
  })

/** Chooses for oneself, one kind at a time; holds for what happens from now on. */
export const chooseNotices = (
  world: World,
  actor: Actor,
  kind: string,
  way: NoticeWay,
): Promise<Outcome<{ way: NoticeWay }>> =>
  act(world, actor, 'chooseNotices', async (tx) => {
    const { personId } = actor
    if (!personId) return refused('notAllowed', 'notAllowed')
    const ways = isNoticeKind(kind) ? waysFor(kind, hearerOf(actor)) : []
    if (ways.length === 0) return refused('notFound', 'notFound')
    if (!ways.includes(way)) return refused('input', 'notices.mustMail', undefined, '/way')
    await keepChoice(tx, { personId, kind, way, at: world.now() })
    await recordAudit(tx, {
      action: 'notices.choose',
      subjectKind: 'person',
      subjectId: personId,
      detail: { kind, way },
    })
    return done({ way })
  })
