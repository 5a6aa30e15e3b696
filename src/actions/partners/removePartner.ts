import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findPartner, removePartnerRow } from '../../store/company/partners.ts'
import type { Actor } from '../actor.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

/** The company works with a partner no more. */
export const removePartner = (world: World, actor: Actor, id: string): Promise<Outcome<{ removed: true }>> =>
  actForCompany(world, actor, 'removePartner', async (tx, operatorId) => {
    const found = await findPartner(tx, operatorId, id)
    if (!found) return refused('notFound', 'notFound')
    await removePartnerRow(tx, id)
    await recordAudit(tx, {
      action: 'partner.remove',
      subjectKind: 'partner',
      subjectId: id,
      operatorId,
      before: found,
    })
    return done({ removed: true })
  })
