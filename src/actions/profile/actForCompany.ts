import { type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { ownOperator } from '../ownCase.ts'
import type { ActionName } from '../permissions.ts'
import type { World } from '../world.ts'

/** Like `act`, for the company somebody works for. Somebody signed in who has none yet is told to start one. */
export const actForCompany = async <T>(
  world: World,
  actor: Actor,
  name: ActionName,
  work: (tx: Tx, operatorId: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const operatorId = ownOperator(actor)
  if (operatorId === '') {
    return actor.side === 'company'
      ? refused('notFound', 'operators.noCase')
      : refused('notAllowed', 'notAllowed')
  }
  return act(world, actor, name, (tx) => work(tx, operatorId))
}
