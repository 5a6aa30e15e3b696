import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { ownTraderNumbers } from '../../store/border/declarations.ts'
import {
  type DisownedShipment,
  disownedShipments,
  insertDisowned,
  ownInChain,
  withdrawDisowned,
} from '../../store/border/disowned.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

const MOST = 200

export interface DisownedDesk {
  readonly items: readonly DisownedShipment[]
}

type Said = Promise<Outcome<{ readonly disowned: boolean }>>

/**
 * A company says that a shipment in which its number stands is not its own. INVARIANT: nothing of it is told to anybody of the
 * chain; risk analysts see it, and their tables may ask how often it was said of whoever else stood there.
 */
export const disownShipment = (
  world: World,
  actor: Actor,
  asked: { readonly number: string; readonly note: string },
): Said =>
  actForCompany(world, actor, 'disownShipment', async (tx, operatorId) => {
    const note = asked.note.trim()
    if (note === '' || !actor.personId) return refused('input', 'disown.why', undefined, '/note')
    const chain = await ownInChain(tx, operatorId, asked.number)
    if (!chain) return refused('notFound', 'notFound')
    const own = await ownTraderNumbers(tx)
    const others = chain.traders.filter((trader) => !own.includes(trader))
    const { office, issuedAt } = chain
    const said = await insertDisowned(tx, {
      ...{ operatorId, number: asked.number, office, issuedAt, others, note },
      ...{ by: actor.personId, at: moment(world).at },
    })
    if (said)
      await recordAudit(tx, {
        ...{
          action: 'shipment.disown',
          subjectKind: 'goodsDeclaration',
          subjectId: asked.number,
          operatorId,
        },
        detail: { others: others.length },
      })
    return done({ disowned: true })
  })

/** It was a mistake: the company takes it back, and it counts no longer. */
export const ownShipmentAgain = (world: World, actor: Actor, number: string): Said =>
  actForCompany(world, actor, 'disownShipment', async (tx, operatorId) => {
    const taken = await withdrawDisowned(tx, { operatorId, number, at: moment(world).at })
    if (!taken) return refused('notFound', 'notFound')
    await recordAudit(tx, {
      ...{ action: 'shipment.ownAgain', subjectKind: 'goodsDeclaration', subjectId: number, operatorId },
    })
    return done({ disowned: false })
  })

export const readDisownedShipments = (world: World, actor: Actor): Promise<Outcome<DisownedDesk>> =>
  act(world, actor, 'readDisownedShipments', async (tx) => done({ items: await disownedShipments(tx, MOST) }))
