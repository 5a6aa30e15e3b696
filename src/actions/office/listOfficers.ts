import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

export interface Officer {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
}

/** Those who can be given a case or stand in for somebody: name and roles, nothing more. */
export const listOfficers = (world: World, actor: Actor): Promise<Outcome<{ items: readonly Officer[] }>> =>
  act(world, actor, 'listOfficers', async (tx) => {
    const rows = await tx.kysely
      .selectFrom('officerRole')
      .innerJoin('person', 'person.id', 'officerRole.personId')
      .select(['person.id', 'person.name', 'officerRole.role'])
      .where('officerRole.withdrawnAt', 'is', null)
      .where('person.disabledAt', 'is', null)
      .where('officerRole.role', 'in', [
        'intakeOfficer',
        'accountOfficer',
        'validator',
        'decisionMaker',
        'programmeManager',
      ])
      .orderBy('person.name')
      .execute()
    const people = new Map<string, Officer>()
    for (const { id, name, role } of rows)
      people.set(id, { id, name, roles: [...(people.get(id)?.roles ?? []), role] })
    return done({ items: [...people.values()] })
  })
