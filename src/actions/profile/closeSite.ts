import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { closeSiteOn, openSite } from '../../store/profile/sites.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { editableCase } from '../ownCase.ts'
import type { World } from '../world.ts'
import { actForCompany } from './actForCompany.ts'

/** A site is no longer used: nothing more is asked of it, and what was answered there stays in the history. */
export const closeSite = (
  world: World,
  actor: Actor,
  input: { readonly id: string; readonly version: number },
): Promise<Outcome<{ id: string; version: number }>> =>
  actForCompany(world, actor, 'closeSite', async (tx, operatorId) => {
    const file = await editableCase(tx, actor)
    if (!file.ok) return file
    if (!(await openSite(tx, operatorId, input.id))) return refused('notFound', 'notFound')
    const closed = await closeSiteOn(tx, input.id, input.version, moment(world).day)
    if (!closed) return refused('conflict', 'profile.changedMeanwhile')
    await recordAudit(tx, {
      action: 'site.close',
      subjectKind: 'site',
      subjectId: closed.id,
      operatorId,
      caseId: file.value.id,
    })
    return done(closed)
  })
