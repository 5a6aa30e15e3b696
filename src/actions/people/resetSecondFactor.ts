import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { Tx } from '../../store/database/scope.ts'
import { clearFactorAttempts } from '../../store/people/attempts.ts'
import { colleaguesOf } from '../../store/people/memberships.ts'
import { officerRolesOf } from '../../store/people/officers.ts'
import { findPerson } from '../../store/people/people.ts'
import { decideRecovery } from '../../store/people/recoveries.ts'
import { dropFactors } from '../../store/people/secondFactors.ts'
import { endSessions } from '../../store/people/sessions.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'
import { writeTo } from './writeInvitation.ts'

type Answer = Promise<Outcome<{ reset: true }>>

/** The system's administrator takes away a lost second factor, having spoken to its owner. */
export const resetSecondFactor = (world: World, actor: Actor, personId: string): Answer =>
  act(world, actor, 'resetSecondFactor', (tx) => resetIn(tx, world, actor, personId, { onlyIfAsked: false }))

/** A company's administrator does so for a colleague who asked, never for an officer. */
export const resetColleaguesSecondFactor = (world: World, actor: Actor, personId: string): Answer =>
  actForCompany(world, actor, 'resetColleaguesSecondFactor', async (tx, operatorId) => {
    const colleagues = await colleaguesOf(tx, operatorId, moment(world).day)
    const isColleague = colleagues.some((one) => one.personId === personId)
    if (!isColleague || (await officerRolesOf(tx, personId)).length > 0)
      return refused('notFound', 'notFound')
    return resetIn(tx, world, actor, personId, { onlyIfAsked: true })
  })

/** The second factor stays; whoever asked is told, as somebody else may have asked in their name. */
export const refuseRecovery = (
  world: World,
  actor: Actor,
  personId: string,
): Promise<Outcome<{ refused: true }>> =>
  act(world, actor, 'refuseRecovery', async (tx) => {
    if (!actor.personId) return refused('notAllowed', 'notAllowed')
    const person = await findPerson(tx, personId)
    if (!person) return refused('notFound', 'notFound')
    if (!(await decideRecovery(tx, personId, actor.personId, false, world.now())))
      return refused('conflict', 'people.recoveryNone')
    await writeTo(tx, world, 'recoveryRefused', person)
    await recordAudit(tx, {
      action: 'secondFactor.refuseRecovery',
      subjectKind: 'person',
      subjectId: personId,
    })
    return done({ refused: true })
  })

const resetIn = async (
  tx: Tx,
  world: World,
  actor: Actor,
  personId: string,
  { onlyIfAsked }: { readonly onlyIfAsked: boolean },
): Answer => {
  if (!actor.personId || !actor.steppedUp) return refused('notAllowed', 'stepUp.needed')
  if (personId === actor.personId) return refused('notAllowed', 'people.oneself')
  const person = await findPerson(tx, personId)
  if (!person) return refused('notFound', 'notFound')
  const wasAsked = await decideRecovery(tx, personId, actor.personId, true, world.now())
  if (onlyIfAsked && !wasAsked) return refused('conflict', 'people.recoveryNone')
  await dropFactors(tx, personId)
  await clearFactorAttempts(tx, personId)
  await endSessions(tx, personId)
  await writeTo(tx, world, 'recoveryApproved', person)
  await recordAudit(tx, {
    action: 'secondFactor.reset',
    subjectKind: 'person',
    subjectId: personId,
    detail: { asked: wasAsked },
  })
  return done({ reset: true })
}
