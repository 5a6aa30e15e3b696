import { type Outcome, type Refused, refused } from '../domain/kernel/outcome.ts'
import { may, type Power } from '../domain/people/powers.ts'
import { inScope, type Tx } from '../store/database/scope.ts'
import { type Actor, scopeOf } from './actor.ts'
import { type ActionName, permissions } from './permissions.ts'
import { UnknownEdition } from './programmes/unknownEdition.ts'
import { refusalOfDatabase } from './refusalOfDatabase.ts'
import type { World } from './world.ts'

/** Carries a refusal out of a transaction so that nothing of it stays. */
class TakenBack extends Error {
  readonly refusal: Refused
  constructor(refusal: Refused) {
    super(refusal.refusal.code)
    this.refusal = refusal
  }
}

/**
 * The one way through: permission from the table, then one transaction in the actor's scope. A refusal takes the whole
 * transaction back; a rule that the database keeps answers as the same refusal the domain would have given.
 */
export const act = async <T>(
  world: World,
  actor: Actor,
  name: ActionName,
  work: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const power: Power | 'anyone' = permissions[name]
  if (power !== 'anyone' && !may(actor.roles, power)) {
    return actor.personId === null && actor.roles.length === 0
      ? refused('signIn', 'signIn.needed')
      : refused('notAllowed', 'notAllowed')
  }
  if (power !== 'anyone' && actor.mandate && !actor.mandate.includes(power))
    return refused('notAllowed', 'notAllowed')
  const once = () =>
    inScope(world.db, scopeOf(actor), async (tx) => {
      const outcome = await work(tx)
      if (!outcome.ok) throw new TakenBack(outcome)
      return outcome
    })
  try {
    return await once().catch(async (error: unknown) => {
      if (error instanceof UnknownEdition && (await world.editions.learn()) > 0) return once()
      throw error
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.refusal
    const answer = refusalOfDatabase(error)
    if (answer) return answer
    throw error
  }
}
