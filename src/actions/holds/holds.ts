import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCompany } from '../../store/commandLine/findCompany.ts'
import type { Tx } from '../../store/database/scope.ts'
import { type Hold, holds, liftHoldIn, placeHoldIn } from '../../store/holds/holds.ts'
import { findCaseByNumber } from '../../store/office/caseDesk.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export type { Hold }

export const listHolds = (world: World, actor: Actor): Promise<Outcome<{ holds: readonly Hold[] }>> =>
  act(world, actor, 'listHolds', async (tx) => done({ holds: await holds(tx) }))

export interface HoldAsked {
  /** A case's number, or a company's tax id or trader number. */
  readonly about: string
  readonly reason: string
}

/** From now on nothing of it is removed and nobody of it is erased, until somebody lifts it. */
export const placeHold = (
  world: World,
  actor: Actor,
  { about, reason }: HoldAsked,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'placeHold', async (tx) => {
    if (!actor.personId) return refused('signIn', 'signIn.needed')
    if (reason.trim() === '') return refused('input', 'holds.reason', undefined, '/reason')
    const found = await whatIsMeant(tx, about.trim())
    if (!found) return refused('input', 'holds.nothing', { about: about.trim().slice(0, 60) }, '/about')
    const at = world.now()
    const id = await placeHoldIn(tx, { ...found, reason: reason.trim(), by: actor.personId, at })
    if (!id) return refused('conflict', 'holds.already')
    await recordAudit(tx, {
      action: 'hold.place',
      subjectKind: 'legalHold',
      subjectId: id,
      ...found,
      after: { reason: reason.trim() },
    })
    return done({ id })
  })

export const liftHold = (
  world: World,
  actor: Actor,
  id: string,
  because: string,
): Promise<Outcome<{ lifted: true }>> =>
  act(world, actor, 'liftHold', async (tx) => {
    if (!actor.personId) return refused('signIn', 'signIn.needed')
    if (because.trim() === '') return refused('input', 'holds.because', undefined, '/because')
    const lifted = await liftHoldIn(tx, {
      id,
      because: because.trim(),
      by: actor.personId,
      at: world.now(),
    })
    if (!lifted) return refused('notFound', 'notFound')
    await recordAudit(tx, {
      action: 'hold.lift',
      subjectKind: 'legalHold',
      subjectId: id,
      ...lifted,
      after: { because: because.trim() },
    })
    return done({ lifted: true })
  })

const whatIsMeant = async (tx: Tx, about: string) => {
  const file = about === '' ? undefined : await findCaseByNumber(tx, about)
  if (file) return { operatorId: file.operatorId, caseId: file.id }
  const company = about === '' ? undefined : await findCompany(tx, about)
  return company && { operatorId: company.id, caseId: null }
}
