import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { OfficeRole } from '../../domain/people/roles.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import type { Tx } from '../../store/database/scope.ts'
import {
  holdPerson,
  insertOfficerRole,
  officeExists,
  officerRolesOf,
  withdrawOfficerRole,
} from '../../store/people/officers.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export interface RoleToGive {
  readonly role: OfficeRole
  /** Null gives it at every office. */
  readonly officeId: string | null
}

/** Gives an office role. Who manages people works on no case, and the other way round. */
export const giveRole = (
  world: World,
  actor: Actor,
  personId: string,
  given: RoleToGive,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'giveRole', async (tx) => {
    if (!actor.steppedUp) return refused('notAllowed', 'stepUp.needed')
    if (!(await holdPerson(tx, personId))) return refused('notFound', 'notFound')
    return giveRoleIn(tx, world, actor, personId, given)
  })

export const giveRoleIn = async (
  tx: Tx,
  world: World,
  actor: Actor,
  personId: string,
  { role, officeId }: RoleToGive,
): Promise<Outcome<{ id: string }>> => {
  if (officeId !== null && !(await officeExists(tx, officeId))) {
    return refused('input', 'people.office', undefined, '/officeId')
  }
  const held = await officerRolesOf(tx, personId)
  const isAdmin = role === 'systemAdministrator'
  if (held.some((one) => (one.role === 'systemAdministrator') !== isAdmin))
    return refused('conflict', 'people.roles')
  const id = await insertOfficerRole(tx, {
    personId,
    role,
    officeId,
    givenBy: actor.personId,
    at: world.now(),
  })
  if (!id) return refused('conflict', 'people.already')
  await recordAudit(tx, {
    action: 'person.giveRole',
    subjectKind: 'person',
    subjectId: personId,
    detail: { role, office: officeId },
  })
  return done({ id })
}

/** Withdraws it: the next request of its holder is refused already. */
export const withdrawRole = (
  world: World,
  actor: Actor,
  personId: string,
  roleId: string,
): Promise<Outcome<{ withdrawn: true }>> =>
  act(world, actor, 'withdrawRole', async (tx) => {
    if (!actor.steppedUp) return refused('notAllowed', 'stepUp.needed')
    const gone = await withdrawOfficerRole(tx, personId, roleId, world.now())
    if (!gone) return refused('notFound', 'notFound')
    await recordAudit(tx, {
      action: 'person.withdrawRole',
      subjectKind: 'person',
      subjectId: personId,
      detail: { role: gone.role, office: gone.officeId },
    })
    return done({ withdrawn: true })
  })
