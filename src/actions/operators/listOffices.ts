import { done } from '../../domain/kernel/outcome.ts'
import { officeList } from '../../store/profile/company.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { World } from '../world.ts'

/** The offices an application can be addressed to. */
export const listOffices = (world: World, actor: Actor) =>
  act(world, actor, 'listOffices', async (tx) => done({ offices: await officeList(tx) }))
