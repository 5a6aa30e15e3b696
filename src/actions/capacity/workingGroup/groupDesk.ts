import type { Day } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import {
  findGroup,
  type GroupRow,
  type MemberRow,
  memberOfPerson,
} from '../../../store/capacity/workingGroup/groups.ts'
import type { Tx } from '../../../store/database/scope.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isId = (text: string): boolean => UUID.test(text)

/** The group of the programme that runs here. */
export const groupOf = async (world: World, tx: Tx): Promise<Outcome<GroupRow>> => {
  const group = await findGroup(tx, world.programme.id)
  return group ? done(group) : refused('notFound', 'group.none')
}

/** The member that whoever acts is today; whoever leads the programme takes part only where they are one too. */
export const ownMember = async (
  world: World,
  tx: Tx,
  actor: Actor,
  groupId: string,
): Promise<MemberRow | undefined> => {
  const { personId } = actor
  return personId ? memberOfPerson(tx, { groupId, personId, day: moment(world).day as Day }) : undefined
}

/**
 * Whether the group's papers are open to whoever asks: a member of today, whoever leads the programme, an auditor. A role whose
 * seat was left, or never taken, opens none.
 */
export const mayReadPapers = async (
  world: World,
  tx: Tx,
  actor: Actor,
  groupId: string,
): Promise<Outcome<MemberRow | undefined>> => {
  const me = await ownMember(world, tx, actor, groupId)
  const isInside = me || may(actor.roles, 'leadGroup') || actor.roles.includes('auditor')
  return isInside ? done(me) : refused('notAllowed', 'group.notMember')
}

/** What only members do. */
export const asMember = async (
  world: World,
  tx: Tx,
  actor: Actor,
  groupId: string,
): Promise<Outcome<MemberRow>> => {
  const member = await ownMember(world, tx, actor, groupId)
  return member ? done(member) : refused('notAllowed', 'group.notMember')
}

/**
 * The group counts what nobody sees, and tells all its members: once the role allows it, it works as the system does, and the
 * audit log names the person.
 */
export const asTheGroup = (actor: Actor): Actor => ({ ...actor, side: 'system', officeIds: 'all' })
