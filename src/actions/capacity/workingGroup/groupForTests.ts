import type { TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import type { MemberKind } from '../../../domain/capacity/workingGroup/member.ts'
import type { GroupAsked } from '../../../store/capacity/workingGroup/groups.ts'
import type { Actor } from '../../actor.ts'
import { doneOf } from '../../office/casesForTests.ts'
import { addMember, saveGroup } from './manageGroup.ts'

export const rules: GroupAsked = {
  ...{ name: { es: 'Grupo de trabajo', en: 'Working group' }, tells: { es: '', en: '' } },
  ...{ voteBy: 'organisation', quorum: 50, majority: 'simple', minutesBy: 'members', foundedOn: null },
}

export interface AMember {
  readonly id: string
  readonly actor: Actor
}

/** A group whose members sign in: two of one organisation, the others each of their own. */
export const aGroup = async (
  ground: TestWorld,
  manager: Actor,
  names: readonly (readonly [name: string, organisation: string, kind?: MemberKind])[],
  over: Partial<GroupAsked> = {},
): Promise<readonly AMember[]> => {
  doneOf(await saveGroup(ground.world, manager, { ...rules, ...over }))
  const members: AMember[] = []
  for (const [name, organisation, kind = 'importers'] of names) {
    const actor = await ground.anOfficer(name, 'workingGroupMember')
    const { id } = doneOf(
      await addMember(ground.world, manager, {
        ...{ kind, organisation, name, personId: actor.personId, chair: members.length === 0 },
        ...{ fromDay: '2026-01-01', untilDay: null },
      }),
    )
    members.push({ id, actor })
  }
  return members
}
